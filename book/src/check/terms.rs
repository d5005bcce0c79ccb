//! The glossary's terms are the ones used: both languages list the same, and where a Korean page gives the English of a
//! term, `기울기(gradient)`, the two are a pair of the glossary.

use crate::block::{Block, Kind, blocks};
use crate::check::{around, bare, in_prose};
use crate::error::Problem;
use crate::page::Page;

/// A term's names in the glossary's own language and in the other.
#[derive(Debug)]
pub struct Term {
    own: Vec<String>,
    other: Vec<String>,
}

impl Term {
    /// Its names in the glossary's own language, if `name` is one of those in the other.
    pub fn called(&self, name: &str) -> Option<&[String]> {
        let has = self.other.iter().any(|other| *other == name.to_lowercase());
        has.then_some(&self.own)
    }
}

/// The rows of a glossary: the line, the term and the same in the other language.
fn rows(glossary: &Page) -> Vec<(usize, String, String)> {
    let blocks = blocks(&glossary.text);
    let rows = blocks.split(|block| block.kind == Kind::Row);
    let row = |row: &[Block]| match row {
        [own, other, ..] => Some((own.line, bare(own), bare(other))),
        _ => None,
    };
    rows.skip(2).filter_map(row).collect() // after what stands before the table, and its head
}

/// Rows that the two glossaries do not share.
pub fn different(korean: &Page, english: &Page) -> Vec<Problem> {
    let theirs = rows(english);
    let problem = |(line, own, other): (usize, String, String)| {
        let mut theirs = theirs.iter();
        let is_shared = theirs.any(|(_, term, korean)| (term, korean) == (&other, &own));
        let what = format!("{english} has no row `{other}`, `{own}`; write the same pair there");
        (!is_shared).then(|| Problem::new(format!("{korean}:{line}"), what))
    };
    rows(korean).into_iter().filter_map(problem).collect()
}

/// The terms of a glossary. `손실, 손실 함수` and `loss, loss function` are two; `오차제곱합(SSE)` is one with two names.
pub fn terms(glossary: &Page) -> Vec<Term> {
    let of_row = |(_, own, other): (usize, String, String)| {
        let (each, others) = (own.split(", "), other.split(", "));
        let pairs: Vec<_> = match each.clone().count() == others.clone().count() {
            true => each.zip(others).collect(),
            false => vec![(&*own, &*other)],
        };
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
    in_prose(page, |text| {
        let text = text.to_lowercase();
        let faults = text.match_indices('(').filter_map(|(at, _)| {
            let (english, _) = text[at + 1..].split_once(')')?;
            let term = fault(terms, &text[..at], english)?;
            let (own, other) = (term.own.join(", "), term.other.join(", "));
            let pair = around(&text, at, english.len() + 2);
            Some(format!("`{pair}`: the glossary says {own} ({other})"))
        });
        faults.collect()
    })
}

/// The term that a Korean word and its English in parentheses should be, and are not.
fn fault<'a>(terms: &'a [Term], before: &str, english: &str) -> Option<&'a Term> {
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
    let mut names = english.split(',').map(str::trim);
    names.find_map(|name| match korean {
        Some(term) => (!has(term, name)).then_some(term),
        None => terms.iter().find(|term| has(term, name)),
    })
}
