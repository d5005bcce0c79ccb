//! Typesetting of labels: `x₁`, `10⁻⁴` and `∂L/∂x` come out as in a formula, in every font.

const RAISED: &str = "⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁻−⁺+ᵀTⁿn⁽(⁾)";
const LOWERED: &str = "₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₋−₊+ᵢiⱼjₖkₘmₙn";
/// Short words that are no product of variables.
const WORDS: [&str; 11] = [
    "ln", "ms", "ns", "µs", "vs", "MB", "of", "to", "in", "no", "or",
];

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Line,
    Raised,
    Lowered,
}

/// One stretch of text that is set alike.
struct Piece {
    text: String,
    place: Place,
    variable: bool,
}

/// The SVG content for an XML-escaped `label`: variables in italics, indices and exponents as such.
pub(super) fn typeset(label: &str) -> String {
    let mut baseline = 0.0;
    pieces(label)
        .iter()
        .map(|piece| tspan(piece, &mut baseline))
        .collect()
}

/// About how wide `label` is, in units of the font size; on the wide side, for DejaVu Sans is wide.
pub(super) fn width(label: &str) -> f64 {
    label.chars().map(char_width).sum()
}

fn char_width(c: char) -> f64 {
    match c {
        _ if shifted(c).is_some() => 0.45,
        'i' | 'j' | 'l' | '.' | ',' | ' ' | '(' | ')' | '|' | '/' | '\'' | ':' => 0.36,
        'f' | 't' | 'r' => 0.42,
        'm' | 'w' | 'M' | 'W' | '%' | '−' | '+' | '=' | '→' => 0.84,
        c if c.is_uppercase() => 0.72,
        _ => 0.62,
    }
}

fn shifted(c: char) -> Option<(Place, char)> {
    let find = |table: &str, place| {
        let mut chars = table.chars();
        while let (Some(from), Some(to)) = (chars.next(), chars.next()) {
            if from == c {
                return Some((place, to));
            }
        }
        None
    };
    find(RAISED, Place::Raised).or_else(|| find(LOWERED, Place::Lowered))
}

fn pieces(label: &str) -> Vec<Piece> {
    let mut rest = label;
    let mut pieces: Vec<Piece> = Vec::new();
    while let Some(first) = rest.chars().next() {
        let (piece, length) = match shifted(first) {
            Some((place, c)) => {
                let variable = pieces.last().is_some_and(|before| before.variable);
                (
                    Piece {
                        text: c.into(),
                        place,
                        variable,
                    },
                    first.len_utf8(),
                )
            }
            None => word(rest),
        };
        let piece = Piece {
            variable: piece.variable && !is_unit(label, rest),
            ..piece
        };
        rest = &rest[length..];
        match pieces.last_mut() {
            Some(last) if (last.place, last.variable) == (piece.place, piece.variable) => {
                last.text += &piece.text
            }
            _ => pieces.push(piece),
        }
    }
    pieces
}

/// The word at the beginning of `rest`, or the single sign, or the XML entity.
fn word(rest: &str) -> (Piece, usize) {
    let is_letter = |c: char| (c.is_alphanumeric() || c == '∂') && shifted(c).is_none();
    let letters = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
    let digits = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let length = match rest.chars().next() {
        Some(_) if digits > 0 => digits,
        Some('&') => rest.find(';').map_or(1, |end| end + 1),
        Some(sign) if letters == 0 => sign.len_utf8(),
        _ => letters,
    };
    let text = &rest[..length];
    (
        Piece {
            text: text.into(),
            place: Place::Line,
            variable: is_variable(text),
        },
        length,
    )
}

/// One or two letters are variables (`x`, `dW`), longer words are names (`exp`, `ReLU`).
fn is_variable(word: &str) -> bool {
    let letters = word.chars().all(|c| c.is_alphabetic() || c == '∂');
    letters && word.chars().count() <= 2 && !WORDS.contains(&word)
}

/// Whether `rest`, the end of `label`, is the unit of a number: `21.5 s`.
fn is_unit(label: &str, rest: &str) -> bool {
    let before = label[..label.len() - rest.len()].strip_suffix(' ');
    rest == "s" && before.is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()))
}

fn tspan(piece: &Piece, baseline: &mut f64) -> String {
    let (target, scale) = match piece.place {
        Place::Line => (0.0, if piece.variable { 1.12 } else { 1.0 }),
        Place::Raised => (-0.4, 0.72),
        Place::Lowered => (0.2, 0.72),
    };
    let mut attributes = String::new();
    if target != *baseline {
        attributes += &format!(" dy=\"{:.2}em\"", (target - *baseline) / scale);
        *baseline = target;
    }
    if scale != 1.0 {
        attributes += &format!(" font-size=\"{:.0}%\"", scale * 100.0);
    }
    if piece.variable {
        attributes += " font-family=\"var(--serif)\"";
    }
    if piece.variable && piece.place == Place::Line {
        attributes += " font-style=\"italic\"";
    }
    match attributes.as_str() {
        "" => piece.text.clone(),
        attributes => format!("<tspan{attributes}>{}</tspan>", piece.text),
    }
}
