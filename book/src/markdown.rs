//! The Markdown parser with mdBook's options, and the formulas that it finds.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser};

/// A formula and where it stands in the Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    pub latex: String,
    pub display: bool,
    pub range: Range<usize>,
}

/// The formulas of a Markdown text, in order.
pub fn formulas(markdown: &str) -> Vec<Formula> {
    let formula = |(event, range)| {
        let (latex, display) = match event {
            Event::InlineMath(latex) => (latex.to_string(), false),
            Event::DisplayMath(latex) => (latex.to_string(), true),
            _ => return None,
        };
        Some(Formula {
            latex,
            display,
            range,
        })
    };
    let events = Parser::new_ext(markdown, options()).into_offset_iter();
    events.filter_map(formula).collect()
}

/// mdBook's own options, and formulas.
pub fn options() -> Options {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_and_code_are_not_formulas() {
        assert!(formulas("$100와 $200\n\n`$x$`\n\n```\n$y$\n```\n").is_empty());
    }
}
