//! The glossary's terms are the ones used: both languages list the same, and where a Korean page gives the English of a
//! term, `기울기(gradient)`, the two are a pair of the glossary.

use crate::block::{Block, Kind, Span, blocks};
use crate::check::{around, prose};
use crate::error::Problem;
use crate::page::Page;

/// A term's names in the glossary's own language and in the other.
#[derive(Debug, PartialEq)]
pub struct Term {
    own: Vec<String>,
    other: Vec<String>,
}

/// The rows of a glossary: the line, the term and the same in the other language.
fn rows(glossary: &Page) -> Vec<(usize, String, String)> {
    let blocks = blocks(&glossary.text);
    let rows = blocks.split(|block| block.kind == Kind::Row);
    let row = |row: &[Block]| match row {
        [own, other, ..] => Some((own.line, words(own), words(other))),
        _ => None,
    };
    rows.skip(2).filter_map(row).collect() // after what stands before the table, and its head
}

fn words(cell: &Block) -> String {
    let words = cell.spans.iter().filter_map(|span| match span {
        Span::Words(words) => Some(words.as_str()),
        _ => None,
    });
    words.collect()
}

/// Rows that the two glossaries do not share.
pub fn different(korean: &Page, english: &Page) -> Vec<Problem> {
    let theirs = rows(english);
    let shared = |own: &String, other: &String| {
        let mut theirs = theirs.iter();
        theirs.any(|(_, term, korean)| (term, korean) == (other, own))
    };
    let ours = rows(korean).into_iter();
    let alone = ours.filter(|(_, own, other)| !shared(own, other));
    let problem = |(line, own, other): (usize, String, String)| {
        let what = format!("{english} has no row `{other}`, `{own}`; write the same pair there");
        Problem::new(format!("{korean}:{line}"), what)
    };
    alone.map(problem).collect()
}

/// The terms of a glossary. `손실, 손실 함수` and `loss, loss function` are two; `오차제곱합(SSE)` is one with two names.
pub fn terms(glossary: &Page) -> Vec<Term> {
    let of_row = |(_, own, other): (usize, String, String)| {
        let each: Vec<_> = own.split(", ").zip(other.split(", ")).collect();
        let same = own.split(", ").count() == other.split(", ").count();
        let pairs = if same { each } else { vec![(&*own, &*other)] };
        let term = |(own, other)| Term {
            own: names(own),
            other: names(other),
        };
        pairs.into_iter().map(term).collect::<Vec<_>>()
    };
    rows(glossary).into_iter().flat_map(of_row).collect()
}

fn names(written: &str) -> Vec<String> {
    let names = written
        .split([',', '(', ')'])
        .map(|name| name.trim().to_lowercase());
    names.filter(|name| !name.is_empty()).collect()
}

/// Pairs of a Korean page that are not the glossary's.
pub fn foreign(terms: &[Term], page: &Page) -> Vec<Problem> {
    let in_a_block = |block: Block| {
        let text = prose(&block).to_lowercase();
        let pairs = text.match_indices('(').filter_map(|(at, _)| {
            let (english, _) = text[at + 1..].split_once(')')?;
            let what = fault(terms, &text[..at], english)?;
            let pair = around(&text, at, english.len() + 2);
            let what = format!("`{pair}`: the glossary says {what}");
            Some(Problem::new(format!("{page}:{}", block.line), what))
        });
        pairs.collect::<Vec<_>>()
    };
    blocks(&page.text)
        .into_iter()
        .flat_map(in_a_block)
        .collect()
}

/// What the glossary says of a Korean word and its English in parentheses, unless it says the same or nothing.
fn fault(terms: &[Term], before: &str, english: &str) -> Option<String> {
    let is_letter = |c: char| c.is_ascii_alphabetic() || " -,".contains(c);
    if !before.ends_with(char::is_alphanumeric) || !english.chars().all(is_letter) {
        return None;
    }
    let length = |term: &&Term| {
        let names = term.own.iter().filter(|name| before.ends_with(*name));
        names.map(String::len).max()
    };
    let named = terms.iter().filter(|term| length(term).is_some());
    let korean = named.max_by_key(length);
    let has = |term: &Term, name: &str| term.other.iter().any(|other| other == name);
    let wrong = english
        .split(',')
        .map(str::trim)
        .find_map(|name| match korean {
            Some(term) => (!has(term, name)).then_some(term),
            None => terms.iter().find(|term| has(term, name)),
        })?;
    Some(format!(
        "{} ({})",
        wrong.own.join(", "),
        wrong.other.join(", ")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::page::page;

    const KOREAN: &str = "# 용어\n\n| 우리말 | English |\n|---|---|\n| 기울기 | <span lang=\"en\">gradient</span> |\n| 경사 | <span lang=\"en\">slope</span> |\n| 경사 하강법(SGD) | <span lang=\"en\">descent, SGD</span> |\n| 손실, 손실 함수 | <span lang=\"en\">loss, loss function</span> |\n| 느린 경사 | <span lang=\"en\">slow slope</span> |\n";

    fn korean(text: &str) -> Page {
        page(Language::KOREAN, "a.md", text)
    }

    fn found(text: &str) -> Vec<Problem> {
        foreign(&terms(&korean(KOREAN)), &korean(text))
    }

    #[test]
    fn a_pair_that_is_not_the_glossarys_is_found() {
        for text in [
            "**기울기**(slope)는",
            "비탈(slope)",
            "기울기(incline)",
            "경사 하강법(slope)",
            "손실 함수(loss)",
            "손실(Loss function)",
        ] {
            assert_eq!(found(&format!("# A\n\n{text}")).len(), 1, "{text}");
        }
        let problem = &found("# A\n\n비탈(slope)")[0];
        assert_eq!(problem.place, "book/ko/a.md:3");
        assert!(problem.what.contains("경사 (slope)"), "{problem}");
    }

    #[test]
    fn the_glossarys_pairs_and_other_words_are_left_alone() {
        let text = "**기울기**(gradient), 경사(Slope), 경사 하강법(SGD), 경사 하강법(descent, SGD), 손실 함수(loss function), 퍼셉트론(perceptron), 느린 경사(slow slope), (기울기) (slope), `기울기(slope)`, 기울기(0.5)";
        assert_eq!(found(text), []);
    }

    #[test]
    fn a_row_that_only_one_glossary_has_is_found() {
        let english = "# Terms\n\n| English | Korean |\n|---|---|\n| gradient | 기울기 |\n| slope | 비탈 |\n| descent, SGD | 경사 하강법(SGD) |\n| loss, loss function | 손실, 손실 함수 |\n| slow slope | 느린 경사 |\n";
        let problems = different(&korean(KOREAN), &page(Language::ENGLISH, "g.md", english));
        let places: Vec<_> = problems.into_iter().map(|problem| problem.place).collect();
        assert_eq!(places, ["book/ko/a.md:6"]);
    }
}
