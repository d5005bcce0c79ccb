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
    pub fn is_whole(&self) -> bool {
        self.last_digit == 0.0
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Token {
    Word(String),
    Number(Number),
}

impl Token {
    pub fn printed(&self) -> &str {
        match self {
            Self::Word(word) => word,
            Self::Number(number) => &number.printed,
        }
    }
}

/// Words and numbers of a text. White space only separates: a number may grow by a digit.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut word = String::new();
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let number = number_at(rest, word.ends_with(char::is_alphanumeric));
        if number.is_some() || character.is_whitespace() {
            push_word(&mut tokens, &mut word);
        } else {
            word.push(character);
        }
        tokens.extend(number.map(|printed| Token::Number(read(printed))));
        rest = &rest[number.map_or(character.len_utf8(), str::len)..];
    }
    push_word(&mut tokens, &mut word);
    tokens
}

/// The numbers of a text.
pub fn numbers(text: &str) -> Vec<Number> {
    let number = |token| match token {
        Token::Number(number) => Some(number),
        Token::Word(_) => None,
    };
    tokens(text).into_iter().filter_map(number).collect()
}

fn push_word(tokens: &mut Vec<Token>, word: &mut String) {
    if !word.is_empty() {
        tokens.push(Token::Word(std::mem::take(word)));
    }
}

/// The number that `text` starts with, if it does. A sign after a letter or digit is a dash.
fn number_at(text: &str, after_letter: bool) -> Option<&str> {
    let is_digit = |c: char| c.is_ascii_digit();
    let digits = |text: &str| text.len() - text.trim_start_matches(is_digit).len();
    let sign = usize::from(text.starts_with('-') && !after_letter);
    let whole = digits(&text[sign..]);
    let mut end = sign + whole;
    let decimals = text[end..].strip_prefix('.').map_or(0, digits);
    if decimals > 0 {
        end += 1 + decimals;
    }
    if end == sign {
        return None;
    }
    let exponent = text[end..].strip_prefix(['e', 'E']).unwrap_or("");
    let signed = usize::from(exponent.starts_with(['-', '+']));
    match digits(&exponent[signed..]) {
        0 => Some(&text[..end]),
        power => Some(&text[..end + 1 + signed + power]),
    }
}

fn read(printed: &str) -> Number {
    let (mantissa, exponent) = printed.split_once(['e', 'E']).unwrap_or((printed, "0"));
    let (_, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let power = exponent.parse().unwrap_or(0) - i32::try_from(decimals.len()).unwrap_or(0);
    let is_whole = !printed.contains(['.', 'e', 'E']);
    let last_digit = if is_whole { 0.0 } else { 10f64.powi(power) };
    Number {
        printed: printed.to_string(),
        value: printed.parse().unwrap_or(f64::NAN),
        last_digit,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_with_sign_and_exponent() {
        let found = numbers("x-1 = -6.1e-10, W2[0]=.5 (3) 1e-4 v1.").into_iter();
        let printed: Vec<_> = found.map(|number| number.printed).collect();
        assert_eq!(printed, ["1", "-6.1e-10", "2", "0", ".5", "3", "1e-4", "1"]);
    }
}
