//! `phrases.txt`: numbers that the whole book uses, bound to their source once, and phrases whose number has none.

use crate::check::stated::{Stated, normal, stated};
use crate::error::{Problem, Result};
use crate::folders::Folders;
use crate::language::Language;
use crate::source::Sources;

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
    let text = folders.read(&folders.repository.join(FILE))?;
    let (mut phrases, mut source) = (Vec::new(), String::new());
    for (line, written) in (1..).zip(text.lines()) {
        let (stated, reason) = written.split_once('#').unwrap_or((written, ""));
        let (first, rest) = stated.trim().split_once(' ').unwrap_or((stated, ""));
        let language = Language::ALL.into_iter().find(|one| one.code == first);
        match language {
            _ if stated.trim().is_empty() => {}
            None if first == "=" && (rest != FREE || !reason.trim().is_empty()) => {
                source = rest.to_string()
            }
            Some(language) if !source.is_empty() => {
                phrases.extend(rest.split("; ").map(|phrase| Phrase {
                    line,
                    language,
                    text: normal(phrase),
                    source: source.clone(),
                }))
            }
            _ => {
                let form = "is neither `= SOURCE` nor `= free # why` nor `LANGUAGE PHRASE; PHRASE` below one of these";
                let what = format!("`{written}` {form}");
                return Err(Problem::new(format!("{FILE}:{line}"), what).into());
            }
        }
    }
    Ok(phrases)
}

impl Phrase {
    pub fn is_free(&self) -> bool {
        self.source == FREE
    }

    /// Whether a number of a text stands in this phrase. A Korean phrase may be followed by a particle.
    pub fn covers(&self, language: Language, stated: &Stated) -> bool {
        let stands = |at: usize| {
            let (before, after) = self.text.split_at(at);
            let left = stated.before.strip_suffix(before)?;
            let right = stated.after.strip_prefix(after)?;
            let (letter, inside) = (char::is_alphanumeric, |c: char| c.is_ascii_alphanumeric());
            let goes_on = self.text.starts_with(letter) && left.ends_with(letter)
                || self.text.ends_with(inside) && right.starts_with(inside);
            (!goes_on).then_some(())
        };
        let mut places = self.text.match_indices(&stated.number.printed);
        self.language == language && places.any(|(at, _)| stands(at).is_some())
    }

    fn problem(&self, what: String) -> Problem {
        Problem::new(
            format!("{FILE}:{}", self.line),
            format!("`{}` {what}", self.text),
        )
    }

    /// What its source says, if that is another number.
    fn disagreement(&self, sources: &Sources<'_>) -> Option<Problem> {
        let agrees = |value| stated(&self.text).iter().any(|one| one.is(value));
        let source = &self.source;
        Some(self.problem(match sources.value(source, 0, &self.text) {
            Ok(Some(value)) if !agrees(value) => format!("is not {value}, and that is `{source}`"),
            Ok(_) => return None,
            Err(what) => format!("is bound to `{source}`: {what}"),
        }))
    }
}

/// Phrases that are not what their source says, and that no page uses.
pub fn wrong(folders: &Folders, phrases: &[Phrase], used: &[&Phrase]) -> Vec<Problem> {
    let sources = Sources::of(folders, "", "");
    let bound = phrases.iter().filter(|phrase| !phrase.is_free());
    let bound = bound.filter_map(|phrase| phrase.disagreement(&sources));
    let unused = phrases.iter().filter(|phrase| !used.contains(phrase));
    let what = "stands on no page, or its number needs no phrase; remove it";
    let unused = unused.map(|phrase| phrase.problem(what.to_string()));
    bound.chain(unused).collect()
}
