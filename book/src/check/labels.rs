//! The words in figures: `figure-words.txt` has all of them, none that no figure uses, and says the same as the glossary.

use scraper::Html;

use crate::check::terms::Term;
use crate::error::{Problem, Result};
use crate::figure::{Form, wide};
use crate::folders::Folders;
use crate::markup::named;
use crate::recording::Recording;
use crate::refresh::Records;

const FILE: &str = "book/figure-words.txt";

/// Stands for any part of a label, such as a number.
const ANY: &str = "{}";

/// Words of fewer letters are variables and units.
const SHORTEST: usize = 3;

/// A line of the table: English and Korean, or a name that is the same in both.
#[derive(Debug)]
pub struct Label {
    line: usize,
    english: String,
    korean: Option<String>,
}

impl Label {
    fn problem(&self, what: &str) -> Problem {
        Problem::new(
            format!("{FILE}:{}", self.line),
            format!("`{}` {what}", self.english),
        )
    }

    fn is_in(&self, label: &str) -> bool {
        match (self.english.split_once(ANY), &self.korean) {
            (Some((before, after)), _) => label.starts_with(before) && label.ends_with(after),
            (None, Some(_)) => label == self.english,
            (None, None) => words(label).any(|word| word == self.english),
        }
    }
}

/// The table.
pub fn labels(folders: &Folders) -> Result<Vec<Label>> {
    let text = folders.read(&folders.book.join("figure-words.txt"))?;
    let lines = (1..).zip(text.lines());
    let stated = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let label = |(line, text): (usize, &str)| {
        let (english, korean) = match text.split_once(" = ") {
            Some((english, korean)) => (english, Some(korean.to_string())),
            None => (text, None),
        };
        Label {
            line,
            english: english.to_string(),
            korean,
        }
    };
    Ok(stated.map(label).collect())
}

/// English words in figures of the Korean book.
pub fn english(labels: &[Label], recorded: &Records) -> Vec<Problem> {
    let is_name = |word: &&str| {
        labels
            .iter()
            .any(|one| one.korean.is_none() && one.english == **word)
    };
    let mut problems = Vec::new();
    for (file, svg) in figures(recorded, Form::Korean) {
        for label in shown(svg) {
            let odd = words(&label).find(|word| word.len() >= SHORTEST && !is_name(word));
            problems.extend(odd.map(|word| {
                let what = format!("`{label}` has the English word `{word}`; {FILE} gives its Korean, or lists it as a name");
                Problem::new(format!("book/generated/{file}"), what)
            }));
        }
    }
    problems
}

/// Lines of the table that no figure uses.
pub fn unused(labels: &[Label], recorded: &Records) -> Vec<Problem> {
    let shown: Vec<String> = figures(recorded, Form::Wide)
        .flat_map(|(_, svg)| shown(svg))
        .collect();
    let is_used = |label: &&Label| shown.iter().any(|text| label.is_in(text));
    let unused = labels.iter().filter(|label| !is_used(label));
    unused
        .map(|label| label.problem("is in no figure"))
        .collect()
}

/// Lines of the table that call a thing otherwise than the glossary.
pub fn misnamed(labels: &[Label], terms: &[Term]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for label in labels {
        let Some(korean) = &label.korean else {
            continue;
        };
        let own = terms
            .iter()
            .filter_map(|term| term.called(&label.english))
            .flatten();
        let own: Vec<&String> = own.collect();
        if !own.is_empty() && !own.contains(&&korean.to_lowercase()) {
            let names = own
                .iter()
                .map(|name| name.as_str())
                .collect::<Vec<_>>()
                .join(", ");
            problems.push(label.problem(&format!("is {korean} here, and {names} in the glossary")));
        }
    }
    problems
}

/// The figures in a form, wide or Korean; one without a Korean form is the same in English.
fn figures(recorded: &Records, form: Form) -> impl Iterator<Item = (&String, &str)> {
    let wide = recorded.keys().filter(|file| **file == wide(file));
    let names = wide.filter_map(|file| file.strip_suffix(".svg"));
    names.filter_map(move |name| {
        let file = |form| Recording::Figure(name.to_string(), form).file();
        let found = recorded.get_key_value(&file(form));
        let (file, svg) = found.or_else(|| recorded.get_key_value(&file(Form::Wide)))?;
        Some((file, svg.as_str()))
    })
}

/// The labels of a drawing.
fn shown(svg: &str) -> Vec<String> {
    let document = Html::parse_fragment(svg);
    named(&document, "text")
        .map(|text| text.text().collect())
        .collect()
}

fn words(label: &str) -> impl Iterator<Item = &str> {
    let words = label.split(|c: char| !c.is_ascii_alphabetic());
    words.filter(|word| !word.is_empty())
}
