//! Comparing recorded text with new text: words exactly, numbers within a tolerance.

/// How far a number may be from the recorded one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tolerance {
    pub relative: f64,
    pub absolute: f64,
}

impl Tolerance {
    /// For everything that is only computed: the last printed digit, or a millionth.
    pub const ROUNDING: Self = Self {
        relative: 1e-6,
        absolute: 0.0,
    };
    /// For coordinates of a drawing, which are drawn eight times as large as they are shown.
    pub const DRAWING: Self = Self {
        relative: 1e-6,
        absolute: 2.0,
    };

    fn allows(self, recorded: &Number, new: &Number) -> bool {
        let last_digit = recorded.last_digit.max(new.last_digit);
        let allowed = (self.relative * recorded.value.abs())
            .max(self.absolute)
            .max(last_digit * 1.000_001);
        recorded.value == new.value || (recorded.value - new.value).abs() <= allowed
    }
}

/// A number as it was printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    pub printed: String,
    pub value: f64,
    /// The weight of its last printed digit; 0 for a whole number, which is exact.
    pub last_digit: f64,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Token {
    Word(String),
    Number(Number),
}

/// Words and numbers of a text. White space only separates: a number may grow by a digit.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut word = String::new();
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let after_letter = word.chars().next_back().is_some_and(char::is_alphanumeric);
        match number_at(rest, after_letter) {
            Some(printed) => {
                push_word(&mut tokens, &mut word);
                tokens.push(Token::Number(number(printed)));
                rest = &rest[printed.len()..];
            }
            None => {
                if character.is_whitespace() {
                    push_word(&mut tokens, &mut word)
                } else {
                    word.push(character)
                }
                rest = &rest[character.len_utf8()..];
            }
        }
    }
    push_word(&mut tokens, &mut word);
    tokens
}

/// The numbers of a text.
pub fn numbers(text: &str) -> Vec<Number> {
    let number = |token| {
        if let Token::Number(number) = token {
            Some(number)
        } else {
            None
        }
    };
    tokens(text).into_iter().filter_map(number).collect()
}

/// The first difference that is more than the tolerance, in words.
pub fn difference(recorded: &str, new: &str, tolerance: Tolerance) -> Option<String> {
    let (recorded, new) = (tokens(recorded), tokens(new));
    let same = |pair: &(&Token, &Token)| match pair {
        (Token::Number(a), Token::Number(b)) => tolerance.allows(a, b),
        (a, b) => a == b,
    };
    let differing = recorded.iter().zip(&new).find(|pair| !same(pair));
    match differing {
        Some((old, new)) => Some(format!("recorded {}, now {}", shown(old), shown(new))),
        None if recorded.len() != new.len() => Some(format!(
            "recorded {} words and numbers, now {}",
            recorded.len(),
            new.len()
        )),
        None => None,
    }
}

/// As `difference`, for SVG: coordinates within a drawing's tolerance, the text in it as text, pictures by their size.
pub fn svg_difference(recorded: &str, new: &str) -> Option<String> {
    let ((old_tags, old_text), (new_tags, new_text)) =
        (tags_and_text(recorded), tags_and_text(new));
    difference(&old_text, &new_text, Tolerance::ROUNDING)
        .or_else(|| difference(&old_tags, &new_tags, Tolerance::DRAWING))
}

fn push_word(tokens: &mut Vec<Token>, word: &mut String) {
    if !word.is_empty() {
        tokens.push(Token::Word(std::mem::take(word)));
    }
}

fn shown(token: &Token) -> &str {
    match token {
        Token::Word(word) => word,
        Token::Number(number) => &number.printed,
    }
}

