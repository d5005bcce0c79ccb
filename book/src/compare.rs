//! Comparing recorded text with new text: words exactly, numbers within a tolerance.

use crate::number::{Number, Token, tokens};

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

/// As `difference`, for SVG: the text in it as text, pictures by their size. Coordinates are within a drawing's tolerance,
/// or within the absolute one that is stated for this figure.
pub fn svg_difference(recorded: &str, new: &str, stated: Tolerance) -> Option<String> {
    let ((old_tags, old_text), (new_tags, new_text)) =
        (tags_and_text(recorded), tags_and_text(new));
    let text = Tolerance {
        absolute: 0.0,
        ..stated
    };
    let coordinates = Tolerance {
        absolute: stated.absolute.max(Tolerance::DRAWING.absolute),
        ..stated
    };
    difference(&old_text, &new_text, text).or_else(|| difference(&old_tags, &new_tags, coordinates))
}

fn shown(token: &Token) -> &str {
    match token {
        Token::Word(word) => word,
        Token::Number(number) => &number.printed,
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
        let differs =
            |from, to| svg_difference(svg, &svg.replace(from, to), Tolerance::ROUNDING).is_some();
        assert!(!differs("20", "21"));
        assert!(differs("20", "30"));
        assert!(differs("0.5", "0.9"));
        assert!(differs("path", "line"));
    }

    #[test]
    fn a_band_stated_for_a_figure_moves_its_curves_and_not_its_numbers() {
        let svg = "<svg><path d=\"M10 20\"/><text x=\"3\">0.5</text></svg>";
        let band = Tolerance {
            relative: 0.0,
            absolute: 100.0,
        };
        let differs = |from, to| svg_difference(svg, &svg.replace(from, to), band).is_some();
        assert!(!differs("20", "90"));
        assert!(differs("20", "190"));
        assert!(differs("0.5", "0.9"));
    }
}
