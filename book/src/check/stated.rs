//! The numbers that a text states.

use crate::number::{Number, numbers};

/// A number in the text.
#[derive(Debug)]
pub struct Stated {
    pub number: Number,
    percent: bool,
    cut_off: bool,
}

impl Stated {
    /// Whether something else on the page has to show it: a percentage, or a number of two significant digits or more.
    /// The zeros at the end of a whole number are none.
    pub fn needs_voucher(&self) -> bool {
        let printed = self.number.printed.as_str();
        let mantissa = printed.split(['e', 'E']).next().unwrap_or(printed);
        let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
        let mut digits = digits.trim_start_matches('0');
        if !mantissa.contains('.') {
            digits = digits.trim_end_matches('0');
        }
        self.percent || digits.len() >= 2
    }

    /// Whether the text's number is `shown`, rounded to the digits that the text gives, or cut off where it says `…`.
    pub fn agrees(&self, shown: &Number) -> bool {
        let (value, last_digit) = (self.number.value.abs(), self.number.last_digit);
        let digit = if last_digit == 0.0 { 1.0 } else { last_digit };
        let allowed = digit * if self.cut_off { 1.0 } else { 0.5 };
        let near = |shown: f64| (value - shown.abs()).abs() <= allowed * 1.000_001;
        let both_whole = digit >= 1.0 && shown.last_digit == 0.0;
        near(shown.value) && (!both_whole || shown.value.abs() == value)
            || self.percent && near(shown.value * 100.0)
    }
}

/// The numbers of a text that are not part of a name, like the 64 of f64. A power of ten in a formula is one number.
pub fn stated(text: &str) -> Vec<Stated> {
    let text = joined_thousands(&text.replace('−', "-").replace("10^{", "1e"));
    let mut found = Vec::new();
    let mut rest = text.as_str();
    for number in numbers(&text) {
        let Some((before, after)) = rest.split_once(&number.printed) else {
            continue;
        };
        let in_a_name = before.ends_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            || before.ends_with("_{");
        if !in_a_name {
            let follows = |marks: &[&str]| marks.iter().any(|mark| after.starts_with(mark));
            found.push(Stated {
                percent: follows(&["%", " %"]),
                cut_off: follows(&["…", "..."]),
                number,
            });
        }
        rest = after;
    }
    found
}

/// `60,000` as `60000`.
pub fn joined_thousands(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let separates = |at: usize| {
        letters[at] == ','
            && at > 0
            && digit(at - 1)
            && (1..=3).all(|next| digit(at + next))
            && !digit(at + 4)
    };
    let kept = (0..letters.len()).filter(|&at| !separates(at));
    kept.map(|at| letters[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_joined_and_lists_are_not() {
        let joined = joined_thousands("60,000 and 1,234,567 and 1,2,3 and [100,2000]");
        assert_eq!(joined, "60000 and 1234567 and 1,2,3 and [100,2000]");
    }

    #[test]
    fn the_digits_that_count_are_counted() {
        let stated = stated("220 100 60000 0.0012 0.00123 1.10 1e-10");
        let needed = stated.iter().filter(|stated| stated.needs_voucher());
        let needed: Vec<_> = needed.map(|stated| &stated.number.printed).collect();
        assert_eq!(needed, ["220", "0.0012", "0.00123", "1.10"]);
    }
}
