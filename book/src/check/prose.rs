//! What an author wrote on a page, as the Markdown parser sees it.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::directive::{Directive, Piece, pieces};
use crate::math::options;

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

/// The level and the explicit id of every heading, in order.
pub fn headings(page: &str) -> Vec<(HeadingLevel, Option<String>)> {
    let heading = |event| match event {
        Event::Start(Tag::Heading { level, id, .. }) => Some((level, id.map(|id| id.to_string()))),
        _ => None,
    };
    Parser::new_ext(&without_directives(page), options())
        .filter_map(heading)
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
    let Ok(pieces) = pieces(page) else {
        return page.to_string();
    };
    let words = |piece| match piece {
        Piece::Text(text) => text.to_string(),
        Piece::Directive { directive, .. } => words(directive),
    };
    pieces.into_iter().map(words).collect()
}

fn words(directive: Directive) -> String {
    match directive {
        Directive::Figure {
            alternative,
            caption,
            ..
        } => format!("\n{alternative}\n\n{caption}\n\n"),
        _ => "\n".to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "# A {#a}\ntext `code`\n\n{{#run x y --z 123}}\n{{#figure x/1 | alt | cap $y$ }}\n```console\n$ cargo run\n```\n```rust\nlet x;\n```\n";

    #[test]
    fn text_holds_words_captions_and_formulas_and_no_directives() {
        let text = text(PAGE);
        for word in ["text", "code", "alt", "cap", "y", "let x"] {
            assert!(text.contains(word), "{word} in {text}");
        }
        assert!(!text.contains("123"));
    }

    #[test]
    fn headings_and_commands_are_found() {
        assert_eq!(headings(PAGE), [(HeadingLevel::H1, Some("a".to_string()))]);
        assert_eq!(commands(PAGE), ["code", "cargo run"]);
    }
}
