//! Several pictures: a row for each.

use std::path::{Path, PathBuf};

use lesson::{Page, Result};

use super::Reader;
use super::sheet::{Read, Sheet};

/// A longer name loses its end.
const NAME: usize = 24;

/// A picture that cannot be read has its row, too; in the end it is an error.
pub fn run(files: &[PathBuf], reader: &Reader, page: &mut Page) -> Result {
    page.part("images")?;
    let mut rows = Vec::new();
    let mut failed = 0;
    for file in files {
        let cells = match Sheet::open(file, reader) {
            Ok(sheet) => cells(&sheet),
            Err(error) => {
                failed += 1;
                page.note(&format!("error: {error}"));
                " |  | cannot be read".into()
            }
        };
        rows.push(format!("{} | {cells}", name(file)));
    }
    page.table("<file | <answers | probability | <", rows)?;
    match failed {
        0 => Ok(()),
        _ => Err(format!("{failed} of {} pictures cannot be read", files.len()).into()),
    }
}

/// The answers, row by row, the smallest of their probabilities, and what there is to say against them.
fn cells(sheet: &Sheet) -> String {
    let answer = |read: &Read| read.scores.answer().to_string();
    let rows = sheet.rows().map(|row| row.iter().map(answer).collect());
    let answers: Vec<String> = rows.collect();
    let least = sheet.read.iter().map(|read| read.judgement.confidence);
    let least = least.fold(1.0, f32::min);
    let objections = [
        sheet.read.is_empty().then(|| sheet.brief().into()),
        which(sheet, "unsure", |read| read.judgement.is_unsure()),
        which(sheet, "unlike a digit", |read| read.judgement.is_unlike()),
    ];
    let objections: Vec<_> = objections.into_iter().flatten().collect();
    let probability = match sheet.read.is_empty() {
        true => String::new(),
        false => format!("{:.1} %", 100.0 * least),
    };
    let answers = answers.join(" ");
    format!("{answers} | {probability} | {}", objections.join("; "))
}

/// `unsure: 2, 3`, the digits counted from 1.
fn which(sheet: &Sheet, what: &str, is_so: impl Fn(&Read) -> bool) -> Option<String> {
    let numbers = (1..).zip(&sheet.read).filter(|(_, read)| is_so(read));
    let numbers: Vec<String> = numbers.map(|(number, _)| number.to_string()).collect();
    match (numbers.is_empty(), sheet.read.len()) {
        (true, _) => None,
        (false, 1) => Some(what.into()),
        (false, _) => Some(format!("{what}: {}", numbers.join(", "))),
    }
}

/// The file's name without its folder, in letters that stand in a table.
fn name(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let letters = name.chars().take(NAME);
    let letter = |letter: char| match letter {
        '|' => '?',
        letter if letter.is_control() => '?',
        letter => letter,
    };
    letters.map(letter).collect()
}
