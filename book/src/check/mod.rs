//! What has to be true of the book. Every check returns what is wrong; nothing is wrong when it returns nothing.

use crate::block::{Block, Kind, Span, blocks};
use crate::error::Problem;
use crate::page::Page;

pub mod addresses;
pub mod anchors;
pub mod commands;
pub mod endings;
pub mod exercises;
pub mod figures;
pub mod foreign;
pub mod html;
pub mod knobs;
pub mod labels;
pub mod leftovers;
pub mod links;
pub mod marks;
pub mod numbers;
pub mod pairs;
pub mod phrases;
pub mod questions;
pub mod readme;
pub mod records;
pub mod rewritten;
pub mod scripts;
pub mod stated;
pub mod summary;
pub mod terms;
pub mod tools;
pub mod twins;
pub mod words;

/// A page's file, with the line that `words`, or four letters or more of their beginning, stand on as written.
fn place(page: &Page, words: &str) -> String {
    let ends: Vec<usize> = words.char_indices().skip(4).map(|(end, _)| end).collect();
    let beginnings = ends.iter().rev().map(|&end| &words[..end]);
    let mut written = [words].into_iter().chain(beginnings);
    match written.find_map(|words| page.text.find(words)) {
        Some(at) => format!("{page}:{}", page.text[..at].matches('\n').count() + 1),
        None => page.to_string(),
    }
}

/// The author's sentences in a block: its words without code, formulas, for which a backquote stands, and words that are
/// marked as another language's, like `<span lang="en">batch</span>`.
fn prose(block: &Block) -> String {
    let (mut prose, mut left_out) = (String::new(), matches!(block.kind, Kind::Fence(_)));
    for span in &block.spans {
        match span {
            Span::Html(html) => left_out = html.starts_with("<span lang"),
            Span::Words(words) if !left_out => prose += words,
            Span::Code(_) | Span::Formula(_) | Span::Display(_) => prose.push('`'),
            _ => {}
        }
    }
    prose
}

/// A piece of a text and the words in the 20 letters before it.
fn around(text: &str, at: usize, length: usize) -> &str {
    let before = text[..at].char_indices().rev().map(|(at, _)| at);
    let start = before.take(20).last().unwrap_or(at);
    let cut = text[start..at].find(' ').filter(|_| start > 0);
    text[start + cut.unwrap_or(0)..at + length].trim()
}

/// What `faults` says of the author's sentences, block by block.
fn in_prose(page: &Page, faults: impl Fn(&str) -> Vec<String>) -> Vec<Problem> {
    let of_block = |block: Block| {
        let place = format!("{page}:{}", block.line);
        let faults = faults(&prose(&block)).into_iter();
        let problems = faults.map(move |what| Problem::new(&place, what));
        problems.collect::<Vec<_>>()
    };
    blocks(&page.text).into_iter().flat_map(of_block).collect()
}

/// The spans of a Markdown text that `pick` takes, each with the line of its block.
fn picked<T>(markdown: &str, pick: impl Fn(Span) -> Option<T>) -> Vec<(usize, T)> {
    let of_block = |block: Block| {
        let spans = block.spans.into_iter().filter_map(&pick);
        spans.map(|one| (block.line, one)).collect::<Vec<_>>()
    };
    blocks(markdown).into_iter().flat_map(of_block).collect()
}

/// The words of a block, code and formulas left out.
fn bare(block: &Block) -> String {
    let words = block.spans.iter().filter_map(|span| match span {
        Span::Words(words) => Some(words.as_str()),
        _ => None,
    });
    words.collect()
}
