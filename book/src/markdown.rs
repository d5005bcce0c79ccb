//! What an author wrote on a page, as the Markdown parser sees it.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use crate::directive::{Directive, Piece, pieces};

/// The author's own words: text, code in them, formulas, captions and alternative texts. Directives are left out.
pub fn text(page: &str) -> String {
    let markdown = without_directives(page);
    let mut text = String::new();
    for event in Parser::new_ext(&markdown, options()) {
        match event {
            Event::Text(part)
            | Event::Code(part)
            | Event::InlineMath(part)
            | Event::DisplayMath(part) => text += &part,
            Event::SoftBreak | Event::HardBreak | Event::End(_) => text.push('\n'),
            _ => {}
        }
    }
    text
}

/// The author's own sentences: the text without code, formulas and words marked as another language's, like
/// `<span lang="en">batch</span>`. A backquote stands in place of code and formulas.
pub fn prose(page: &str) -> String {
    let markdown = without_directives(page);
    let (mut prose, mut left_out) = (String::new(), false);
    for event in Parser::new_ext(&markdown, options()) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => left_out = true,
            Event::InlineHtml(html) => left_out = html.starts_with("<span lang"),
            Event::Text(part) if !left_out => prose += &part,
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => prose.push('`'),
            Event::SoftBreak | Event::HardBreak => prose.push(' '),
            Event::End(end) => {
                left_out &= end != TagEnd::CodeBlock;
                prose.push('\n');
            }
            _ => {}
        }
    }
    prose
}

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

/// Where the links lead, in order.
pub fn links(markdown: &str) -> Vec<String> {
    let link = |event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url),
        _ => None,
    };
    let links = Parser::new_ext(markdown, options()).filter_map(link);
    links
        .map(|link| link.trim_start_matches("./").to_string())
        .collect()
}

/// Inline code, and the lines of code fences that are for the terminal.
pub fn commands(page: &str) -> Vec<String> {
    let mut commands = Vec::new();
    let mut in_terminal = false;
    for event in Parser::new_ext(&without_directives(page), options()) {
        match event {
            Event::Code(code) => commands.push(code.to_string()),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(kind))) => {
                in_terminal = ["console", "sh", "bash", ""].contains(&&*kind);
            }
            Event::End(TagEnd::CodeBlock) => in_terminal = false,
            Event::Text(lines) if in_terminal => {
                let lines = lines.lines().map(|line| line.trim_start_matches("$ "));
                commands.extend(lines.map(str::to_string));
            }
            _ => {}
        }
    }
    commands
}

/// The page with only the author's words of its directives. A page that cannot be split is left as it is: the build says why.
fn without_directives(page: &str) -> String {
    let words = |piece| match piece {
        Piece::Text { text, .. } => text.to_string(),
        Piece::Directive {
            directive: Directive::Figure(figure),
            ..
        } => format!("\n{}\n\n{}\n\n", figure.alternative, figure.caption),
        Piece::Directive { .. } => "\n".to_string(),
    };
    pieces(page).map_or(page.to_string(), |pieces| {
        pieces.into_iter().map(words).collect()
    })
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

    const PAGE: &str = "# A {#a}\ntext `code`\n\n{{#run x y --z 123}}\n{{#figure x/1 | alt | cap $y$ }}\n```console\n$ cargo run\n```\n```rust\nlet x;\n```\n";

    #[test]
    fn words_captions_formulas_and_commands_are_found_and_no_directives() {
        let text = text(PAGE);
        let missing = ["text", "code", "alt", "cap", "y", "let x"];
        let missing = missing.into_iter().find(|word| !text.contains(word));
        assert_eq!(missing, None, "{text}");
        assert!(!text.contains("123"));
        assert_eq!(commands(PAGE), ["code", "cargo run"]);
    }

    #[test]
    fn prose_is_without_code_formulas_and_words_of_another_language() {
        let page = "a\nb `code` $x$ <span lang=\"en\">word</span> d\n\n```\ne\n```\n";
        assert_eq!(prose(page).trim(), "a b ` `  d");
    }

    #[test]
    fn money_and_code_are_not_formulas() {
        assert!(formulas("$100와 $200\n\n`$x$`\n\n```\n$y$\n```\n").is_empty());
    }
}