/// The number that `text` starts with, if it does. A sign after a letter or digit is a dash.
fn number_at(text: &str, after_letter: bool) -> Option<&str> {
    let digits =
        |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let sign = usize::from(text.starts_with('-') && !after_letter);
    let whole = digits(&text[sign..]);
    let mut end = sign + whole;
    if text[end..].starts_with('.') && digits(&text[end + 1..]) > 0 {
        end += 1 + digits(&text[end + 1..]);
    }
    if end == sign {
        return None;
    }
    let exponent = text[end..].strip_prefix(['e', 'E']).unwrap_or("");
    let signed = usize::from(exponent.starts_with(['-', '+']));
    let power = digits(exponent.get(signed..).unwrap_or(""));
    if power > 0 {
        Some(&text[..end + 1 + signed + power])
    } else {
        Some(&text[..end])
    }
}

fn number(printed: &str) -> Number {
    let (mantissa, exponent) = printed.split_once(['e', 'E']).unwrap_or((printed, "0"));
    let decimals = mantissa
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    let power = exponent.parse::<i32>().unwrap_or(0) - i32::try_from(decimals).unwrap_or(0);
    let last_digit = if printed.contains(['.', 'e', 'E']) {
        10f64.powi(power)
    } else {
        0.0
    };
    Number {
        printed: printed.to_string(),
        value: printed.parse().unwrap_or(f64::NAN),
        last_digit,
    }
}

fn tags_and_text(svg: &str) -> (String, String) {
    let (mut tags, mut text) = (String::new(), String::new());
    for piece in svg.split_inclusive('>') {
        let (before, tag) = piece.split_at(piece.find('<').unwrap_or(piece.len()));
        text += before;
        text.push(' ');
        tags += &without_pixels(tag);
    }
    (tags, text)
}

/// The head of an embedded picture holds its size; the pixels after it differ in the last bit between processors.
fn without_pixels(tag: &str) -> String {
    const HEAD: usize = 44;
    match tag.split_once("base64,") {
        Some((before, pixels)) => {
            format!("{before}base64,{}", pixels.get(..HEAD).unwrap_or(pixels))
        }
        None => tag.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differs(recorded: &str, new: &str) -> bool {
        difference(recorded, new, Tolerance::ROUNDING).is_some()
    }

    #[test]
    fn numbers_are_found_with_sign_and_exponent() {
        let printed: Vec<_> = numbers("x-1 = -6.1e-10, W2[0]=.5 (3) 1e-4 v1.")
            .into_iter()
            .map(|number| number.printed)
            .collect();
        assert_eq!(printed, ["1", "-6.1e-10", "2", "0", ".5", "3", "1e-4", "1"]);
    }

    #[test]
    fn the_last_digit_may_differ_and_the_one_before_may_not() {
        assert!(!differs("y = 0.0975", "y = 0.0976"));
        assert!(differs("y = 0.0975", "y = 0.0985"));
        assert!(!differs("-6.1111e-10", "-6.1112e-10"));
        assert!(differs("-6.1111e-10", "-6.1131e-10"));
    }

    #[test]
    fn whole_numbers_and_words_are_exact() {
        assert!(differs("correct 9712", "correct 9713"));
        assert!(differs("loss 1.0", "cost 1.0"));
        assert!(differs("1.0", "1.0 2.0"));
        assert!(!differs("a   1.0\n", "a 1.0"));
    }

    #[test]
    fn a_stated_band_allows_more() {
        let band = Tolerance {
            relative: 0.01,
            absolute: 0.0,
        };
        assert_eq!(difference("correct 9712", "correct 9700", band), None);
        assert!(difference("correct 9712", "correct 9500", band).is_some());
    }

    #[test]
    fn drawings_may_move_a_little_and_say_the_same() {
        let svg = "<svg><path d=\"M10 20\"/><text x=\"3\">0.5</text></svg>";
        assert_eq!(svg_difference(svg, &svg.replace("20", "21")), None);
        assert!(svg_difference(svg, &svg.replace("20", "30")).is_some());
        assert!(svg_difference(svg, &svg.replace("0.5", "0.9")).is_some());
        assert!(svg_difference(svg, &svg.replace("path", "line")).is_some());
    }
}
