//! Words of a page that are bound to their source: `[2.33]{epochs:0:loss}` has to be that cell of the output, and
//! `[falls]{epochs:15:loss < epochs:0:loss}` says something that has to hold. `source` reads what stands in the braces.

use std::ops::Range;

use crate::check::stated::rewritten;
use crate::error::Problem;
use crate::folders::Folders;
use crate::page::Page;
use crate::source::{Sources, Value};

/// Stands in a text where a bound word was, for checks that look at all others.
pub const BOUND: &str = "\u{e000}";

#[derive(Debug, Clone, PartialEq)]
pub struct Marker<'a> {
    pub line: usize,
    /// What readers see.
    pub text: &'a str,
    pub source: &'a str,
    range: Range<usize>,
}

/// The bound words of a page, in order. Brackets and braces of one stand on the same line.
pub fn markers(page: &str) -> Vec<Marker<'_>> {
    let found = page.match_indices("]{").filter_map(|(middle, _)| {
        let line_start = page[..middle].rfind('\n').map_or(0, |at| at + 1);
        let open = line_start + page[line_start..middle].rfind('[')?;
        let close = middle + 2 + page[middle + 2..].find(['}', '\n'])?;
        Some(Marker {
            line: 1 + page[..middle].matches('\n').count(),
            text: &page[open + 1..middle],
            source: &page[middle + 2..close],
            range: open..close + 1,
        })
    });
    found.collect()
}

/// The page with something else in the place of each bound word.
pub fn replaced(page: &str, instead: impl Fn(&Marker<'_>) -> String) -> String {
    let (mut text, mut done) = (String::with_capacity(page.len()), 0);
    for marker in markers(page) {
        text += &page[done..marker.range.start];
        text += &instead(&marker);
        done = marker.range.end;
    }
    text + &page[done..]
}

/// The page as readers see it.
pub fn plain(page: &str) -> String {
    replaced(page, |marker| marker.text.to_string())
}

/// What a bound word has to be; as it is, where its source says so without a number.
fn right(sources: &Sources<'_>, text: &str, source: &str, line: usize) -> Result<String, String> {
    match sources.value(source, line, text)? {
        Value::Holds => Ok(text.to_string()),
        Value::Number(value) => {
            rewritten(text, value).ok_or_else(|| "does not hold one number to bind".to_string())
        }
    }
}

/// Bound words that are not what their sources say.
pub fn wrong(folders: &Folders, page: &Page) -> Vec<Problem> {
    let sources = Sources::of(folders, page);
    let problem = |line: usize, text: &str, source: &str| {
        let what = match right(&sources, text, source, line) {
            Ok(right) if right == text => return None,
            Ok(right) => format!("`{text}` is `{right}` by `{source}`"),
            Err(what) => format!("`{text}`, bound to `{source}`: {what}"),
        };
        Some(Problem::new(format!("{page}:{line}"), what))
    };
    let markers = markers(&page.written).into_iter();
    markers
        .filter_map(|marker| problem(marker.line, marker.text, marker.source))
        .collect()
}

/// The page's text with every bound number as its source has it now.
pub fn renewed(folders: &Folders, page: &Page) -> String {
    let sources = Sources::of(folders, page);
    replaced(&page.written, |marker| {
        let text = right(&sources, marker.text, marker.source, marker.line)
            .unwrap_or(marker.text.to_string());
        format!("[{text}]{{{}}}", marker.source)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_word_is_found_with_its_line_and_others_are_left_alone() {
        let page =
            "## A {#a}\n[b](c.md) reads [97%]{result:test} of [d]\n\n$x_{1}$ [2](#e) [nine]{9}";
        let found = markers(page);
        let found: Vec<_> = found.iter().map(|m| (m.line, m.text, m.source)).collect();
        assert_eq!(found, [(2, "97%", "result:test"), (4, "nine", "9")]);
        assert!(plain(page).contains("reads 97% of [d]"));
    }
}
