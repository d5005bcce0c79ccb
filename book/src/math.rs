//! Formulas: found by the Markdown parser, written as MathML.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser};
use pulldown_latex::config::{DisplayMode, RenderConfig};
use pulldown_latex::{Parser as Latex, Storage, push_mathml};

/// A formula and where it stands in the Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    pub latex: String,
    pub display: bool,
    pub range: Range<usize>,
}

/// The formulas of a Markdown text, in order.
pub fn formulas(markdown: &str) -> Vec<Formula> {
    let found = Parser::new_ext(markdown, options()).into_offset_iter();
    found
        .filter_map(|(event, range)| formula(event, range))
        .collect()
}

/// The Markdown with every formula written as MathML. The error says which formula cannot be.
pub fn with_mathml(markdown: &str) -> Result<String, String> {
    let mut html = String::with_capacity(markdown.len() * 2);
    let mut done = 0;
    for formula in formulas(markdown) {
        html += &markdown[done..formula.range.start];
        html += &inline(&mathml(&formula)?, formula.display);
        done = formula.range.end;
        if !formula.display && markdown[done..].starts_with(belongs_to_the_formula) {
            html.push(WORD_JOINER);
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

fn formula(event: Event<'_>, range: Range<usize>) -> Option<Formula> {
    match event {
        Event::InlineMath(latex) => Some(Formula {
            latex: latex.to_string(),
            display: false,
            range,
        }),
        Event::DisplayMath(latex) => Some(Formula {
            latex: latex.to_string(),
            display: true,
            range,
        }),
        _ => None,
    }
}

/// mdBook's own options, and formulas.
pub(crate) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
        | Options::ENABLE_MATH
}

fn mathml(formula: &Formula) -> Result<String, String> {
    let latex = formula.latex.trim();
    if latex.contains(|c: char| c == '`' || ('가'..='힣').contains(&c)) {
        return Err(format!(
            "`{latex}` stands between dollar signs and is no formula; write \\$ for a dollar sign"
        ));
    }
    let storage = Storage::new();
    let events: Vec<_> = Latex::new(latex, &storage).collect();
    if let Some(Err(error)) = events.iter().find(|event| event.is_err()) {
        return Err(format!("the formula `{latex}` cannot be read: {error}"));
    }
    let display_mode = if formula.display {
        DisplayMode::Block
    } else {
        DisplayMode::Inline
    };
    let config = RenderConfig {
        display_mode,
        ..RenderConfig::default()
    };
    let mut mathml = String::new();
    push_mathml(&mut mathml, events.into_iter(), config)
        .map_err(|error| format!("the formula `{latex}`: {error}"))?;
    if has_leftovers(&mathml) {
        Err(format!("a command in the formula `{latex}` is not known"))
    } else {
        Ok(mathml)
    }
}

/// Whether LaTeX is left in it: an unknown command comes out as its own text, without an error.
fn has_leftovers(mathml: &str) -> bool {
    let identifiers = mathml
        .split("<mi")
        .skip(1)
        .filter_map(|rest| rest.split("</mi>").next());
    mathml.contains('\\')
        || identifiers
            .into_iter()
            .any(|identifier| identifier.contains(['{', '}', '_', '^']))
}

/// MathML that Markdown leaves alone: no line break, and no character in its text that means emphasis or a table.
fn inline(mathml: &str, display: bool) -> String {
    let mut safe = String::with_capacity(mathml.len());
    let mut in_tag = false;
    for character in mathml.chars().filter(|&c| c != '\n') {
        match character {
            '<' => in_tag = true,
            '>' => in_tag = false,
            '*' | '_' | '|' | '[' | ']' | '`' | '~' | '\'' | '"' | '!' if !in_tag => {
                safe += &format!("&#{};", u32::from(character));
                continue;
            }
            _ => {}
        }
        safe.push(character);
    }
    if display {
        format!("<span class=\"formula\">{safe}</span>")
    } else {
        safe
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_and_code_are_not_formulas() {
        assert!(formulas("$100와 $200\n\n`$x$`\n\n```\n$y$\n```\n").is_empty());
    }

    #[test]
    fn money_that_the_parser_takes_for_a_formula_is_refused() {
        assert!(with_mathml("$200와 `$x`").unwrap_err().contains("dollar"));
        assert!(with_mathml("$200 원, 300$").unwrap_err().contains("dollar"));
    }

    #[test]
    fn inline_and_display_formulas_become_mathml() {
        let html = with_mathml("a $x_1 * y$ b\n\n$$\n\\frac{1}{2}\n$$\n").unwrap();
        assert!(
            html.starts_with("a <math")
                && html.contains("<mfrac")
                && html.contains("class=\"formula\""),
            "{html}"
        );
        assert!(!html.contains('$') && !html.contains("*"), "{html}");
    }

    #[test]
    fn a_particle_or_a_full_stop_stays_with_its_formula() {
        for text in ["$x$는 수", "$x$."] {
            assert!(with_mathml(text).unwrap().contains("</math>\u{2060}"));
        }
        assert!(!with_mathml("$x$ is").unwrap().contains('\u{2060}'));
    }

    #[test]
    fn a_broken_and_an_unknown_formula_are_refused() {
        assert!(with_mathml("$\\frac{1}$").unwrap_err().contains("frac"));
        assert!(
            with_mathml("$\\nonsense{x}$")
                .unwrap_err()
                .contains("nonsense")
        );
        assert!(
            with_mathml("$\\operatorname*{argmax}_x$")
                .unwrap_err()
                .contains("operatorname")
        );
    }
}
