//! Numbers as labels: short enough for their place, and never without a word.

/// So many digits, with their point, are still short.
const SHORT: usize = 8;

/// `value` with so many decimals; as a power of ten where that is long, or where only zeros would be left of it.
///
/// ```
/// use figure::number::fixed;
/// assert_eq!(fixed(0.7311, 2), "0.73");
/// assert_eq!(fixed(-0.0, 2), "0.00");
/// assert_eq!(fixed(165_000_495.0, 2), "1.65e8");
/// assert_eq!(fixed(-0.0004, 2), "-4e-4");
/// ```
pub fn fixed(value: f64, decimals: usize) -> String {
    let digits = format!("{:.decimals$}", value + 0.0); // −0 becomes 0
    brief(value, digits)
}

/// As [`fixed`], but with fewer decimals where the last ones would be zeros: `220`, `2.2`.
///
/// ```
/// use figure::number::trimmed;
/// assert_eq!(trimmed(2.2, 2), "2.2");
/// assert_eq!(trimmed(220.000_000_000_000_03, 2), "220");
/// ```
pub fn trimmed(value: f64, decimals: usize) -> String {
    let digits = format!("{:.decimals$}", value + 0.0);
    brief(value, without_zeros(&digits))
}

/// `digits` if they are short and not all that is left of `value` are zeros, else a power of ten.
fn brief(value: f64, digits: String) -> String {
    let lost = value != 0.0 && digits.parse() == Ok(0.0);
    let short = digits.trim_start_matches('-').len() <= SHORT;
    if short && !lost {
        return digits;
    }
    // Three digits that count.
    let digits = format!("{value:.2e}");
    match digits.split_once('e') {
        None => digits,
        Some((digits, power)) => format!("{}e{power}", without_zeros(digits)),
    }
}

/// `2.50` becomes `2.5`, and `100` stays.
fn without_zeros(digits: &str) -> String {
    match digits.contains('.') {
        true => digits.trim_end_matches('0').trim_end_matches('.').into(),
        false => digits.into(),
    }
}

/// A variable's name with its number below: `x₁₂`.
pub fn indexed(name: &str, number: usize) -> String {
    let digits = number.to_string();
    let lowered = |digit: char| {
        digit
            .to_digit(10)
            .and_then(|d| char::from_u32('₀' as u32 + d))
    };
    name.chars()
        .chain(digits.chars().filter_map(lowered))
        .collect()
}

/// What a figure says of so many things that it leaves out: `… and 4 more`.
pub fn more(count: usize) -> String {
    format!("… and {count} more")
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVERY_SIZE: [f64; 12] = [
        1.7e308, 1e300, 1.5e8, 999_999.5, 123_456.0, 99.99, 1.0, 0.005, 0.001, 1e-20, 1e-320, 0.0,
    ];

    #[test]
    fn every_number_is_short_and_within_a_hundredth_of_itself() {
        for value in EVERY_SIZE {
            for value in [value, -value] {
                for label in [fixed(value, 2), trimmed(value, 2)] {
                    assert!(label.len() <= 10, "{label}");
                    let said: f64 = label.parse().unwrap();
                    assert!(
                        (said - value).abs() <= 0.01 * value.abs().max(0.5),
                        "{label}"
                    );
                    assert_eq!(said == 0.0, value == 0.0, "{label}");
                    assert!(!(said == 0.0 && label.starts_with('-')), "{label}");
                }
            }
        }
    }

    #[test]
    fn only_decimals_lose_their_zeros() {
        assert_eq!(trimmed(100.0, 2), "100");
        assert_eq!(trimmed(100.0, 0), "100");
        assert_eq!(trimmed(1e20, 2), "1e20");
        assert_eq!(trimmed(0.0, 2), "0");
        assert_eq!(trimmed(-999_999.5, 2), "-999999.5");
        assert_eq!(fixed(999_999.5, 2), "1e6");
    }

    #[test]
    fn an_index_may_have_several_digits() {
        assert_eq!(indexed("x", 0), "x₀");
        assert_eq!(indexed("dW", 1290), "dW₁₂₉₀");
    }

    #[test]
    fn what_is_no_number_says_so() {
        assert_eq!(fixed(f64::NEG_INFINITY, 2), "-inf");
        assert_eq!(trimmed(f64::NAN, 2), "NaN");
    }
}
