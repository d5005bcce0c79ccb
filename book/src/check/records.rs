//! `generated/` holds what the programs print and draw now, nothing more and nothing less: but for what another processor
//! explains.

use std::collections::BTreeSet;

use crate::error::Problem;
use crate::picture;
use crate::piece::{Line, Piece, lines};
use crate::recording::Recording;
use crate::refresh::Records;
use crate::tolerances::{Tolerance, Tolerances};

/// So many differences of one file are listed.
const LISTED: usize = 10;

/// What differs between what is recorded and what came out now.
pub fn changed(recorded: &Records, now: &Records, tolerances: &Tolerances) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (file, new) in now {
        let Some(old) = recorded.get(file).filter(|old| *old != new) else {
            continue;
        };
        let (old, new) = (lines(file, old), lines(file, new));
        let found = differences(&old, &new, |piece| tolerances.of(file, piece));
        let program = file.split('/').next().unwrap_or(file);
        problems.extend(found.into_iter().take(LISTED).map(|(line, what)| {
            let mend = format!("`cargo run -p book -- refresh {program}` records it");
            let what = format!("{what}; if it is right now, {mend}");
            problem(&format!("{file}:{line}"), &what)
        }));
    }
    problems
}

/// Files that no page shows, and files that a page shows and that are missing.
pub fn unused_and_missing(recorded: &Records, wanted: &BTreeSet<Recording>) -> Vec<Problem> {
    let shown: BTreeSet<_> = wanted.iter().map(Recording::file).collect();
    let unused = recorded.keys().filter(|file| !shown.contains(*file));
    let unused = unused.map(|file| problem(file, "no page shows it"));
    let needed = wanted
        .iter()
        .filter(|one| !one.is_optional())
        .map(Recording::file);
    let missing = needed.filter(|file| !recorded.contains_key(file));
    let missing = missing.map(|file| problem(&file, "missing; refresh the book"));
    unused.chain(missing).collect()
}

/// Figures that have a Korean form now and had none, or had one and have none now.
pub fn other_forms(
    recorded: &Records,
    now: &Records,
    wanted: &BTreeSet<Recording>,
) -> Vec<Problem> {
    let forms = wanted
        .iter()
        .filter(|one| one.is_optional())
        .map(Recording::file);
    let other = forms.filter(|file| recorded.contains_key(file) != now.contains_key(file));
    other
        .map(|file| problem(&file, "only here, or only drawn now; refresh the book"))
        .collect()
}

fn problem(file: &str, what: &str) -> Problem {
    Problem::new(format!("book/generated/{file}"), what)
}

/// All differences that are more than the tolerance of the recorded piece, each with its line.
fn differences(
    recorded: &[Line],
    new: &[Line],
    tolerance: impl Fn(&Piece) -> Tolerance,
) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (number, (old, now)) in (1..).zip(recorded.iter().zip(new)) {
        if old.len() == now.len() {
            let pieces = old.iter().zip(now);
            let differ = pieces.filter_map(|(old, now)| in_piece(old, now, tolerance(old)));
            found.extend(differ.map(|what| (number, what)));
        } else {
            let [old, now] = [old, now].map(beginning);
            found.push((number, format!("recorded `{old}`, now `{now}`")));
        }
    }
    if recorded.len() != new.len() {
        // What follows the first difference may only have moved.
        let (old, new) = (recorded.len(), new.len());
        found.truncate(1);
        found.push((old.min(new), format!("recorded {old} lines, now {new}")));
    }
    found.extend(moved(recorded, new, tolerance));
    found
}

fn beginning(line: &Line) -> String {
    let words: Vec<_> = line.iter().map(|piece| &*piece.printed).collect();
    words.join(" ").chars().take(80).collect()
}

fn in_piece(recorded: &Piece, new: &Piece, tolerance: Tolerance) -> Option<String> {
    let (old, now) = (&recorded.printed, &new.printed);
    match (&recorded.number, &new.number) {
        _ if old == now => None,
        (Some(a), Some(b)) if tolerance.allows(a, b) => None,
        (Some(_), Some(_)) => {
            let what = format!("{} recorded {old}, now {now}", recorded.head);
            let allows = format!("(book/tolerances.txt allows {tolerance:?})");
            Some(format!("{} {allows}", what.trim()))
        }
        _ if old.starts_with(picture::ADDRESS) => picture::difference(old, now, tolerance),
        _ => Some(format!("recorded `{old}`, now `{now}`")),
    }
}

/// Where rounding decides where a dot falls, the dots of a drawing are compared together, by their quartiles.
fn moved(
    recorded: &[Line],
    new: &[Line],
    tolerance: impl Fn(&Piece) -> Tolerance,
) -> Option<(usize, String)> {
    let dot = |piece| match tolerance(piece) {
        Tolerance::Quartiles(allowed) => Some((piece.number.as_ref()?.value, allowed)),
        _ => None,
    };
    let [old, now] = [recorded, new].map(|lines| {
        let mut dots: Vec<(f64, f64)> = lines.iter().flatten().filter_map(dot).collect();
        dots.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        dots
    });
    let quartiles = (1..4).map(|quarter| quarter * old.len() / 4);
    let mut pairs = quartiles.filter_map(|at| Some((*old.get(at)?, now.get(at)?.0)));
    let ((old, allowed), now) = pairs.find(|((old, allowed), now)| (old - now).abs() > *allowed)?;
    let what = format!("a quartile of the dots recorded {old}, now {now}");
    Some((1, format!("{what} (book/tolerances.txt allows {allowed})")))
}
