//! Errors planted in a copy of the book: each has to be found, with the message that `planted.txt` expects, and each that is
//! not found has a reason there.
#![expect(clippy::panic, reason = "a helper that cannot go on fails the test")]

mod held;
mod support;

use std::collections::BTreeSet;

use book::folders::Folders;
use support::findings::findings;

const TABLE: &str = include_str!("planted.txt");
/// Stands in place of the message where no check finds the error; the reason follows.
const UNSEEN: &str = "not seen: ";

/// One error: the edits that make it, and a part of the message that names it.
struct Planted<'a> {
    edits: Vec<(String, String, String)>,
    expected: &'a str,
}

/// An error is the lines `FILE  OLD -> NEW` and, after them, `=> MESSAGE`. `both/` stands for both languages, `⏎` for the end
/// of a line, `∅` for nothing.
fn table() -> Vec<Planted<'static>> {
    let (mut table, mut edits) = (Vec::new(), Vec::new());
    for line in TABLE
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        if let Some(expected) = line.strip_prefix("=> ") {
            let edits = std::mem::take(&mut edits);
            table.push(Planted { edits, expected });
            continue;
        }
        let (file, edit) = line
            .split_once("  ")
            .unwrap_or_else(|| panic!("no edit: {line}"));
        let (old, new) = edit
            .split_once(" -> ")
            .unwrap_or_else(|| panic!("no edit: {line}"));
        let text = |text: &str| text.replace('⏎', "\n").replace('∅', "");
        let languages = if file.starts_with("both/") {
            ["ko/", "en/"].as_slice()
        } else {
            &[""]
        };
        let names = languages
            .iter()
            .map(|language| match file.strip_prefix("both/") {
                Some(path) => format!("book/{language}{path}"),
                None => file.to_string(),
            });
        edits.extend(names.map(|name| (name, text(old), text(new))));
    }
    table
}

/// What the checks say of these files.
fn messages(folders: &Folders, files: &BTreeSet<String>) -> Vec<String> {
    let found = findings(folders, files).into_iter();
    found.map(|problem| problem.to_string()).collect()
}

impl Planted<'_> {
    /// The book with this error in it, and the files that have changed.
    fn planted(&self) -> (Folders, BTreeSet<String>) {
        let mut folders = Folders::here();
        for (file, old, new) in &self.edits {
            let text = folders.read(&folders.repository.join(file));
            let text = text.unwrap_or_else(|error| panic!("{error}"));
            assert!(text.contains(old.as_str()), "{file} does not hold `{old}`");
            folders = folders.with(file, text.replacen(old.as_str(), new, 1));
        }
        (
            folders,
            self.edits.iter().map(|(file, ..)| file.clone()).collect(),
        )
    }

    /// What is wrong with this line of the table, if anything.
    fn fault(&self) -> Option<String> {
        let (folders, files) = self.planted();
        let found = messages(&folders, &files);
        let is_found = found.iter().any(|line| line.contains(self.expected));
        let edits = format!("{:?}", self.edits);
        match (self.expected.starts_with(UNSEEN), is_found) {
            (true, _) if !found.is_empty() => Some(format!("{edits} is found: {found:#?}")),
            (false, false) => Some(format!(
                "{edits} does not lead to `{}`, but to {found:#?}",
                self.expected
            )),
            _ => None,
        }
    }
}

/// The part of the table that a test looks at: two run at the same time.
fn assert_found(half: usize) {
    let halves = table().into_iter().skip(half).step_by(2);
    let faults: Vec<String> = halves.filter_map(|planted| planted.fault()).collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn every_planted_error_of_an_even_line_is_found() {
    assert_found(0);
}

#[test]
fn every_planted_error_of_an_odd_line_is_found() {
    assert_found(1);
}

#[test]
fn at_most_one_error_in_twenty_is_not_seen() {
    let table = table();
    let unseen = table
        .iter()
        .filter(|one| one.expected.starts_with(UNSEEN))
        .count();
    assert!(
        table.len() >= 128 && unseen * 20 <= table.len(),
        "{unseen} of {}",
        table.len()
    );
}

/// Without an error there is nothing to find.
#[test]
fn the_book_as_it_is_has_no_findings() {
    let folders = Folders::here();
    let files = table()
        .iter()
        .flat_map(|one| &one.edits)
        .map(|(file, ..)| file.clone())
        .collect();
    let found = messages(&folders, &files);
    assert!(found.is_empty(), "{found:#?}");
}
