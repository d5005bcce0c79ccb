//! One term for one thing: `words.txt` lists the words that no page uses, and what to write instead.

use crate::block::blocks;
use crate::check::{around, prose};
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

/// A word that no page of its language uses.
#[derive(Debug, PartialEq)]
pub struct Word {
    language: Language,
    word: String,
    instead: String,
}

/// The words of `words.txt`.
pub fn words(folders: &Folders) -> Result<Vec<Word>> {
    Ok(parse(&folders.read(&folders.book.join("words.txt"))?)?)
}

fn parse(text: &str) -> Result<Vec<Word>, Problem> {
    let lines = (1..).zip(text.lines());
    let stated = lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    let read = |(number, line): (usize, &str)| {
        let what = format!("`{line}` is not written LANGUAGE WORD -> INSTEAD");
        word(line).ok_or_else(|| Problem::new(format!("{FILE}:{number}"), what))
    };
    stated.map(read).collect()
}

fn word(line: &str) -> Option<Word> {
    let (code, rest) = line.split_once(' ')?;
    let (word, instead) = rest.split_once("->")?;
    Some(Word {
        language: Language::ALL.into_iter().find(|one| one.code == code)?,
        word: word.trim().replace('_', " "),
        instead: instead.trim().to_string(),
    })
}

/// The words that a page uses and should not, wherever it uses them.
pub fn used(words: &[Word], page: &Page) -> Vec<Problem> {
    let of_its_language = |word: &&Word| word.language == page.language;
    let in_a_block = |block| {
        let text = prose(&block).to_lowercase();
        let words = words.iter().filter(of_its_language);
        let found = words.flat_map(|word| {
            let found = places(&text, &word.word.to_lowercase()).into_iter();
            found.map(move |at| (at, word))
        });
        let problem = |(at, Word { word, instead, .. }): (usize, &Word)| {
            let around = around(&text, at, word.len());
            let what = format!("`{word}` in `{around}`; write `{instead}` ({FILE})");
            Problem::new(format!("{page}:{}", block.line), what)
        };
        found.map(problem).collect::<Vec<_>>()
    };
    blocks(&page.text)
        .into_iter()
        .flat_map(in_a_block)
        .collect()
}

/// Where a word stands alone in a text.
fn places(text: &str, word: &str) -> Vec<usize> {
    let places = text.match_indices(word).map(|(at, _)| at);
    let alone = |&at: &usize| begins(&text[..at], word) && ends(&text[at + word.len()..]);
    places.filter(alone).collect()
}

/// Whether no other word begins before it, and no parenthesis.
fn begins(before: &str, word: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || c == '(';
    !word.starts_with(char::is_alphanumeric) || !before.ends_with(inside)
}

fn ends(after: &str) -> bool {
    let particle = PARTICLES.iter().any(|particle| after.starts_with(particle));
    particle || !after.starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::page;

    const LIST: &str = "# heading\n\nko  마디 -> 노드\nko  softmax -> 소프트맥스\nko  _% -> %\nen  the document -> the study notes\n";

    fn found(language: Language, text: &str) -> usize {
        used(&parse(LIST).unwrap(), &page(language, "a.md", text)).len()
    }

    #[test]
    fn a_planted_word_is_found_wherever_an_author_writes() {
        for text in [
            "마디 하나",
            "그 마디를 봅니다.",
            "# 마디",
            "| 마디 |\n|---|\n| x |",
            "{{#figure a/b | 마디입니다. | 캡션 }}",
            "softmax는",
            "97 %를",
        ] {
            assert_eq!(found(Language::KOREAN, text), 1, "{text}");
        }
        assert_eq!(found(Language::ENGLISH, "The\ndocument's code"), 1);
    }

    #[test]
    fn other_words_code_formulas_and_the_english_of_a_term_are_left_alone() {
        let text = "한마디로 97%, 소프트맥스(softmax), `softmax`, $softmax$, softmaxes, <span lang=\"en\">softmax</span>\n\n```\n마디 %\n```\n\n{{#run softmax 마디}}\n";
        assert_eq!(found(Language::KOREAN, text), 0);
        assert_eq!(found(Language::ENGLISH, "마디, 97 %, the documents"), 0);
    }

    #[test]
    fn a_line_in_another_form_is_refused_with_its_number() {
        for line in ["마디 -> 노드", "ko 마디 노드", "fr  mot -> terme"] {
            let problem = parse(&format!("#\n{line}\n")).unwrap_err();
            assert_eq!(problem.place, "book/words.txt:2", "{line}");
        }
    }
}
