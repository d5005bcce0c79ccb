//! What the process with the reader's functions writes down, case by case, so that it is known how far it came.
//!
//! ```text
//! begins
//! value 2,3 0.5 1.0 …
//! gave
//! begins
//! panicked src/huber.rs:12 index out of bounds …
//! finished
//! ```

use std::fs::File;
use std::io::Write;
use std::path::Path;

use crate::check::{Case, Outcome, Witness};
use crate::place::Place;
use crate::value::Value;

/// What became of the cases, as far as they went, and how the process ended.
#[derive(Debug, Default, PartialEq)]
pub struct Record {
    /// One for each case that came to an end.
    pub outcomes: Vec<Outcome>,
    /// Whether all did.
    pub is_finished: bool,
}

impl Record {
    /// Reads what was written; a line that is cut off is none.
    pub(crate) fn of(text: &str) -> Self {
        let (mut record, mut values) = (Self::default(), Vec::new());
        for line in text
            .split_inclusive('\n')
            .filter_map(|line| line.strip_suffix('\n'))
        {
            let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
            match word {
                "value" => values.extend(value(rest)),
                "gave" => record
                    .outcomes
                    .push(Outcome::Gave(std::mem::take(&mut values))),
                "panicked" => {
                    let (place, message) = rest.split_once(' ').unwrap_or((rest, ""));
                    let (place, message) = (unescaped(place), unescaped(message));
                    record.outcomes.push(Outcome::Panicked { message, place });
                }
                "finished" => record.is_finished = true,
                _ => {}
            }
        }
        record
    }
}

fn value(line: &str) -> Option<Value> {
    let (kind, entries) = line.split_once(' ').unwrap_or((line, ""));
    let (kind, shape) = kind.split_once(':')?;
    let lengths = shape.split(',').filter(|length| !length.is_empty());
    let entries = entries.split(' ').filter(|entry| !entry.is_empty());
    Some(Value {
        shape: lengths
            .map(|length| length.parse().ok())
            .collect::<Option<_>>()?,
        entries: entries
            .map(|entry| entry.parse().ok())
            .collect::<Option<_>>()?,
        is_whole: kind == "whole",
    })
}

fn line(value: &Value) -> String {
    let shape: Vec<_> = value.shape.iter().map(usize::to_string).collect();
    let kind = if value.is_whole { "whole" } else { "real" };
    let entries = value.entries.iter().map(|entry| format!(" {entry:e}"));
    format!(
        "value {kind}:{}{}\n",
        shape.join(","),
        entries.collect::<String>()
    )
}

fn escaped(text: &str) -> String {
    text.replace('\\', r"\\")
        .replace('\n', r"\n")
        .replace(' ', r"\s")
}

fn unescaped(text: &str) -> String {
    let (mut plain, mut letters) = (String::new(), text.chars());
    while let Some(letter) = letters.next() {
        match (letter, letter == '\\') {
            (_, true) => plain.push(match letters.next() {
                Some('n') => '\n',
                Some('s') => ' ',
                other => other.unwrap_or('\\'),
            }),
            _ => plain.push(letter),
        }
    }
    plain
}

/// Writes a record while the cases run.
#[derive(Debug)]
pub(crate) struct Writer {
    file: File,
    place: Place,
}

impl Writer {
    pub(crate) fn new(path: &Path, place: Place) -> std::io::Result<Self> {
        Ok(Self {
            file: File::create(path)?,
            place,
        })
    }

    pub(crate) fn finished(mut self) -> std::io::Result<()> {
        self.file.write_all(b"finished\n")
    }

    /// Nothing reads a record that cannot be written: the process then counts as one that ended early.
    fn write(&mut self, text: &str) {
        let _ = self.file.write_all(text.as_bytes());
    }
}

impl Witness for Writer {
    fn begins(&mut self) {
        self.write("begins\n");
    }

    fn place(&mut self) -> String {
        self.place.take()
    }

    fn ended(&mut self, case: Case) {
        let text = match &case.outcome {
            Outcome::Gave(values) => values.iter().map(line).collect::<String>() + "gave\n",
            Outcome::Panicked { message, place } => {
                format!("panicked {} {}\n", escaped(place), escaped(message))
            }
        };
        self.write(&text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again_to_the_last_bit() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let mut writer = Writer::new(file.path(), Place::default()).unwrap();
        let value = |shape: &[usize], entries: &[f64]| Value {
            shape: shape.to_vec(),
            entries: entries.to_vec(),
            is_whole: shape.is_empty(),
        };
        let outcomes = [
            Outcome::Gave(vec![
                value(&[], &[3.0]),
                value(&[1, 3], &[0.1, -1e-300, f64::INFINITY]),
            ]),
            Outcome::Gave(vec![value(&[0], &[])]),
            Outcome::Panicked {
                message: "a \\ b\nc".into(),
                place: "my file.rs:3".into(),
            },
        ];
        for outcome in &outcomes {
            writer.begins();
            writer.ended(Case {
                group: String::new(),
                inputs: Vec::new(),
                results: Vec::new(),
                outcome: outcome.clone(),
            });
        }
        let read = || Record::of(&std::fs::read_to_string(file.path()).unwrap());
        assert!(!read().is_finished);
        writer.finished().unwrap();
        assert_eq!(
            read(),
            Record {
                outcomes: outcomes.to_vec(),
                is_finished: true
            }
        );
    }

    #[test]
    fn a_nan_is_read_and_half_a_line_is_not() {
        let record = Record::of("begins\nvalue real: NaN\ngave\nbegins\nvalue real: 1\nga");
        let [Outcome::Gave(values)] = &record.outcomes[..] else {
            unreachable!("{record:?}")
        };
        assert!(values[0].entries[0].is_nan() && !record.is_finished);
        assert_eq!(
            Record::of("begins\npanicked huber.rs:3 ind").outcomes,
            [],
            "the panic may have said more"
        );
    }
}
