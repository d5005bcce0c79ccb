//! Typesetting of labels: `x₁`, `10⁻⁴` and `∂L/∂x` come out as in a formula, in every font.

/// Signs above the line, each followed by what is raised; and the same below.
const RAISED: &str = "⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁻−⁺+ᵀTⁿn⁽(⁾)";
const LOWERED: &str = "₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₋−₊+ᵢiⱼjₖkₘmₙn";
/// Short words that are no product of variables.
const WORDS: [&str; 15] = [
    "as", "at", "by", "in", "is", "ln", "ms", "no", "ns", "of", "on", "or", "px", "to", "µs",
];

/// The first Korean letter.
const HANGUL: char = '\u{1100}';

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// Digits, signs, spaces.
    Sign,
    /// What begins with a letter: `x`, `dW`, `exp`, `z1`.
    Word,
    Raised,
    Lowered,
}

/// The SVG content for `label`: variables in italics, indices and exponents as such.
pub(super) fn typeset(label: &str) -> String {
    let (mut baseline, mut after_variable) = (0.0, false);
    let mut typeset = String::new();
    for (kind, text) in stretches(label) {
        let variable = match kind {
            Kind::Sign => false,
            Kind::Word => is_variable(&text),
            Kind::Raised | Kind::Lowered => after_variable,
        };
        typeset += &tspan(kind, &escape(&text), variable, &mut baseline);
        after_variable = variable;
    }
    typeset
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
        HANGUL.. if c.is_alphabetic() => 1.0,
        c if c.is_uppercase() => 0.72,
        _ => 0.62,
    }
}

fn shifted(c: char) -> Option<(Kind, char)> {
    let find = |table: &str, kind| {
        let mut rest = table.chars().skip_while(|sign| *sign != c);
        rest.nth(1)
            .map(|plain| (kind, plain))
            .filter(|_| !c.is_ascii() && c != '−')
    };
    find(RAISED, Kind::Raised).or_else(|| find(LOWERED, Kind::Lowered))
}

/// The label cut where the kind of its characters changes.
fn stretches(label: &str) -> Vec<(Kind, String)> {
    let mut stretches: Vec<(Kind, String)> = Vec::new();
    for c in label.chars() {
        let before = stretches.last().map(|(kind, _)| *kind);
        let number = stretches.last().filter(|(kind, _)| *kind == Kind::Sign);
        let after_digit = number.is_some_and(|(_, text)| text.ends_with(char::is_numeric));
        let (kind, c) = shifted(c).unwrap_or_else(|| match c {
            '∂' => (Kind::Word, c),
            'e' if after_digit => (Kind::Sign, c), // the power of ten in 1.5e8
            _ if c.is_alphabetic() => (Kind::Word, c),
            _ if c.is_numeric() && before == Some(Kind::Word) => (Kind::Word, c),
            _ => (Kind::Sign, c),
        });
        match stretches.last_mut() {
            Some((same, text)) if *same == kind => text.push(c),
            _ => stretches.push((kind, c.into())),
        }
    }
    stretches
}

/// One or two letters are variables (`x`, `dW`), longer words are names (`exp`, `ReLU`), and so are Korean ones.
fn is_variable(word: &str) -> bool {
    let letters = !word.contains(|c: char| c.is_numeric() || c >= HANGUL);
    letters && word.chars().count() <= 2 && !WORDS.contains(&word)
}

fn tspan(kind: Kind, text: &str, variable: bool, baseline: &mut f64) -> String {
    let (target, scale) = match kind {
        Kind::Raised => (-0.4, 0.72),
        Kind::Lowered => (0.2, 0.72),
        _ => (0.0, if variable { 1.12 } else { 1.0 }),
    };
    let mut attributes = String::new();
    if target != *baseline {
        attributes += &format!(" dy=\"{:.2}em\"", (target - *baseline) / scale);
        *baseline = target;
    }
    if scale != 1.0 {
        attributes += &format!(" font-size=\"{:.0}%\"", scale * 100.0);
    }
    if variable {
        attributes += " font-family=\"var(--serif)\"";
    }
    if variable && kind == Kind::Word {
        attributes += " font-style=\"italic\"";
    }
    match attributes.as_str() {
        "" => text.into(),
        attributes => format!("<tspan{attributes}>{text}</tspan>"),
    }
}

/// Text that may stand in XML.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
