//! Formulas, written as MathML.

use std::fmt::Display;

use pulldown_cmark::{Event, Parser};
use pulldown_latex::config::{DisplayMode, RenderConfig};
use pulldown_latex::{Parser as Latex, Storage, push_mathml};
use scraper::Html;

use crate::markdown::options;
use crate::markup::named;

/// What a typesetter would mend in MathML as it comes, and does by its place: nabla and the sign of a transpose stand
/// upright, fractions that are factors apart, an index of y as high as that of x, limits beside a sum within a fraction.
const MENDED: [(&str, &str); 6] = [
    ("<mi>∇</mi>", "<mi mathvariant=\"normal\">∇</mi>"),
    (
        "<mi>T</mi></msup>",
        "<mi mathvariant=\"normal\">T</mi></msup>",
    ),
    (
        "</mfrac><mfrac>",
        "</mfrac><mspace width=\"0.17em\" /><mfrac>",
    ),
    (
        "</mfrac><msub>",
        "</mfrac><mspace width=\"0.17em\" /><msub>",
    ),
    (
        "<msub><mi>y</mi>",
        "<msub><mpadded depth=\"0\"><mi>y</mi></mpadded>",
    ),
    (" movablelimits=\"false\"", ""),
];

/// The Markdown with every formula written as MathML. The error says which formula cannot be.
pub fn with_mathml(markdown: &str) -> Result<String, String> {
    let (mut html, mut done) = (String::with_capacity(markdown.len() * 2), 0);
    for (event, range) in Parser::new_ext(markdown, options()).into_offset_iter() {
        let (formula, end) = match event {
            Event::InlineMath(latex) => {
                let mathml = inline(&mathml(&latex, DisplayMode::Inline)?);
                let tail = tail(&markdown[range.end..]);
                let formula = format!("<span class=\"joined\">{mathml}{tail}</span>");
                let formula = if tail.is_empty() { mathml } else { formula };
                (formula, range.end + tail.len())
            }
            Event::DisplayMath(latex) => {
                let mathml = inline(&mathml(&latex, DisplayMode::Block)?);
                (
                    format!("<span class=\"formula\">{mathml}</span>"),
                    range.end,
                )
            }
            _ => continue,
        };
        html += &markdown[done..range.start];
        html += &formula;
        done = end;
    }
    Ok(html + &markdown[done..])
}

/// A Korean particle or a full stop right behind a formula, which stays in its line; not where it ends a word in bold.
fn tail(rest: &str) -> &str {
    let belongs = |next: char| next.is_alphanumeric() || ".,:;?!)”".contains(next);
    let end = rest.find(|next| !belongs(next)).unwrap_or(rest.len());
    match rest[end..].starts_with('*') {
        true => "",
        false => &rest[..end],
    }
}

fn mathml(latex: &str, display_mode: DisplayMode) -> Result<String, String> {
    let latex = latex.trim();
    if latex.contains(|c: char| c == '`' || ('가'..='힣').contains(&c)) {
        let mend = "and is no formula; write \\$ for a dollar sign";
        return Err(format!("`{latex}` stands between dollar signs {mend}"));
    }
    let storage = Storage::new();
    let events: Vec<_> = Latex::new(latex, &storage).collect();
    let unread = |error: &dyn Display| format!("the formula `{latex}` cannot be read: {error}");
    if let Some(Err(error)) = events.iter().find(|event| event.is_err()) {
        return Err(unread(error));
    }
    let config = RenderConfig {
        display_mode,
        ..RenderConfig::default()
    };
    let mut mathml = String::new();
    let events = events.into_iter();
    push_mathml(&mut mathml, events, config).map_err(|error| unread(&error))?;
    match has_leftovers(&mathml) {
        true => Err(format!("a command in the formula `{latex}` is not known")),
        false => Ok(MENDED
            .iter()
            .fold(mathml, |mathml, (from, to)| mathml.replace(from, to))),
    }
}

/// Whether LaTeX is left in it: an unknown command comes out as its own text, without an error.
fn has_leftovers(mathml: &str) -> bool {
    let document = Html::parse_fragment(mathml);
    let mut identifiers = named(&document, "mi").flat_map(|identifier| identifier.text());
    mathml.contains('\\') || identifiers.any(|text| text.contains(['{', '}', '_', '^']))
}

/// MathML that Markdown leaves alone: no line break, and no character that means emphasis or a table.
fn inline(mathml: &str) -> String {
    let safe = |c| match "*_|[]`~'!".contains(c) {
        true => format!("&#{};", u32::from(c)),
        false => String::from(c),
    };
    mathml.chars().filter(|&c| c != '\n').map(safe).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_to_a_formula_stays_in_its_line() {
        let html = with_mathml("$x$는 $y$, **$z$가**").unwrap();
        let joined = |math: &str, tail: &str| {
            let mathml = mathml(math, DisplayMode::Inline).unwrap();
            format!("<span class=\"joined\">{mathml}{tail}</span>")
        };
        assert!(html.contains(&(joined("x", "는") + " ")), "{html}");
        assert!(html.contains(&joined("y", ",")), "{html}");
        assert!(html.ends_with("</math>가**"), "{html}");
    }

    #[test]
    fn nabla_and_transposes_stand_upright_and_factors_apart() {
        let mathml = |latex| mathml(latex, DisplayMode::Block).unwrap();
        let upright = |letter| format!("<mi mathvariant=\"normal\">{letter}</mi>");
        assert!(mathml(r"\nabla f").contains(&upright("∇")));
        assert!(mathml("W^T").contains(&upright("T")));
        assert!(!mathml("T").contains("normal"));
        let factors = mathml(r"\frac{1}{2} \frac{3}{4} w_1");
        assert_eq!(factors.matches("<mspace").count(), 2, "{factors}");
        assert!(mathml("y_1").contains("<mpadded depth=\"0\"><mi>y</mi></mpadded>"));
        assert!(!mathml(r"\sum_i x").contains("movablelimits"));
    }
}
