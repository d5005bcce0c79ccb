//! Comparing recorded text with new text: words exactly, numbers within a tolerance.

use scraper::{Html, Node};

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
    const DRAWING: f64 = 2.0;

    /// Whether two ways to compute the same gave these; the last printed digit may differ as well.
    pub fn allows(self, recorded: &Number, new: &Number) -> bool {
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
    let (old_length, new_length) = (recorded.len(), new.len());
    match recorded.iter().zip(&new).find(|pair| !same(pair)) {
        Some((old, new)) => Some(format!("recorded {}, now {}", old.printed(), new.printed())),
        None if old_length == new_length => None,
        None => Some(format!(
            "recorded {old_length} words and numbers, now {new_length}"
        )),
    }
}

/// As `difference`, for SVG: the text in it as text, pictures by their size. Coordinates are within a drawing's tolerance,
/// or within the absolute one that is stated for this figure.
pub fn svg_difference(recorded: &str, new: &str, stated: Tolerance) -> Option<String> {
    let ((old_shapes, old_text), (new_shapes, new_text)) =
        (shapes_and_text(recorded), shapes_and_text(new));
    let with = |absolute| Tolerance { absolute, ..stated };
    let coordinates = with(stated.absolute.max(Tolerance::DRAWING));
    difference(&old_text, &new_text, with(0.0))
        .or_else(|| difference(&old_shapes, &new_shapes, coordinates))
}

/// The elements of a drawing, each behind as many `>` as it stands within others, and its text.
fn shapes_and_text(svg: &str) -> (String, String) {
    let (mut shapes, mut text) = (String::new(), String::new());
    for node in Html::parse_fragment(svg).tree.root().descendants() {
        match node.value() {
            Node::Text(piece) => text += &format!("{} ", &**piece),
            Node::Element(element) => {
                let depth = ">".repeat(node.ancestors().count());
                shapes += &format!("{depth} {}", element.name());
                for (name, value) in element.attrs() {
                    shapes += &format!(" {name}={}\n", whole(value));
                }
            }
            _ => {}
        }
    }
    (shapes, text)
}

/// The head of an embedded picture holds its size; the pixels after it differ in the last bit between processors.
fn whole(value: &str) -> &str {
    const HEAD: usize = 44;
    let pixels = value.find("base64,").map(|at| at + "base64,".len());
    let head = pixels.and_then(|start| value.get(..start + HEAD));
    head.unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_exact_and_numbers_to_the_last_digit() {
        for (recorded, new, same) in [
            ("y = 0.0975", "y = 0.0976", true),
            ("y = 0.0975", "y = 0.0985", false),
            ("-6.1111e-10", "-6.1112e-10", true),
            ("-6.1111e-10", "-6.1131e-10", false),
            ("correct 9712", "correct 9713", false),
            ("loss 1.0", "cost 1.0", false),
            ("1.0", "1.0 2.0", false),
            ("a   1.0\n", "a 1.0", true),
        ] {
            let difference = difference(recorded, new, Tolerance::ROUNDING);
            assert_eq!(difference.is_none(), same, "{recorded}, {new}");
        }
    }

    #[test]
    fn a_stated_band_allows_more() {
        let (relative, absolute) = (0.01, 0.0);
        let band = Tolerance { relative, absolute };
        assert_eq!(difference("correct 9712", "correct 9700", band), None);
        assert!(difference("correct 9712", "correct 9500", band).is_some());
    }

    #[test]
    fn drawings_may_move_a_little_or_as_stated_and_say_the_same() {
        let svg = "<svg><g><path d=\"M10 20\"/></g><text x=\"3\">0.5</text></svg>";
        let picture = "<svg><image href=\"data:image/png;base64,";
        let (absolute, relative) = (100.0, 0.0);
        let band = Tolerance { relative, absolute };
        for (from, to, by_rounding, in_band) in [
            ("20", "21", true, true),
            ("20", "90", false, true),
            ("20", "190", false, false),
            ("0.5", "0.9", false, false),
            ("path", "line", false, false),
            ("</g>", "", false, false),
            ("x=", "y=", false, false),
        ] {
            let new = svg.replacen(from, to, 1);
            for (tolerance, same) in [(Tolerance::ROUNDING, by_rounding), (band, in_band)] {
                let difference = svg_difference(svg, &new, tolerance);
                assert_eq!(difference.is_none(), same, "{from} to {to}");
            }
        }
        let pixels = |head, rest| format!("{picture}{}{rest}\"/></svg>", "A".repeat(head));
        let differs = |new: &str| svg_difference(&pixels(44, "x"), new, band).is_some();
        assert!(!differs(&pixels(44, "y")) && differs(&pixels(43, "y")));
    }
}
