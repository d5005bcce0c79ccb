//! What a wrong gradient looks like beside the right one.

use std::fmt;

use ndarray::{Array2, Zip};

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Signature {
    /// The two gradients agree.
    Right,
    /// Every entry is the right one times the same factor, which is kept in thousandths.
    Factor(i64),
    /// Some entries are 0 that should not be.
    Zeros,
    /// Wrong without a pattern.
    Mixed,
    NotANumber,
}

impl Signature {
    /// Compares two gradients. A central difference is good for seven digits here; a mistake shows in the first.
    pub fn new(backward: &Array2<f64>, numerical: &Array2<f64>) -> Self {
        let close = |a: f64, b: f64| (a - b).abs() <= 1e-6 * (a.abs() + b.abs()) + 1e-8;
        let entries = || backward.iter().copied().zip(numerical.iter().copied());
        if entries().any(|(b, _)| b.is_nan()) {
            return Self::NotANumber;
        }
        if entries().all(|(b, n)| close(b, n)) {
            return Self::Right;
        }
        if entries().any(|(b, n)| b == 0.0 && n.abs() > 1e-6) {
            return Self::Zeros;
        }
        let dot = |a: &Array2<f64>, b: &Array2<f64>| {
            Zip::from(a).and(b).fold(0.0, |sum, a, b| sum + a * b)
        };
        let factor = dot(backward, numerical) / dot(numerical, numerical);
        if entries().all(|(b, n)| close(b, factor * n)) {
            return Self::times(factor);
        }
        Self::Mixed
    }

    pub fn times(factor: f64) -> Self {
        Self::Factor((factor * 1000.0).round() as i64)
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Right => f.write_str("ok"),
            Self::Factor(thousandths) => {
                let factor = format!("{:.2}", *thousandths as f64 / 1000.0);
                write!(f, "×{}", factor.trim_end_matches('0').trim_end_matches('.'))
            }
            Self::Zeros => f.write_str("0"),
            Self::Mixed => f.write_str("wrong"),
            Self::NotANumber => f.write_str("NaN"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Signature;

    #[test]
    fn a_factor_has_no_empty_decimals() {
        let shown = [-1.0, 5.0, 5.0 / 3.0, 100.0].map(|r| Signature::times(r).to_string());
        assert_eq!(shown, ["×-1", "×5", "×1.67", "×100"]);
    }
}
