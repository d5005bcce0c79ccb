//! The sum of squared errors, of one example and of many.

mod draw;

use std::io::Write;

use common::loss::{one_hot, sum_squared_error};
use lesson::{Page, Result, whole};
use ndarray::{arr1, arr2};

use crate::example::{BATCH, DIGITS};

const LABELS: [usize; 10] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

#[derive(clap::Args)]
pub struct Options {
    /// The right digit
    #[arg(long, default_value_t = 2, value_parser = whole(0..=9), help_heading = "Part example")]
    label: usize,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    example(options.label, page)?;
    answers(page)?;
    batch(page)
}

fn example(label: usize, page: &mut Page) -> Result {
    // ANCHOR: example
    let y = arr1(&DIGITS);
    let t = one_hot(&[label], 10)?;
    let t = t.row(0);
    let e = sum_squared_error(&y, &t);
    // ANCHOR_END: example

    page.part("example")?;
    writeln!(page, "E = ½ Σ (t - y)²")?;
    let rows = t.iter().zip(&y).enumerate().map(|(k, (t, y))| {
        let (error, square) = (t - y, (t - y).powi(2));
        format!("{k} | {t} | {y:.2} | {error:.2} | {square:.4}")
    });
    let sum = format!("Σ |  |  |  | {:.4}", 2.0 * e);
    page.table("k | t | y | t - y | (t - y)²", rows.chain([sum]))?;
    writeln!(page, "E = {e:.8}")?;
    page.figure("squares", &draw::squares(&y, &t))
}

fn answers(page: &mut Page) -> Result {
    page.part("answers")?;
    let (y, t) = (arr1(&DIGITS), one_hot(&LABELS, 10)?); // one row for each label
    let rows = LABELS.map(|label| {
        let e = sum_squared_error(&y, &t.row(label));
        format!("{label} | {:.2} | {e:.4}", y[label])
    });
    Ok(page.table("label | y[label] | E", rows)?)
}

fn batch(page: &mut Page) -> Result {
    // ANCHOR: batch
    let y = arr2(&BATCH);
    let t = one_hot(&[0, 1, 2], 3)?;
    let total = sum_squared_error(&y, &t); // E_N, the sum over the N = 3 rows
    let mean = total / y.nrows() as f64;
    // ANCHOR_END: batch

    page.part("batch")?;
    let rows = (1..).zip(y.rows().into_iter().zip(t.rows()));
    let rows = rows.map(|(n, (y, t))| {
        let e = sum_squared_error(&y, &t);
        format!("{n} | {y:.2} | {t} | {e:.4}")
    });
    page.table("n | y | t | E", rows)?;
    Ok(writeln!(page, "E_N = {total:.4}   E_N / N = {mean:.4}")?)
}
