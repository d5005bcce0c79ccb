//! One term for one thing: `words.txt` lists the words that no page uses, and what to write instead.

use crate::check::{around, in_prose};
use crate::error::{Problem, Result};
use crate::folders::Folders;
use crate::language::Language;
use crate::page::Page;

const FILE: &str = "book/words.txt";

/// What may follow a Korean noun without a space.
const PARTICLES: [&str; 23] = [
    "은", "는", "이", "가", "을", "를", "의", "에", "로", "으로", "와", "과", "도", "만", "들",
    "마다", "부터", "까지", "보다", "처럼", "라", "인", "입",
];

/// A word that no page of its language uses, in small letters.
#[derive(Debug)]
pub struct Word {
    language: Language,
    word: String,
    instead: String,
}

/// The words of `words.txt`.
pub fn words(folders: &Folders) -> Result<Vec<Word>> {
    let text = folders.read(&folders.book.join("words.txt"))?;
    let lines = (1..).zip(text.lines());
    let stated = lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    let read = |(number, line): (usize, &str)| {
        let what = format!("`{line}` is not written LANGUAGE WORD -> INSTEAD");
        word(line).ok_or_else(|| Problem::new(format!("{FILE}:{number}"), what).into())
    };
    stated.map(read).collect()
}

fn word(line: &str) -> Option<Word> {
    let (code, rest) = line.split_once(' ')?;
    let (word, instead) = rest.split_once("->")?;
    Some(Word {
        language: Language::ALL.into_iter().find(|one| one.code == code)?,
        word: word.trim().replace('_', " ").to_lowercase(),
        instead: instead.trim().to_string(),
    })
}

/// The words that a page uses and should not, wherever it uses them.
pub fn used(words: &[Word], page: &Page) -> Vec<Problem> {
    in_prose(page, |text| {
        let text = text.to_lowercase();
        let words = words.iter().filter(|word| word.language == page.language);
        let faults = words.flat_map(|Word { word, instead, .. }| {
            let around = places(&text, word).map(|at| around(&text, at, word.len()));
            around.map(move |around| format!("`{word}` in `{around}`; write `{instead}` ({FILE})"))
        });
        faults.collect()
    })
}

/// Where a word stands alone in a text: behind no other word and no parenthesis, before a particle at most.
fn places(text: &str, word: &str) -> impl Iterator<Item = usize> {
    let inside = |c: char| c.is_alphanumeric() || c == '(';
    let alone = move |&at: &usize| {
        let (before, after) = (&text[..at], &text[at + word.len()..]);
        let begins = !word.starts_with(char::is_alphanumeric) || !before.ends_with(inside);
        let particle = PARTICLES.iter().any(|one| after.starts_with(one));
        begins && (particle || !after.starts_with(char::is_alphanumeric))
    };
    text.match_indices(word).map(|(at, _)| at).filter(alone)
}
