//! A page with its directives replaced by what they ask for: the Markdown that mdBook renders.

use crate::directive::{Directive, Piece, pieces};
use crate::drawings::Drawings;
use crate::error::Problem;
use crate::figure::{escape, svg};
use crate::folders::Folders;
use crate::language::Language;
use crate::listing::listing;
use crate::math::with_mathml;
use crate::page::Page;
use crate::recording::{Run, recorded, script_record};

/// The Markdown of a page, with directives and formulas replaced.
pub fn expand(folders: &Folders, page: &Page, drawings: &mut Drawings) -> Result<String, Problem> {
    let at_line = |(line, what): (usize, String)| Problem::new(format!("{page}:{line}"), what);
    let mut markdown = String::new();
    for piece in pieces(&page.text).map_err(at_line)? {
        match piece {
            Piece::Text(text) => markdown += &without_facts(text),
            Piece::Directive { line, directive } => {
                let block = block(folders, page.language, &directive, drawings);
                let named =
                    |problem: Problem| Problem::new(format!("{page}:{line}"), problem.to_string());
                markdown += &format!("\n{}\n", block.map_err(named)?);
            }
        }
    }
    with_mathml(&markdown).map_err(|what| Problem::new(page, what))
}

fn block(
    folders: &Folders,
    language: Language,
    directive: &Directive,
    drawings: &mut Drawings,
) -> Result<String, Problem> {
    match directive {
        Directive::Listing { path, anchor } => {
            let source = listing(folders, path, anchor.as_deref())?;
            Ok(framed("listing", Some(path), &[("rust", &source)]))
        }
        Directive::Run { run, part } => output(folders, run, part.as_deref()),
        Directive::Figure {
            name,
            alternative,
            caption,
        } => {
            let svg = svg(folders, name, alternative, &drawings.next_prefix())?;
            Ok(figure(language, name, caption, &drawings.keep(svg)))
        }
        Directive::Numpy { name } => numpy(folders, name),
    }
}

fn output(folders: &Folders, run: &Run, part: Option<&str>) -> Result<String, Problem> {
    let text = run.recorded(folders, part)?;
    let class = if run.fails {
        "terminal refused"
    } else {
        "terminal"
    };
    Ok(framed(
        class,
        None,
        &[("console", &run.command_line()), ("text", &text)],
    ))
}

fn numpy(folders: &Folders, name: &str) -> Result<String, Problem> {
    let path = format!("book/numpy/{name}.py");
    let source = listing(folders, &path, None)?;
    let printed = recorded(folders, &script_record(name))?;
    let script = framed("listing", Some(&path), &[("python", &source)]);
    let terminal = framed(
        "terminal",
        None,
        &[("console", &format!("python3 {path}")), ("text", &printed)],
    );
    Ok(format!("{script}\n{terminal}"))
}

/// Code blocks in a box, under the name of their file.
fn framed(class: &str, file: Option<&str>, blocks: &[(&str, &str)]) -> String {
    let title = file
        .map(|file| format!("<div class=\"file\">{}</div>\n", escape(file)))
        .unwrap_or_default();
    let fence = |(kind, text): &(&str, &str)| format!("````{kind}\n{}\n````\n", text.trim_end());
    let blocks: String = blocks.iter().map(fence).collect();
    format!("<div class=\"{class}\">\n{title}\n{blocks}\n</div>\n")
}

fn figure(language: Language, name: &str, caption: &str, slot: &str) -> String {
    format!(
        "<figure>\n{slot}\n<figcaption>\n\n{}{caption}\n\n</figcaption>\n</figure>\n",
        label(language, name)
    )
}

/// Figures of the document keep its numbers; the others have a name only in their files.
fn label(language: Language, name: &str) -> String {
    let name = name.rsplit('/').next().unwrap_or(name);
    let numbered = name.starts_with(|c: char| c.is_ascii_digit());
    if numbered {
        format!("<b class=\"number\">{} {name}</b> ", language.figure())
    } else {
        String::new()
    }
}

/// A page's list of facts is for the check, not for the reader.
fn without_facts(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once("<!-- facts:") {
        shown += before;
        rest = from.split_once("-->").map_or("", |(_, after)| after);
    }
    shown + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expanded(text: &str) -> Result<String, Problem> {
        let page = Page {
            language: Language::English,
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
