//! What has to be true of the book. Every check returns what is wrong; nothing is wrong when it returns nothing.

use crate::block::{Block, Kind, Span};
use crate::page::Page;

pub mod addresses;
pub mod anchors;
pub mod commands;
pub mod endings;
pub mod foreign;
pub mod html;
pub mod leftovers;
pub mod links;
pub mod marks;
pub mod numbers;
pub mod pairs;
pub mod phrases;
pub mod readme;
pub mod records;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::blocks;

    #[test]
    fn prose_is_without_code_formulas_and_words_of_another_language() {
        let page = "a\nb `code` $x$ <span lang=\"en\">word</span> d\n\n```\ne\n```\n";
        let prose: Vec<_> = blocks(page).iter().map(prose).collect();
        assert_eq!(prose, ["a b ` `  d", ""]);
    }

    #[test]
    fn words_are_shown_with_the_whole_words_before_them() {
        let text = "여기에는 어떤 말이 앞에 길게 있고 그 뒤에 마디가 옵니다";
        let at = text.find("마디").unwrap();
        assert_eq!(
            around(text, at, "마디".len()),
            "말이 앞에 길게 있고 그 뒤에 마디"
        );
        assert_eq!(around("한 마디", "한 ".len(), "마디".len()), "한 마디");
    }
}
