//! `generated/` holds what the programs print and draw now, nothing more and nothing less.

use std::collections::BTreeSet;

use crate::compare::differences;
use crate::error::Problem;
use crate::piece::lines;
use crate::recording::Recording;
use crate::refresh::Records;
use crate::tolerances::Tolerances;

/// So many differences of one file are listed.
const LISTED: usize = 10;

/// What differs between what is recorded and what came out now.
pub fn changed(recorded: &Records, now: &Records, tolerances: &Tolerances) -> Vec<Problem> {
    let pairs = now
        .iter()
        .filter_map(|(file, new)| Some((file, recorded.get(file)?, new)));
    let changed = pairs.filter(|(_, old, new)| old != new);
    changed
        .flat_map(|(file, old, new)| changes(file, old, new, tolerances))
        .collect()
}

fn changes(file: &str, recorded: &str, new: &str, tolerances: &Tolerances) -> Vec<Problem> {
    let program = file.split('/').next().unwrap_or(file);
    let mend = format!("if it is right now, `cargo run -p book -- refresh {program}` records it");
    let (old, new) = (lines(file, recorded), lines(file, new));
    let mut found = differences(&old, &new, |piece| tolerances.of(file, piece));
    let more = found.len().saturating_sub(LISTED);
    found.truncate(LISTED);
    let listed = found
        .into_iter()
        .map(|(line, what)| problem(&format!("{file}:{line}"), &format!("{what}; {mend}")));
    let rest = (more > 0).then(|| problem(file, &format!("and {more} more differences")));
    listed.chain(rest).collect()
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
    fn every_difference_is_listed_with_its_line_and_how_to_mend_it() {
        let recorded = records(&[("a/b.txt", "x = 0.5744\ny = 1.0, z = 2\n")]);
        let now = records(&[("a/b.txt", "x = 0.5844\ny = 1.5, z = 3\n")]);
        let changed = changed(&recorded, &now, &Tolerances::default());
        let lines: Vec<_> = changed.iter().map(Problem::to_string).collect();
        let what = "recorded 0.5744, now 0.5844 (book/tolerances.txt allows LastDigit); \
                    if it is right now, `cargo run -p book -- refresh a` records it";
        assert_eq!(lines[0], format!("book/generated/a/b.txt:1: {what}"));
        let places = changed
            .iter()
            .map(|problem| problem.place.rsplit(':').next().unwrap());
        assert_eq!(places.collect::<Vec<_>>(), ["1", "2", "2"]);
    }

    #[test]
    fn many_differences_are_counted() {
        let numbers = |start: u32| {
            (start..start + 15)
                .map(|x| format!("{x}\n"))
                .collect::<String>()
        };
        let [recorded, now] = [10, 30].map(|start| records(&[("a/b.txt", &numbers(start))]));
        let changed = changed(&recorded, &now, &Tolerances::default());
        assert_eq!(changed.len(), LISTED + 1);
        assert_eq!(changed[LISTED].what, "and 5 more differences");
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
