//! Every sentence is in its page's language, by the script of its letters. Code, formulas and words marked as the other
//! language's, `<span lang="en">batch</span>`, are left out.

use crate::block::{Block, Kind, Span, blocks};
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
        let (name, code) = (other.name, other.code);
        let what = format!(
            "“{words}” is {name}; write it in {own}, or mark it: <span lang=\"{code}\">…</span>"
        );
        Problem::new(format!("{page}:{line}"), what)
    };
    let found = blocks(&page.text).into_iter().flat_map(|block| {
        let found = find(&own_words(&block)).into_iter();
        found.map(move |words| problem(block.line, words))
    });
    found.collect()
}

/// The block's words, with a mark where code or a formula stands.
fn own_words(block: &Block) -> String {
    let (mut words, mut is_marked) = (String::new(), false);
    if matches!(block.kind, Kind::Fence(_)) {
        return words;
    }
    for span in &block.spans {
        match span {
            Span::Html(html) => is_marked = html.starts_with("<span lang"),
            Span::Words(text) if !is_marked => words += text,
            Span::Code(_) | Span::Formula(_) | Span::Display(_) => words += " ` ",
            _ => {}
        }
    }
    words
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
    let words = text
        .split_whitespace()
        .filter(|word| word.contains(is_korean));
    words.map(str::to_string).collect()
}

fn is_korean(letter: char) -> bool {
    matches!(letter, '가'..='힣' | 'ㄱ'..='ㅣ')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::page;

    fn found(language: Language, text: &str) -> Vec<String> {
        let problems = sentences(&page(language, "a.md", text)).into_iter();
        problems.map(|problem| problem.place).collect()
    }

    #[test]
    fn a_planted_english_sentence_is_found_in_a_korean_page() {
        for (text, line) in [
            ("# 가\n\n값입니다. It is small. 그렇습니다.", 3),
            ("값이 small and positive when 경우입니다.", 1),
            ("# The formula", 1),
            ("| 가 |\n|---|\n| the loss |", 3),
            ("\n{{#figure a/b | A line rises. | 선입니다. }}", 2),
            ("- 하나\n- See [the next](a.md).", 2),
            ("The loss $L$ is small.", 1),
        ] {
            let place = format!("book/ko/a.md:{line}");
            assert_eq!(found(Language::KOREAN, text), [place], "{text}");
        }
    }

    #[test]
    fn names_terms_code_and_marked_words_are_fine_in_a_korean_page() {
        for text in [
            "ReLU와 MNIST, 오차제곱합(sum of squared errors, SSE)입니다. NumPy. `let x = the loss` $a b$",
            "<span lang=\"en\">It is small</span>입니다.",
            "```\nthe loss is small\n```",
            "[가](the-loss-is-small.md) PyTorch",
            "| PyTorch | $x$ |\n|---|---|",
        ] {
            assert!(found(Language::KOREAN, text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_korean_word_is_found_in_an_english_page_unless_it_is_marked() {
        let place = ["book/en/a.md:2".to_string()];
        assert_eq!(found(Language::ENGLISH, "\nThe loss는 is small."), place);
        let figure = "\n{{#figure a/b | A line. | 선입니다 }}";
        assert_eq!(found(Language::ENGLISH, figure), place);
        let fine = "The <span lang=\"ko\">손실</span> is `손실`.\n\n```\n손실\n```\n";
        assert!(found(Language::ENGLISH, fine).is_empty());
    }
}
