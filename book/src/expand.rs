//! A page with its directives replaced by what they ask for: the Markdown that mdBook renders.

use crate::check::facts::without_facts;
use crate::directive::{Directive, Piece};
use crate::error::Problem;
use crate::figure::{escape, svg};
use crate::finish::Drawings;
use crate::folders::Folders;
use crate::language::Language;
use crate::listing::listing;
use crate::math::with_mathml;
use crate::page::Page;
use crate::recording::Recording;

/// The Markdown of a page, with directives and formulas replaced.
pub fn expand(folders: &Folders, page: &Page, drawings: &mut Drawings) -> Result<String, Problem> {
    let mut markdown = String::new();
    for piece in page.pieces()? {
        match piece {
            Piece::Text(text) => markdown += &without_facts(text),
            Piece::Directive { line, directive } => {
                let block = block(folders, page.language, directive, drawings);
                let at_line = |problem| Problem::new(format!("{page}:{line}"), problem);
                markdown += &format!("\n{}\n", block.map_err(at_line)?);
            }
        }
    }
    with_mathml(&markdown).map_err(|what| Problem::new(page, what))
}

fn block(
    folders: &Folders,
    language: Language,
    directive: Directive,
    drawings: &mut Drawings,
) -> Result<String, Problem> {
    match directive {
        Directive::Listing { path, anchor } => {
            let source = listing(folders, &path, anchor.as_deref())?;
            Ok(framed("listing", Some(&path), &[("rust", &source)]))
        }
        Directive::Run { run, part } => {
            let printed = run.recorded(folders, part.as_deref())?;
            let class = if run.fails {
                "terminal refused"
            } else {
                "terminal"
            };
            Ok(terminal(class, &run.command_line(), &printed))
        }
        Directive::Figure {
            name,
            alternative,
            caption,
        } => {
            let svg = svg(folders, &name, &alternative, &drawings.next_prefix())?;
            Ok(figure(language, &name, &caption, &drawings.keep(svg)))
        }
        Directive::Numpy { name } => {
            let path = format!("book/numpy/{name}.py");
            let source = listing(folders, &path, None)?;
            let printed = Recording::Script(name).read(folders)?;
            let script = framed("listing", Some(&path), &[("python", &source)]);
            let terminal = terminal("terminal", &format!("python3 {path}"), &printed);
            Ok(format!("{script}\n{terminal}"))
        }
    }
}

fn terminal(class: &str, command: &str, printed: &str) -> String {
    framed(class, None, &[("console", command), ("text", printed)])
}

/// Code blocks in a box, under the name of their file.
fn framed(class: &str, file: Option<&str>, blocks: &[(&str, &str)]) -> String {
    let title = |file| format!("<div class=\"file\">{}</div>\n", escape(file));
    let title = file.map(title).unwrap_or_default();
    let fence = |(kind, text): &(&str, &str)| format!("````{kind}\n{}\n````\n", text.trim_end());
    let blocks: String = blocks.iter().map(fence).collect();
    format!("<div class=\"{class}\">\n{title}\n{blocks}\n</div>\n")
}

fn figure(language: Language, name: &str, caption: &str, slot: &str) -> String {
    let label = label(language, name);
    format!("<figure>\n{slot}\n<figcaption>\n\n{label}{caption}\n\n</figcaption>\n</figure>\n")
}

/// Figures of the document keep its numbers; the others have a name only in their files.
fn label(language: Language, name: &str) -> String {
    let name = name.rsplit('/').next().unwrap_or(name);
    if name.starts_with(|c: char| c.is_ascii_digit()) {
        format!("<b class=\"number\">{} {name}</b> ", language.figure)
    } else {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expanded(text: &str) -> Result<String, Problem> {
        let page = Page {
            language: Language::ENGLISH,
            path: "a.md".into(),
            text: text.into(),
        };
        expand(&Folders::here(), &page, &mut Drawings::default())
    }

    #[test]
    fn facts_are_not_shown() {
        assert_eq!(expanded("a\n<!-- facts:\n1: b\n-->\nc").unwrap(), "a\n\nc");
    }

    #[test]
    fn what_is_missing_names_the_page_and_the_line() {
        for text in [
            "\n{{#listing common/nothing.rs:x}}",
            "\n{{#run ch00 x}}",
            "\n{{#figure ch00/1 | a | b}}",
            "\n{{#numpy ch00/x}}",
        ] {
            assert_eq!(expanded(text).unwrap_err().place, "book/en/a.md:2");
        }
    }
}
