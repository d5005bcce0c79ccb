//! Formulas, written as MathML.

use std::fmt::Display;

use pulldown_cmark::{Event, Parser};
use pulldown_latex::config::{DisplayMode, RenderConfig};
use pulldown_latex::{Parser as Latex, Storage, push_mathml};
use scraper::Html;

use crate::markdown::options;
use crate::markup::named;

/// A browser may break the line after a formula; not where this follows.
const WORD_JOINER: char = '\u{2060}';

/// The Markdown with every formula written as MathML. The error says which formula cannot be.
pub fn with_mathml(markdown: &str) -> Result<String, String> {
    let (mut html, mut done) = (String::with_capacity(markdown.len() * 2), 0);
    for (event, range) in Parser::new_ext(markdown, options()).into_offset_iter() {
        let formula = match event {
            Event::InlineMath(latex) => inline(&mathml(&latex, DisplayMode::Inline)?),
            Event::DisplayMath(latex) => {
                let mathml = inline(&mathml(&latex, DisplayMode::Block)?);
                format!("<span class=\"formula\">{mathml}</span>")
            }
            _ => continue,
        };
        html += &markdown[done..range.start];
        html += &formula;
        done = range.end;
        let joined = markdown[done..].starts_with(belongs_to_the_formula);
        html.extend(joined.then_some(WORD_JOINER));
    }
    Ok(html + &markdown[done..])
}

/// A Korean particle or a full stop right behind a formula stays in its line.
fn belongs_to_the_formula(next: char) -> bool {
    next.is_alphanumeric() || ".,:;?!)”".contains(next)
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
        false => Ok(mathml),
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
