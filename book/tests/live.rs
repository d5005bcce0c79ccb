//! The program that the pages run prints and draws what is recorded of the chapters.
#![expect(clippy::panic, reason = "a helper that cannot go on fails the test")]

#[path = "support/results.rs"]
mod results;

use std::collections::BTreeSet;
use std::env;
use std::path::PathBuf;

use book::check::records::other_forms;
use book::folders::Folders;
use book::page::{all_pages, wanted};
use book::programs::Programs;
use book::recording::{Recording, Run};
use book::refresh::{on_disk, runs};
use results::{assert_same, results, tolerances};

/// It shows measurements of this machine, and no page runs it.
const NOT_A_CHAPTER: &str = "speed";

/// It takes minutes here. Fewer digits are drawn instead, and held to what the chapter itself prints of them.
const LONG: &str = "ch01-forward robustness";
const SHORT: &str = "ch01-forward robustness --digits 5";

/// Another program than the kept one: one that was just built.
const OTHER: &str = "LIVE_PROGRAM";

fn program() -> PathBuf {
    let kept = Folders::here().book.join("live/program.wasm.gz");
    env::var_os(OTHER).map_or(kept, |other| Folders::here().repository.join(other))
}

fn named(command: &str) -> Run {
    Run::named(command, false).expect("a program and its arguments")
}

fn is_long(one: &Recording) -> bool {
    match one {
        Recording::Output(run) => *run == named(LONG),
        // The section draws these.
        Recording::Figure(name, _) => {
            ["ch01-forward/robustness", "ch01-forward/preparation"].contains(&name.as_str())
        }
        Recording::Script(_) | Recording::Knobs(_) => false,
    }
}

/// What the pages show of the chapters and can run themselves.
fn shown() -> BTreeSet<Recording> {
    let pages = all_pages(&Folders::here()).expect("the pages can be read");
    let mut shown = wanted(&pages).expect("every directive can be read");
    let is_run = |one: &Recording| matches!(one, Recording::Output(_) | Recording::Figure(..));
    let is_possible = |one: &Recording| one.program() != NOT_A_CHAPTER && !one.needs_data();
    shown.retain(|one| is_run(one) && is_possible(one) && !is_long(one));
    shown
}

#[test]
#[ignore = "needs Node, `npm ci` in book/live, and minutes; `.ci/run` has them"]
fn the_program_of_the_pages_prints_and_draws_what_is_recorded() {
    let shown = shown();
    let shorter = [named(SHORT)];
    let mut runs: Vec<Run> = runs(&shown).cloned().collect();
    runs.extend(shorter.clone());
    let run = Folders::here().book.join("live/run.mjs");
    let (run, program) = (run.to_string_lossy(), program());
    let runner = ["node", &run, &program.to_string_lossy()];
    let programs = Programs::named(&runner, &runs).unwrap_or_else(|error| panic!("{error}"));
    let now = results(&programs, &runs);
    println!("{} commands, {} outputs and figures", runs.len(), now.len());

    let mut recorded = on_disk(&Folders::here()).expect("generated can be read");
    let here = Programs::build(&Folders::here(), &shorter);
    recorded.extend(results(
        &here.unwrap_or_else(|error| panic!("{error}")),
        &shorter,
    ));
    assert_same(&recorded, &now, &tolerances());
    let needed = shown.iter().filter(|one| !one.is_optional());
    let missing: Vec<_> = needed
        .map(Recording::file)
        .filter(|file| !now.contains_key(file))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
    assert_eq!(other_forms(&recorded, &now, &shown).len(), 0);
}
