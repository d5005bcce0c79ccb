//! The slopes of all parameters by central differences.

use std::collections::BTreeMap;

use lesson::{Page, Result};
use serde::Deserialize;

use super::measured::Time;
use super::times::{self, beside_ours};

#[derive(Deserialize)]
pub struct Numerical {
    peer: String,
    threads: usize,
    /// Of how many parameters the slope was really computed; the time is scaled to all.
    measured: usize,
    ms: Time,
}

pub fn run(page: &mut Page, rows: &[Numerical]) -> Result {
    let times = beside_ours(rows.iter().map(|row| (row.threads, &*row.peer, &row.ms)));
    times::print(page, "peer", "ratio", &times)?;
    let measured: BTreeMap<_, _> = rows.iter().map(|row| (&row.peer, row.measured)).collect();
    let rows = measured.iter();
    let rows = rows.map(|(peer, parameters)| format!("{peer} | {parameters}"));
    Ok(page.table("<peer | parameters measured", rows)?)
}
