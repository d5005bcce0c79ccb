//! How far a number may be from the recorded one.

use crate::number::Number;

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Tolerance {
    /// Rounding: one in the last printed digit. Whole numbers are exact.
    LastDigit,
    /// `within 0.3`.
    Within(f64),
    /// `within 5 %` of the recorded number.
    Percent(f64),
    /// `factor 3`: at most three times as large or small, for what is itself a rounding error.
    Factor(f64),
    /// `quartiles within 8`: the numbers of a cloud are compared together, by their quartiles.
    Quartiles(f64),
}

/// For the sums of decimals that are none in binary.
const JUST_ABOVE: f64 = 1.000_001;

impl Tolerance {
    /// The words of `tolerances.txt`.
    pub fn read(words: &[&str]) -> Option<Self> {
        let (kind, number): (fn(f64) -> Self, _) = match words {
            ["within", number] => (Self::Within, number),
            ["within", number, "%"] => (Self::Percent, number),
            ["factor", number] => (Self::Factor, number),
            ["quartiles", "within", number] => (Self::Quartiles, number),
            _ => return None,
        };
        Some(kind(number.parse().ok()?))
    }

    /// Whether two processors may print these. A digit less than recorded is a difference.
    pub fn allows(self, recorded: &Number, new: &Number) -> bool {
        self.allows_digit(recorded, new, recorded.last_digit.min(new.last_digit))
    }

    /// Whether two programs may, one of which prints fewer digits.
    pub fn allows_coarser(self, one: &Number, other: &Number) -> bool {
        self.allows_digit(one, other, one.last_digit.max(other.last_digit))
    }

    fn allows_digit(self, recorded: &Number, new: &Number, last_digit: f64) -> bool {
        let (recorded, new) = (recorded.value, new.value);
        let apart = (recorded - new).abs() / JUST_ABOVE;
        let in_band = match self {
            Self::LastDigit => false,
            Self::Within(distance) => apart <= distance,
            Self::Percent(percent) => apart <= percent / 100.0 * recorded.abs(),
            Self::Factor(factor) => (1.0 / factor..=factor).contains(&(new / recorded)),
            Self::Quartiles(_) => true,
        };
        recorded == new || apart <= last_digit || in_band
    }

    /// Whether the pixels of a picture may differ so far. On average a tenth is enough: noise is large in few pixels.
    pub fn allows_pixels(self, largest: f64, mean: f64) -> bool {
        let Self::Within(distance) = self else {
            return largest == 0.0;
        };
        largest <= distance && mean <= distance / 10.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::numbers;

    #[test]
    fn a_number_is_allowed_by_its_kind_of_tolerance() {
        for (words, recorded, new, allowed) in [
            ("", "0.0975", "0.0976", true),
            ("", "0.0975", "0.0977", false),
            ("", "0.0975", "0.09", false),
            ("", "-6.1111e-10", "-6.1112e-10", true),
            ("", "-6.1111e-10", "-6.1113e-10", false),
            ("", "9.9e-10", "1.0e-9", true),
            ("", "10.00", "9.99", true),
            ("", "9712", "9713", false),
            ("within 0.3", "97.48", "97.78", true),
            ("within 0.3", "97.48", "97.79", false),
            ("within 5 %", "0.0456", "0.0478", true),
            ("within 5 %", "0.0456", "0.0480", false),
            ("factor 3", "4.3e-12", "1.3e-11", false),
            ("factor 3", "4.3e-12", "1.2e-11", true),
            ("factor 3", "4.3e-12", "1.4e-12", false),
            ("factor 3", "4.3e-12", "1.5e-12", true),
            ("factor 3", "4.3e-12", "-4.3e-12", false),
        ] {
            let words: Vec<_> = words.split_whitespace().collect();
            let tolerance = Tolerance::read(&words).unwrap_or(Tolerance::LastDigit);
            let [recorded, new] = [recorded, new].map(|text| numbers(text).remove(0));
            let found = tolerance.allows(&recorded, &new);
            assert_eq!(found, allowed, "{words:?}: {recorded:?}, {new:?}");
        }
    }

    #[test]
    fn pixels_may_differ_much_in_few_places_only() {
        let band = Tolerance::Within(50.0);
        assert!(band.allows_pixels(50.0, 5.0) && !Tolerance::LastDigit.allows_pixels(1.0, 0.1));
        assert!(!band.allows_pixels(51.0, 5.0) && !band.allows_pixels(50.0, 5.1));
    }
}
