//! A page with its directives replaced by what they ask for: the Markdown that mdBook renders.

use crate::directive::{Directive, Piece};
use crate::error::Problem;
use crate::figure::{Figure, escape};
use crate::finish::Drawings;
use crate::folders::Folders;
use crate::language::Language;
use crate::listing::Listing;
use crate::math::with_mathml;
use crate::page::Page;
use crate::recording::Recording;

/// The Markdown of a page, with directives and formulas replaced.
pub fn expand(folders: &Folders, page: &Page, drawings: &mut Drawings) -> Result<String, Problem> {
    let mut markdown = String::new();
    for piece in page.pieces()? {
        match piece {
            Piece::Text { text, .. } => markdown += text,
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
    Ok(match directive {
        Directive::Listing(listing) => {
            let source = listing.text(folders)?;
            framed("listing", Some(&listing.path), &[("rust", &source)])
        }
        Directive::Run { run, part } => {
            let printed = run.recorded(folders, part.as_deref())?;
            let refused = if run.fails { " refused" } else { "" };
            terminal(refused, &run.command_line(), &printed)
        }
        Directive::Figure(figure) => {
            let svg = figure.svg(folders, &drawings.next_prefix())?;
            captioned(&drawings.keep(svg), &figure, language)
        }
        Directive::Numpy(name) => {
            let script = Listing::named(&format!("book/numpy/{name}.py"));
            let source = [("python", &*script.text(folders)?)];
            let printed = Recording::Script(name).read(folders)?;
            let command = format!("python3 {}", script.path);
            let source = framed("listing", Some(&script.path), &source);
            source + "\n" + &terminal("", &command, &printed)
        }
    })
}

fn terminal(refused: &str, command: &str, printed: &str) -> String {
    let class = format!("terminal{refused}");
    framed(&class, None, &[("console", command), ("text", printed)])
}

/// Code blocks in a box, under the name of their file.
fn framed(class: &str, file: Option<&str>, blocks: &[(&str, &str)]) -> String {
    let title = |file| format!("<div class=\"file\">{}</div>\n", escape(file));
    let title = file.map(title).unwrap_or_default();
    let fence = |(kind, text): &(&str, &str)| format!("````{kind}\n{}\n````\n", text.trim_end());
    let blocks: String = blocks.iter().map(fence).collect();
    format!("<div class=\"{class}\">\n{title}\n{blocks}\n</div>\n")
}

/// Figures of the document keep its numbers; the others have a name only in their files.
fn captioned(slot: &str, figure: &Figure, language: Language) -> String {
    let name = figure.name.rsplit('/').next().unwrap_or(&figure.name);
    let label = if name.starts_with(|c: char| c.is_ascii_digit()) {
        format!("<b class=\"number\">{} {name}</b> ", language.figure)
    } else {
        String::new()
    };
    let caption = &figure.caption;
    format!("<figure>\n{slot}\n<figcaption>\n\n{label}{caption}\n\n</figcaption>\n</figure>\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::page;

    fn expanded(text: &str) -> Result<String, Problem> {
        let page = page(Language::ENGLISH, "a.md", text);
        expand(&Folders::here(), &page, &mut Drawings::default())
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
