//! The right answer as a row of zeros with a single one.

mod draw;

use std::io::Write;

use common::loss::one_hot;
use common::network::argmax;
use lesson::{Page, Result, whole};
use ndarray::arr1;

use crate::example::{ANIMALS, DIGITS};

#[derive(clap::Args)]
pub struct Options {
    /// The right digit
    #[arg(long, default_value_t = 2, value_parser = whole(0..=9), help_heading = "Part answer")]
    label: usize,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    answer(options.label, page)?;
    distance(page)?;
    batch(page)
}

fn answer(label: usize, page: &mut Page) -> Result {
    // ANCHOR: answer
    let t = one_hot(&[label], 10)?; // one label, so one row
    let t = t.row(0);
    let y = arr1(&DIGITS);
    let right = t.dot(&y); // Σ tₖyₖ: the zeros drop every class but one
    // ANCHOR_END: answer

    page.part("answer")?;
    writeln!(page, "label = {label}")?;
    let rows = t.iter().zip(&y).enumerate();
    let rows = rows.map(|(k, (t, y))| format!("{k} | {t} | {y:.2}"));
    let sums = format!("Σ | {} | {:.2}", t.sum(), y.sum());
    page.table("k | t | y", rows.chain([sums]))?;
    writeln!(page, "argmax t = {}   argmax y = {}", argmax(t), argmax(&y))?;
    writeln!(page, "Σ t y = {right:.2} = y[{label}]")?;
    Ok(())
}

fn distance(page: &mut Page) -> Result {
    let t = one_hot::<f64>(&[0, 1, 2], 3)?;
    page.part("distance")?;
    let row = |(i, j): (usize, usize)| {
        let rows = (&t.row(i) - &t.row(j)).pow2().sum();
        let labels = i.abs_diff(j).pow(2);
        format!("{i} | {j} | {labels} | {rows}")
    };
    let pairs = [(0, 1), (1, 2), (0, 2)];
    page.table("i | j | (i - j)² | Σ (tᵢ - tⱼ)²", pairs.map(row))?;
    page.figure("distance", &draw::distance(&t, &ANIMALS))
}

fn batch(page: &mut Page) -> Result {
    // ANCHOR: batch
    let labels = [2, 0, 1, 2];
    let t = one_hot::<f64>(&labels, 3)?; // (4, 3): one row for each label
    let back: Vec<usize> = t.rows().into_iter().map(argmax).collect(); // [2, 0, 1, 2]
    // ANCHOR_END: batch

    page.part("batch")?;
    writeln!(page, "labels = {labels:?}")?;
    writeln!(page, "t, shape {:?}:\n{t}", t.dim())?;
    writeln!(page, "argmax of each row = {back:?}")?;
    Ok(())
}
