//! The checks that the knobs of several sections share.

use std::ops::RangeInclusive;
use std::str::FromStr;

use clap::builder::RangedU64ValueParser;

use common::Real;

/// Reads a number greater than 0 and finite, such as a learning rate.
///
/// # Errors
/// A line that says what is asked for.
///
/// ```
/// use lesson::positive;
///
/// assert_eq!(positive("0.1"), Ok(0.1));
/// assert!(positive::<f64>("0").is_err() && positive::<f64>("inf").is_err() && positive::<f64>("fast").is_err());
/// ```
pub fn positive<F: Real + FromStr>(text: &str) -> Result<F, String> {
    text.parse()
        .ok()
        .filter(|number: &F| number.is_finite() && *number > F::zero())
        .ok_or_else(|| "give a number greater than 0, such as 0.1".into())
}

/// Reads a number that is neither infinite nor NaN, such as a coordinate.
///
/// # Errors
/// A line that says what is asked for.
///
/// ```
/// use lesson::finite;
///
/// assert_eq!(finite("-0.5"), Ok(-0.5));
/// assert!(finite::<f64>("nan").is_err() && finite::<f64>("left").is_err());
/// ```
pub fn finite<F: Real + FromStr>(text: &str) -> Result<F, String> {
    text.parse()
        .ok()
        .filter(|number: &F| number.is_finite())
        .ok_or_else(|| "give a number, such as -0.5".into())
}

/// Reads a whole number from 1 to `most`: steps, epochs, sizes. The bound keeps a slip of the finger from running for ever.
pub fn count(most: u64) -> RangedU64ValueParser<usize> {
    let range: RangeInclusive<u64> = 1..=most;
    RangedU64ValueParser::new().range(range)
}
