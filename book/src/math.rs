//! Formulas, written as MathML.

use pulldown_latex::config::{DisplayMode, RenderConfig};
use pulldown_latex::{Parser as Latex, Storage, push_mathml};
use scraper::Html;

use crate::markdown::{Formula, formulas};
use crate::markup::named;

/// The Markdown with every formula written as MathML. The error says which formula cannot be.
pub fn with_mathml(markdown: &str) -> Result<String, String> {
    let mut html = String::with_capacity(markdown.len() * 2);
    let mut done = 0;
    for formula in formulas(markdown) {
        html += &markdown[done..formula.range.start];
        let mathml = inline(&mathml(&formula)?);
        done = formula.range.end;
        if formula.display {
            html += &format!("<span class=\"formula\">{mathml}</span>");
        } else {
            html += &mathml;
            let joined = markdown[done..].starts_with(belongs_to_the_formula);
            html.extend(joined.then_some(WORD_JOINER));
        }
    }
    Ok(html + &markdown[done..])
}

/// A browser may break the line after a formula; not where this follows.
const WORD_JOINER: char = '\u{2060}';

/// A Korean particle or a full stop right behind a formula stays in its line.
fn belongs_to_the_formula(next: char) -> bool {
    next.is_alphanumeric() || ".,:;?!)”".contains(next)
}

fn mathml(formula: &Formula) -> Result<String, String> {
    let latex = formula.latex.trim();
    if latex.contains(|c: char| c == '`' || ('가'..='힣').contains(&c)) {
        let mend = "and is no formula; write \\$ for a dollar sign";
        return Err(format!("`{latex}` stands between dollar signs {mend}"));
    }
    let storage = Storage::new();
    let events: Vec<_> = Latex::new(latex, &storage).collect();
    if let Some(Err(error)) = events.iter().find(|event| event.is_err()) {
        return Err(format!("the formula `{latex}` cannot be read: {error}"));
    }
    let mut config = RenderConfig::default();
    if formula.display {
        config.display_mode = DisplayMode::Block;
    }
    let mut mathml = String::new();
    push_mathml(&mut mathml, events.into_iter(), config)
        .map_err(|error| format!("the formula `{latex}`: {error}"))?;
    if has_leftovers(&mathml) {
        return Err(format!("a command in the formula `{latex}` is not known"));
    }
    Ok(mathml)
}

/// Whether LaTeX is left in it: an unknown command comes out as its own text, without an error.
fn has_leftovers(mathml: &str) -> bool {
    let document = Html::parse_fragment(mathml);
    let mut identifiers = named(&document, "mi").flat_map(|identifier| identifier.text());
    mathml.contains('\\') || identifiers.any(|text| text.contains(['{', '}', '_', '^']))
}

/// MathML that Markdown leaves alone: no line break, and no character that means emphasis or a table.
fn inline(mathml: &str) -> String {
    let mut safe = String::with_capacity(mathml.len());
    for character in mathml.chars().filter(|&c| c != '\n') {
        if "*_|[]`~'!".contains(character) {
            safe += &format!("&#{};", u32::from(character));
        } else {
            safe.push(character);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_and_display_formulas_become_mathml() {
        let html = with_mathml("a $x_1 * y$ b\n\n$$\n\\frac{1}{2}\n$$\n").unwrap();
        assert!(html.starts_with("a <math"), "{html}");
        assert!(html.contains("<mfrac") && html.contains("class=\"formula\""));
        assert!(!html.contains(['$', '*']), "{html}");
    }

    #[test]
    fn a_particle_or_a_full_stop_stays_with_its_formula() {
        for (text, joined) in [("$x$는 수", true), ("$x$.", true), ("$x$ is", false)] {
            let html = with_mathml(text).unwrap();
            assert_eq!(html.contains("</math>\u{2060}"), joined, "{text}");
        }
    }

    #[test]
    fn a_broken_or_unknown_formula_and_money_taken_for_one_are_refused() {
        for (text, named) in [
            ("$\\frac{1}$", "frac"),
            ("$\\nonsense{x}$", "nonsense"),
            ("$\\operatorname*{argmax}_x$", "operatorname"),
            ("$200와 `$x`", "dollar"),
            ("$200 원, 300$", "dollar"),
        ] {
            assert!(with_mathml(text).unwrap_err().contains(named), "{text}");
        }
    }
}
