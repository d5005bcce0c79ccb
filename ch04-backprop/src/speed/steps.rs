//! From the textbook's training to the library's, one change at a time.

use std::io::Write;

use common::chapter::{Page, Result};

use super::measured::{Steps, Time};
use super::{bound, figure, machine};

pub fn run(page: &mut Page, steps: &Steps) -> Result {
    page.part("steps")?;
    writeln!(
        page,
        "{:>7}  {:<15}  {:>8}  {:>6}  {:>8}  {:>8}",
        "threads", "", "ms", "gain", "lowest", "highest"
    )?;
    let mut before = None;
    for row in &steps.rows {
        let (threads, step) = (row.threads, &row.step);
        let Time { median, low, high } = row.ms;
        let gain = before.map_or("".into(), |before: f64| format!("{:.2}", before / median));
        writeln!(
            page,
            "{threads:>7}  {step:<15}  {median:>8.1}  {gain:>6}  {low:>8.1}  {high:>8.1}"
        )?;
        before = Some(median);
    }
    let longest = steps.rows.iter().map(|row| row.ms.high).fold(0.0, f64::max);
    let bars = steps
        .rows
        .iter()
        .map(|row| (row.step.as_str(), &row.ms, true));
    page.figure("steps", &figure::bars(longest, bars)?)?;
    page.part("bound")?;
    bound::run(page, steps)?;
    page.part("steps-measured")?;
    machine(page, &steps.machine, steps.rounds)
}
