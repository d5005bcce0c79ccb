//! From the textbook's training to the library's, one change at a time.

use lesson::{Page, Result};

use super::measured::Steps;
use super::table::{self, Row};
use super::{bound, draw, machine};

pub fn run(page: &mut Page, steps: &Steps) -> Result {
    page.part("steps")?;
    let mut before = None;
    let rows = steps.rows.iter().map(|row| {
        let gain = before.map_or("".into(), |before: f64| {
            format!("{:.2}", before / row.ms.median)
        });
        before = Some(row.ms.median);
        Row {
            threads: row.threads,
            name: &row.step,
            time: &row.ms,
            factor: gain,
        }
    });
    table::print(page, "gain", &rows.collect::<Vec<_>>())?;
    let longest = draw::longest(steps.rows.iter().map(|row| &row.ms));
    let bars = steps
        .rows
        .iter()
        .map(|row| (row.step.as_str(), &row.ms, true));
    page.figure("steps", &draw::bars(longest, bars)?)?;
    page.part("bound")?;
    bound::run(page, steps)?;
    page.part("steps-measured")?;
    machine(page, &steps.machine, steps.rounds)
}
