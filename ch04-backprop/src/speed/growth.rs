//! How an epoch's time grows with the batch, the hidden layer and the number of images.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use lesson::{Page, Result};

use super::measured::{Grown, Growth};
use super::{draw, machine};

pub fn run(page: &mut Page, growth: &Growth) -> Result {
    for vary in ["batch", "hidden", "images"] {
        let rows: Vec<&Grown> = growth.rows.iter().filter(|row| row.vary == vary).collect();
        page.part(vary)?;
        table(page, vary, &rows)?;
        page.figure(vary, &draw::growth(vary, &rows)?)?;
    }
    page.part("growth-measured")?;
    machine(page, &growth.machine, growth.rounds)
}

/// One line a size, one column a number of threads.
fn table(page: &mut Page, vary: &str, rows: &[&Grown]) -> Result {
    let mut columns: BTreeMap<usize, BTreeMap<usize, f64>> = BTreeMap::new();
    for row in rows {
        let column = columns.entry(row.threads).or_default();
        column.insert(row.value, row.ms.median);
    }
    write!(page, "{vary:>8}")?;
    for threads in columns.keys() {
        write!(page, "  {:>12}", format!("threads {threads}"))?;
    }
    writeln!(page)?;
    let values: BTreeSet<usize> = rows.iter().map(|row| row.value).collect();
    for value in values {
        write!(page, "{value:>8}")?;
        for column in columns.values() {
            let ms = column
                .get(&value)
                .map_or("-".into(), |ms| format!("{ms:.1}"));
            write!(page, "  {ms:>12}")?;
        }
        writeln!(page)?;
    }
    Ok(())
}
