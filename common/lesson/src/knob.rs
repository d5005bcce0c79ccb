//! What the knobs of a section take: numbers of a range, which the help names and every refusal, too.

use std::ffi::OsStr;
use std::fmt::{self, Debug};
use std::iter;
use std::ops::{Add, Bound, RangeBounds, RangeInclusive};
use std::str::FromStr;
use std::sync::Arc;

use clap::builder::{PossibleValue, TypedValueParser};

use common::Real;

/// Reads the value of a knob.
#[derive(Clone)]
pub struct Knob<T> {
    /// What it takes, such as "a whole number from 1 to 8".
    words: String,
    read: Arc<Read<T>>,
}

type Read<T> = dyn Fn(&str) -> Option<T> + Send + Sync;

/// A whole number from 1 to `most`: steps, epochs, sizes. The bound keeps a slip of the finger from running for ever.
pub fn count(most: usize) -> Knob<usize> {
    whole(1..=most)
}

/// A whole number of the `range`.
///
/// ```
/// use lesson::whole;
///
/// assert_eq!(whole(0..=9).read(" 7"), Ok(7));
/// let refusal = "give a whole number from 0 to 9".to_string();
/// assert_eq!(whole(0..=9).read("10"), Err(refusal));
/// ```
pub fn whole(range: RangeInclusive<usize>) -> Knob<usize> {
    let words = format!("a whole number from {} to {}", range.start(), range.end());
    Knob::of_range(words, range)
}

/// Where random numbers begin: any whole number that fits.
pub fn seed() -> Knob<u64> {
    let words = format!("a whole number from 0 to {}", u64::MAX);
    Knob::of_range(words, 0..=u64::MAX)
}

/// A number greater than 0, and finite, such as a learning rate.
///
/// ```
/// use lesson::positive;
///
/// assert_eq!(positive().read("0.1"), Ok(0.1));
/// assert!(positive::<f64>().read("0").is_err() && positive::<f64>().read("inf").is_err());
/// ```
pub fn positive<F: Real + Numeric>() -> Knob<F> {
    let range = (Bound::Excluded(F::zero()), Bound::Included(F::max_value()));
    Knob::of_range("a number greater than 0".into(), range)
}

/// A number of the `range`.
///
/// ```
/// use lesson::real;
///
/// assert_eq!(real(0.0..=1.0).read("0.5"), Ok(0.5));
/// let refusal = "give a number from -1e6 to 1e6".to_string();
/// assert_eq!(real(-1e6..=1e6).read("1000001"), Err(refusal.clone()));
/// assert_eq!(real(-1e6..=1e6).read("NaN"), Err(refusal));
/// ```
pub fn real(range: RangeInclusive<f64>) -> Knob<f64> {
    let [low, high] = [range.start(), range.end()].map(|bound| match bound.abs() {
        1e5.. => format!("{bound:e}"),
        _ => bound.to_string(),
    });
    Knob::of_range(format!("a number from {low} to {high}"), range)
}

/// Exactly `N` numbers with commas between.
///
/// ```
/// use lesson::{list, real};
///
/// assert_eq!(list(real(-9.0..=9.0)).read("-3, 4"), Ok([-3.0, 4.0]));
/// let refusal = "give 2 numbers with commas between, each from -9 to 9".to_string();
/// assert_eq!(list::<2>(real(-9.0..=9.0)).read("3,4,5"), Err(refusal));
/// ```
pub fn list<const N: usize>(each: Knob<f64>) -> Knob<[f64; N]> {
    let range = each.words.trim_start_matches("a number ");
    Knob {
        words: format!("{N} numbers with commas between, each {range}"),
        read: Arc::new(move |text| {
            let numbers = text.split(',').map(|number| (each.read)(number));
            let numbers: Option<Vec<_>> = numbers.collect();
            numbers?.try_into().ok()
        }),
    }
}

/// What a number has to be like to be read from a range.
pub trait Numeric:
    FromStr + PartialOrd + Default + Add<Output = Self> + Send + Sync + 'static
{
}

impl<T: FromStr + PartialOrd + Default + Add<Output = T> + Send + Sync + 'static> Numeric for T {}

impl<T: Numeric> Knob<T> {
    /// Space around the number does not matter, and −0 is 0.
    fn of_range(words: String, range: impl RangeBounds<T> + Send + Sync + 'static) -> Self {
        let read = move |text: &str| {
            let number = text.trim().parse().ok();
            let number = number.filter(|number| range.contains(number))?;
            Some(T::default() + number) // 0 + −0 is 0
        };
        Self {
            words,
            read: Arc::new(read),
        }
    }
}

impl<T> Knob<T> {
    /// The value that `text` says.
    ///
    /// # Errors
    /// A line that says what is taken.
    pub fn read(&self, text: &str) -> Result<T, String> {
        (self.read)(text).ok_or_else(|| format!("give {}", self.words))
    }
}

impl<T: Clone + Send + Sync + 'static> TypedValueParser for Knob<T> {
    type Value = T;

    fn parse_ref(
        &self,
        command: &clap::Command,
        knob: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<T, clap::Error> {
        let this = self.clone();
        let read = move |text: &str| this.read(text);
        read.parse_ref(command, knob, value)
    }

    /// Not a value, but what is taken in words, for the help.
    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(iter::once(PossibleValue::new(&self.words))))
    }
}

impl<T> Debug for Knob<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Knob({})", self.words)
    }
}
