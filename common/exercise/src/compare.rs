//! When two results are the same: whoever computes in another order rounds otherwise.

use crate::check::Outcome;
use crate::value::Value;

/// Of each entry.
const RELATIVE: f64 = 1e-9;
/// Of the largest entry, or of 1: for an entry that should be 0 and is what rounding left of a difference.
const ABSOLUTE: f64 = 1e-12;

/// Whether a function did the same.
pub(crate) fn same(one: &Outcome, other: &Outcome) -> bool {
    match (one, other) {
        (Outcome::Gave(ours), Outcome::Gave(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(a, b)| equal(a, b))
        }
        (Outcome::Panicked { .. }, Outcome::Panicked { .. }) => true,
        _ => false,
    }
}

/// Whether two arrays have the same shape and entries.
pub(crate) fn equal(expected: &Value, got: &Value) -> bool {
    expected.shape == got.shape && differing(expected, got).is_none()
}

/// The first entry that differs, in arrays of one shape.
pub(crate) fn differing(expected: &Value, got: &Value) -> Option<usize> {
    let scale = largest(&expected.entries).max(1.0);
    let mut pairs = expected.entries.iter().zip(&got.entries);
    pairs.position(|(&expected, &got)| !close(expected, got, scale))
}

fn largest(entries: &[f64]) -> f64 {
    let finite = entries.iter().filter(|entry| entry.is_finite());
    finite.fold(0.0, |largest, entry| entry.abs().max(largest))
}

fn close(expected: f64, got: f64, scale: f64) -> bool {
    expected == got
        || expected.is_nan() && got.is_nan()
        || expected.is_finite()
            && (expected - got).abs() <= RELATIVE * expected.abs() + ABSOLUTE * scale
}

/// Whether two numbers are the same but for rounding.
pub(crate) fn near(expected: f64, got: f64) -> bool {
    close(expected, got, expected.abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_no_difference_and_anything_more_is() {
        let list = |entries: &[f64]| Value {
            shape: vec![entries.len()],
            entries: entries.to_vec(),
            is_whole: false,
        };
        let is_equal = |a: &[f64], b: &[f64]| equal(&list(a), &list(b));
        assert!(is_equal(
            &[0.1 + 0.2, 0.0, f64::NAN],
            &[0.3, 1e-17, f64::NAN]
        ));
        assert!(is_equal(&[1e6, 0.0], &[1e6, 1e-10]));
        assert!(!is_equal(&[0.3], &[0.300_000_01]));
        assert!(!is_equal(&[1.0, 1e-6], &[1.0, 1.1e-6]));
        assert!(!is_equal(&[f64::INFINITY], &[f64::NAN]));
        assert!(!is_equal(&[f64::INFINITY], &[1e308]));
        assert!(!is_equal(&[1.0], &[1.0, 2.0]));
    }
}
