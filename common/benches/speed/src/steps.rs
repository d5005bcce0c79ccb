//! From the textbook's training to the library's, one change at a time.

use std::iter;

use lesson::{Page, Result};
use serde::Deserialize;

use super::measured::{Machine, Time};
use super::times::{self, Timed};
use super::{bound, draw};

#[derive(Deserialize)]
pub struct Steps {
    machine: Machine,
    rounds: usize,
    rows: Vec<Step>,
    product: Product,
}

#[derive(Deserialize)]
struct Step {
    /// Its place on the way, from 1.
    number: usize,
    step: String,
    threads: usize,
    ms: Time,
}

/// The product of two square matrices on one thread.
#[derive(Deserialize)]
pub struct Product {
    pub size: usize,
    pub ms: Time,
}

pub fn run(page: &mut Page, mut steps: Steps) -> Result {
    steps.rows.sort_by_key(|row| row.number);
    let rows = timed(&steps.rows);
    page.part("steps")?;
    times::print(page, "step", "gain", &rows)?;
    page.figure("steps", &draw::steps(&rows))?;
    page.part("bound")?;
    let ours = rows.iter().rfind(|row| row.threads == 1);
    bound::run(page, &steps.product, ours.map(|row| row.time.median))?;
    page.part("measured")?;
    steps.machine.print(page, steps.rounds)
}

/// A step's gain is how many times as long the step before took.
fn timed(rows: &[Step]) -> Vec<Timed<'_>> {
    let before = rows.iter().map(|row| Some(row.ms.median));
    let rows = rows.iter().zip(iter::once(None).chain(before));
    rows.map(|(row, before)| Timed {
        threads: row.threads,
        name: &row.step,
        time: &row.ms,
        factor: before.map(|before| before / row.ms.median),
    })
    .collect()
}
