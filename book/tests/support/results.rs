//! What programs print and draw where a runner runs them, held to what is recorded.

use book::check::records;
use book::folders::Folders;
use book::programs::Programs;
use book::recording::{Recording, Run};
use book::refresh::Records;
use book::tolerances::Tolerances;

/// What the commands print and draw.
pub fn results(programs: &Programs, runs: &[Run]) -> Records {
    let mut results = Records::new();
    for run in runs {
        let text = programs.run(run).unwrap_or_else(|error| panic!("{error}"));
        results.insert(Recording::Output(run.clone()).file(), text);
    }
    for file in programs.drawings().expect("the drawings can be listed") {
        let svg = programs.drawing(&file).expect("a drawing can be read");
        results.insert(file, svg);
    }
    results
}

pub fn assert_same(recorded: &Records, now: &Records, tolerances: &Tolerances) {
    let changed = records::changed(recorded, now, tolerances);
    let lines: Vec<String> = changed.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "\n{}\n", lines.join("\n"));
}

pub fn tolerances() -> Tolerances {
    Tolerances::load(&Folders::here()).unwrap_or_else(|error| panic!("{error}"))
}
