//! How an epoch's time grows with the batch, the hidden layer and the number of images.

use std::collections::{BTreeMap, BTreeSet};

use lesson::{Page, Result};
use serde::Deserialize;

use super::draw;
use super::measured::{Machine, Time};

#[derive(Deserialize)]
pub struct Growth {
    machine: Machine,
    rounds: usize,
    rows: Vec<Grown>,
}

/// An epoch with one of its sizes set to `value`.
#[derive(Deserialize)]
struct Grown {
    vary: String,
    value: usize,
    threads: usize,
    ms: Time,
}

/// Milliseconds by number of threads, then by size.
pub type Lines = BTreeMap<usize, BTreeMap<usize, f64>>;

pub fn run(page: &mut Page, growth: Growth) -> Result {
    for vary in ["batch", "hidden", "images"] {
        let mut lines = Lines::new();
        for row in growth.rows.iter().filter(|row| row.vary == vary) {
            let line = lines.entry(row.threads).or_default();
            line.insert(row.value, row.ms.median);
        }
        if !lines.is_empty() {
            page.part(vary)?;
            table(page, vary, &lines)?;
            page.figure(vary, &draw::growth(vary, &lines))?;
        }
    }
    page.part("measured")?;
    growth.machine.print(page, growth.rounds)
}

/// One row a size, one column a number of threads.
fn table(page: &mut Page, vary: &str, lines: &Lines) -> Result {
    let sizes: BTreeSet<usize> = lines
        .values()
        .flat_map(|line| line.keys().copied())
        .collect();
    let threads = lines.keys().map(|threads| format!("threads {threads}"));
    let heading: Vec<_> = [vary.into()].into_iter().chain(threads).collect();
    let row = |size: &usize| {
        let ms = |line: &BTreeMap<usize, f64>| {
            line.get(size).map_or("-".into(), |ms| format!("{ms:.1}"))
        };
        let times = lines.values().map(ms);
        let row: Vec<_> = [size.to_string()].into_iter().chain(times).collect();
        row.join(" | ")
    };
    Ok(page.table(&heading.join(" | "), sizes.iter().map(row))?)
}
