//! `generated/` holds what the programs print and draw now, nothing more and nothing less.

use std::collections::BTreeSet;

use crate::compare::{difference, svg_difference};
use crate::error::Problem;
use crate::recording::Recording;
use crate::refresh::Records;
use crate::tolerances::Tolerances;

/// What differs between what is recorded and what came out now.
pub fn changed(recorded: &Records, now: &Records, tolerances: &Tolerances) -> Vec<Problem> {
    let compared = now.iter().filter_map(|(file, new)| {
        let differ = match file.ends_with(".svg") {
            true => svg_difference,
            false => difference,
        };
        let what = differ(recorded.get(file)?, new, tolerances.of(file))?;
        Some(problem(
            file,
            &format!("{what}; if that is right, refresh the book"),
        ))
    });
    compared.collect()
}

/// Files that no page shows, and files that a page shows and that are missing.
pub fn unused_and_missing(recorded: &Records, wanted: &BTreeSet<Recording>) -> Vec<Problem> {
    let wanted: BTreeSet<_> = wanted.iter().map(Recording::file).collect();
    let unused = recorded.keys().filter(|file| !wanted.contains(*file));
    let unused = unused.map(|file| problem(file, "no page shows it"));
    let missing = wanted.iter().filter(|file| !recorded.contains_key(*file));
    let missing = missing.map(|file| problem(file, "missing; refresh the book"));
    unused.chain(missing).collect()
}

fn problem(file: &str, what: &str) -> Problem {
    Problem::new(format!("book/generated/{file}"), what)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(files: &[(&str, &str)]) -> Records {
        let owned = |(file, text): &(&str, &str)| (file.to_string(), text.to_string());
        files.iter().map(owned).collect()
    }

    #[test]
    fn a_wrong_number_and_a_moved_line_are_found() {
        let drawing = "<svg><path d=\"M1 20\"/></svg>";
        let recorded = records(&[("a/b.txt", "y = 0.5744\n"), ("a/1.svg", drawing)]);
        let drawing = drawing.replace("20", "90");
        let wrong = records(&[("a/b.txt", "y = 0.5844\n"), ("a/1.svg", &drawing)]);
        assert_eq!(changed(&recorded, &wrong, &Tolerances::default()).len(), 2);
        assert_eq!(changed(&recorded, &recorded, &Tolerances::default()), []);
    }

    #[test]
    fn an_unused_and_a_missing_file_are_found() {
        let recorded = records(&[("a/b.svg", ""), ("a/c.txt", "")]);
        let wanted = ["a/b", "a/d"].map(|name| Recording::Figure(name.into()));
        let problems = unused_and_missing(&recorded, &BTreeSet::from(wanted)).into_iter();
        let places: Vec<_> = problems.map(|problem| problem.place).collect();
        assert_eq!(places, ["book/generated/a/c.txt", "book/generated/a/d.svg"]);
    }
}
