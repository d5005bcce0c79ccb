//! Numbers and words in a text.

/// A number as it was printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    pub printed: String,
    pub value: f64,
    /// The weight of its last printed digit; 0 for a whole number, which is exact.
    pub last_digit: f64,
}

impl Number {
    /// A token as a number, if it is one.
    pub fn read(printed: &str) -> Option<Self> {
        let (mantissa, exponent) = printed.split_once(['e', 'E']).unwrap_or((printed, "0"));
        let (_, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let power = exponent.parse().unwrap_or(0) - i32::try_from(decimals.len()).unwrap_or(0);
        let is_whole = !printed.contains(['.', 'e', 'E']);
        (number_at(printed, false)? == printed).then_some(Self {
            printed: printed.to_string(),
            value: printed.parse().ok()?,
            last_digit: if is_whole { 0.0 } else { 10f64.powi(power) },
        })
    }

    pub fn is_whole(&self) -> bool {
        self.last_digit == 0.0
    }
}

/// Words and numbers of a text, and where each begins. White space only separates: a number may grow by a digit.
pub fn tokens(text: &str) -> Vec<(usize, &str)> {
    let (mut tokens, mut start, mut at) = (Vec::new(), 0, 0);
    while let Some(letter) = text[at..].chars().next() {
        let after_letter = text[start..at].ends_with(char::is_alphanumeric);
        let number = number_at(&text[at..], after_letter);
        let end = at + number.map_or(letter.len_utf8(), str::len);
        if number.is_some() || letter.is_whitespace() {
            tokens.extend([(start, &text[start..at]), (at, text[at..end].trim())]);
            start = end;
        }
        at = end;
    }
    tokens.push((start, &text[start..]));
    tokens.retain(|(_, token)| !token.is_empty());
    tokens
}

/// The numbers of a text.
pub fn numbers(text: &str) -> Vec<Number> {
    let tokens = tokens(text).into_iter();
    tokens
        .filter_map(|(_, token)| Number::read(token))
        .collect()
}

/// The number that `text` starts with, if it does. A sign after a letter or digit is a dash.
fn number_at(text: &str, after_letter: bool) -> Option<&str> {
    if text.starts_with('+') || after_letter && text.starts_with('-') {
        return None;
    }
    let other = |c: char| !c.is_ascii_digit() && !"+-.eE".contains(c);
    let end = text.find(other).unwrap_or(text.len());
    let mut beginnings = (1..=end).rev().map(|end| &text[..end]);
    let ends_in_digit = |text: &str| text.ends_with(|c: char| c.is_ascii_digit());
    beginnings.find(|text| ends_in_digit(text) && text.parse::<f64>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_with_sign_and_exponent() {
        let found = numbers("x-1 = -6.1e-10, W2[0]=.5 (3) 1e-4 v1. +7").into_iter();
        let printed: Vec<_> = found.map(|number| number.printed).collect();
        let expected = ["1", "-6.1e-10", "2", "0", ".5", "3", "1e-4", "1", "7"];
        assert_eq!(printed, expected);
    }
}
