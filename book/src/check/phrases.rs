//! `phrases.txt`: numbers that the whole book uses, bound to their source once, and phrases whose number has none.

use crate::check::stated::{Stated, normal, stated};
use crate::error::{Problem, Result};
use crate::folders::Folders;
use crate::language::Language;
use crate::source::{Sources, Value};

const FILE: &str = "book/phrases.txt";
/// Stands for a source where there is none.
const FREE: &str = "free";

/// `10 classes`, below `= common/src/mnist/mod.rs:CLASSES`.
#[derive(Debug, Clone, PartialEq)]
pub struct Phrase {
    line: usize,
    language: Language,
    text: String,
    source: String,
}

/// The phrases of `phrases.txt`.
pub fn phrases(folders: &Folders) -> Result<Vec<Phrase>> {
    Ok(parse(&folders.read(&folders.book.join("phrases.txt"))?)?)
}

fn parse(text: &str) -> Result<Vec<Phrase>, Problem> {
    let (mut phrases, mut source) = (Vec::new(), None);
    for (line, written) in (1..).zip(text.lines()) {
        let (stated, reason) = written.split_once('#').unwrap_or((written, ""));
        if stated.trim().is_empty() {
            continue;
        }
        let form = "is neither `= SOURCE` nor `= free # why` nor `LANGUAGE PHRASE; PHRASE` below one of these";
        let problem = || Problem::new(format!("{FILE}:{line}"), format!("`{written}` {form}"));
        let (first, rest) = stated.trim().split_once(' ').ok_or_else(problem)?;
        if first == "=" {
            source = (rest != FREE || !reason.trim().is_empty()).then(|| rest.trim().to_string());
            source.as_ref().ok_or_else(problem)?;
            continue;
        }
        let language = Language::ALL.into_iter().find(|one| one.code == first);
        let (language, source) = (
            language.ok_or_else(problem)?,
            source.clone().ok_or_else(problem)?,
        );
        phrases.extend(rest.split("; ").map(|phrase| Phrase {
            line,
            language,
            text: normal(phrase.trim()),
            source: source.clone(),
        }));
    }
    Ok(phrases)
}

impl Phrase {
    pub fn is_free(&self) -> bool {
        self.source == FREE
    }

    /// Whether a number of a text stands in this phrase. A Korean phrase may be followed by a particle.
    pub fn covers(&self, language: Language, stated: &Stated) -> bool {
        let number = &stated.number.printed;
        let mut places = self
            .text
            .match_indices(number.as_str())
            .map(|(at, _)| self.text.split_at(at));
        let stands = |(before, after): (&str, &str)| {
            let left = stated.before.strip_suffix(before)?;
            let right = stated.after.strip_prefix(after)?;
            let inside = |c: char| c.is_ascii_alphanumeric();
            let begins = !(self.text.starts_with(char::is_alphanumeric)
                && left.ends_with(char::is_alphanumeric));
            Some(begins && !(self.text.ends_with(inside) && right.starts_with(inside)))
        };
        self.language == language && places.any(|place| stands(place) == Some(true))
    }

    fn problem(&self, what: impl std::fmt::Display) -> Problem {
        Problem::new(
            format!("{FILE}:{}", self.line),
            format!("`{}` {what}", self.text),
        )
    }

    /// What its source says, if that is another number.
    fn disagreement(&self, sources: &Sources<'_>) -> Option<Problem> {
        let agrees = |value| stated(&self.text).iter().any(|one| one.is(value));
        match sources.value(&self.source, 0, &self.text) {
            Ok(Value::Number(value)) if !agrees(value) => {
                Some(self.problem(format!("is not {value}, and that is `{}`", self.source)))
            }
            Ok(_) => None,
            Err(what) => Some(self.problem(format!("is bound to `{}`: {what}", self.source))),
        }
    }
}

/// Phrases that are not what their source says, that hold no number, and that no page uses.
pub fn wrong(folders: &Folders, phrases: &[Phrase], used: &[&Phrase]) -> Vec<Problem> {
    let sources = Sources::of_program(folders, "");
    let bound = phrases.iter().filter(|phrase| !phrase.is_free());
    let bound = bound.filter_map(|phrase| phrase.disagreement(&sources));
    let unused = phrases.iter().filter(|phrase| !used.contains(phrase));
    let unused = unused.map(|phrase| {
        phrase.problem("stands on no page, or its number needs no phrase; remove it")
    });
    bound.chain(unused).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "# heading\n= 2 + 2\nen four layers\n= free # counts of the text\nen two lines; chapter 4\nko 4장; 두 줄\n";

    #[test]
    fn a_phrase_covers_its_number_and_no_other() {
        let phrases = parse(LIST).unwrap();
        for (language, text, covered) in [
            (Language::ENGLISH, "these two lines say", true),
            (Language::ENGLISH, "in chapter 4.", true),
            (Language::ENGLISH, "three lines", false),
            (Language::ENGLISH, "in chapter 40", false),
            (Language::ENGLISH, "two linesmen", false),
            (Language::KOREAN, "4장에서", true),
            (Language::KOREAN, "14장에서", false),
            (Language::ENGLISH, "두 줄의", false),
        ] {
            let covers = |one: &Stated| phrases.iter().any(|phrase| phrase.covers(language, one));
            assert_eq!(stated(text).iter().any(covers), covered, "{text}");
        }
    }

    #[test]
    fn a_phrase_that_its_source_contradicts_or_no_page_uses_is_found() {
        let found = |list: &str| {
            let phrases = parse(list).unwrap();
            let used: Vec<_> = phrases.iter().take(3).collect();
            wrong(&Folders::here(), &phrases, &used).len()
        };
        assert_eq!(found(LIST), 2);
        assert_eq!(found(&LIST.replace("2 + 2", "2 + 3")), 3);
        assert_eq!(found(&LIST.replace("2 + 2", "nothing.md")), 3);
    }

    #[test]
    fn a_line_of_another_form_is_refused() {
        for line in ["en two lines", "= free", "= 2\nfr deux", "= 2\nen"] {
            assert!(
                parse(&format!("#\n{line}\n"))
                    .unwrap_err()
                    .place
                    .starts_with(FILE),
                "{line}"
            );
        }
    }
}
