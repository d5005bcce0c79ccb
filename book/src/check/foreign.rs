//! Every sentence is in its page's language, by the script of its letters. Code, formulas and words marked as the other
//! language's, `<span lang="en">batch</span>`, are left out.

use crate::block::blocks;
use crate::check::prose;
use crate::error::Problem;
use crate::language::Language;
use crate::page::Page;

/// So many Latin words in a row are no term any more.
const RUN: usize = 4;

/// So many Latin words and no Korean one are no name any more, but a sentence.
const SENTENCE: usize = 2;

/// Sentences in the wrong language.
pub fn sentences(page: &Page) -> Vec<Problem> {
    let find = match page.language {
        Language::KOREAN => latin,
        _ => korean,
    };
    let (own, other) = (page.language.name, page.language.other());
    let problem = |line: usize, words: String| {
        let mark = format!("mark it: <span lang=\"{}\">…</span>", other.code);
        let what = format!("“{words}” is {}; write it in {own}, or {mark}", other.name);
        Problem::new(format!("{page}:{line}"), what)
    };
    let found = blocks(&page.text).into_iter().flat_map(|block| {
        let found = find(&prose(&block)).into_iter();
        found.map(move |words| problem(block.line, words))
    });
    found.collect()
}

/// Sentences without a Korean letter, and long runs of Latin words within one.
fn latin(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for sentence in text.split_inclusive(['.', '?', '!', ':']) {
        let enough = match sentence.contains(is_korean) {
            true => RUN,
            false => SENTENCE,
        };
        let words: Vec<_> = sentence.split_whitespace().collect();
        let runs = words.split(|word| word.contains(is_korean));
        let is_latin = |word: &&&str| word.contains(|c: char| c.is_ascii_alphabetic());
        let runs = runs.filter(|run| run.iter().filter(is_latin).count() >= enough);
        found.extend(runs.map(|run| run.join(" ")));
    }
    found
}

/// Words with a Korean letter.
fn korean(text: &str) -> Vec<String> {
    let words = text.split_whitespace().map(str::to_string);
    words.filter(|word| word.contains(is_korean)).collect()
}

fn is_korean(letter: char) -> bool {
    matches!(letter, '가'..='힣' | 'ㄱ'..='ㅣ')
}
