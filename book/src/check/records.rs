//! `generated/` holds what the programs print and draw now, nothing more and nothing less.

use std::collections::BTreeSet;

use crate::compare::{difference, svg_difference};
use crate::error::Problem;
use crate::refresh::Records;
use crate::tolerances::Tolerances;

/// What differs between what is recorded and what came out now.
pub fn changed(recorded: &Records, now: &Records, tolerances: &Tolerances) -> Vec<Problem> {
    let compared = now.iter().filter_map(|(file, new)| {
        let old = recorded.get(file)?;
        let drawing = file.ends_with(".svg");
        let found = if drawing {
            svg_difference(old, new, tolerances.of(file))
        } else {
            difference(old, new, tolerances.of(file))
        };
        found.map(|what| {
            Problem::new(
                place(file),
                format!("{what}; if that is right, refresh the book"),
            )
        })
    });
    compared.collect()
}

/// Files that no page shows, and files that a page shows and that are missing.
pub fn unused_and_missing(recorded: &Records, wanted: &BTreeSet<String>) -> Vec<Problem> {
    let unused = recorded.keys().filter(|file| !wanted.contains(*file));
    let unused = unused.map(|file| Problem::new(place(file), "no page shows it"));
    let missing = wanted.iter().filter(|file| !recorded.contains_key(*file));
    unused
        .chain(missing.map(|file| Problem::new(place(file), "missing; refresh the book")))
        .collect()
}

/// Bands stated for files that are not there.
pub fn stale_bands(recorded: &Records, tolerances: &Tolerances) -> Vec<Problem> {
    let stale = tolerances
        .files()
        .filter(|file| !recorded.contains_key(*file));
    stale
        .map(|file| {
            Problem::new(
                "book/tolerances.txt",
                format!("{file} is no recorded output"),
            )
        })
        .collect()
}

fn place(file: &str) -> String {
    format!("book/generated/{file}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(files: &[(&str, &str)]) -> Records {
        files
            .iter()
            .map(|(file, text)| (file.to_string(), text.to_string()))
            .collect()
    }

    #[test]
    fn a_wrong_number_and_a_moved_line_are_found() {
        let recorded = records(&[
            ("a/b.txt", "y = 0.5744\n"),
            ("a/1.svg", "<svg><path d=\"M1 20\"/></svg>"),
        ]);
        let wrong = records(&[
            ("a/b.txt", "y = 0.5844\n"),
            ("a/1.svg", "<svg><path d=\"M1 90\"/></svg>"),
        ]);
        assert_eq!(changed(&recorded, &wrong, &Tolerances::default()).len(), 2);
        assert_eq!(changed(&recorded, &recorded, &Tolerances::default()), []);
    }

    #[test]
    fn an_unused_and_a_missing_file_are_found() {
        let recorded = records(&[("a/b.txt", ""), ("a/c.txt", "")]);
        let wanted = BTreeSet::from(["a/b.txt".to_string(), "a/d.txt".to_string()]);
        let places: Vec<_> = unused_and_missing(&recorded, &wanted)
            .into_iter()
            .map(|problem| problem.place)
            .collect();
        assert_eq!(places, ["book/generated/a/c.txt", "book/generated/a/d.txt"]);
    }
}
