//! Words of a page that are bound to their source: `[2.33]{epochs:0:loss}` has to be that cell of the output, and
//! `[falls]{epochs:15:loss < epochs:0:loss}` says something that has to hold. `source` reads what stands in the braces.

use std::ops::Range;

use crate::check::rewritten::rewritten;
use crate::error::Problem;
use crate::folders::Folders;
use crate::page::Page;
use crate::source::{Answer, Sources};

/// Stands in a text where a bound word was, for checks that look at all others.
pub const BOUND: &str = "\u{e000}";

pub struct Marker<'a> {
    line: usize,
    /// What readers see.
    text: &'a str,
    source: &'a str,
    range: Range<usize>,
}

/// The bound words of a page, in order. Brackets and braces of one stand on the same line.
pub fn markers(page: &str) -> impl Iterator<Item = Marker<'_>> {
    page.match_indices("]{").filter_map(|(middle, _)| {
        let line_start = page[..middle].rfind('\n').map_or(0, |at| at + 1);
        let open = line_start + page[line_start..middle].rfind('[')?;
        let close = middle + 2 + page[middle + 2..].find(['}', '\n'])?;
        Some(Marker {
            line: 1 + page[..middle].matches('\n').count(),
            text: &page[open + 1..middle],
            source: &page[middle + 2..close],
            range: open..close + 1,
        })
    })
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
fn right(sources: &Sources<'_>, marker: &Marker<'_>) -> Answer<String> {
    match sources.value(marker.source, marker.line, marker.text)? {
        None => Ok(marker.text.to_string()),
        Some(value) => {
            rewritten(marker.text, value).ok_or("does not hold one number to bind".into())
        }
    }
}

/// Bound words that are not what their sources say.
pub fn wrong(folders: &Folders, page: &Page) -> Vec<Problem> {
    let sources = Sources::of(folders, &page.path, &page.text);
    let problem = |marker: Marker<'_>| {
        let (text, source) = (marker.text, marker.source);
        let what = match right(&sources, &marker) {
            Ok(right) if right == text => return None,
            Ok(right) => format!("`{text}` is `{right}` by `{source}`"),
            Err(what) => format!("`{text}`, bound to `{source}`: {what}"),
        };
        Some(Problem::new(format!("{page}:{}", marker.line), what))
    };
    markers(&page.written).filter_map(problem).collect()
}

/// The page's text with every bound number as its source has it now.
pub fn renewed(folders: &Folders, page: &Page) -> String {
    let sources = Sources::of(folders, &page.path, &page.text);
    replaced(&page.written, |marker| {
        let text = right(&sources, marker).unwrap_or(marker.text.to_string());
        format!("[{text}]{{{}}}", marker.source)
    })
}
