//! The sum of squared errors, of one example and of many.

mod draw;

use std::io::Write;

use common::loss::{one_hot, sum_squared_error};
use lesson::{Page, Result, whole};
use ndarray::{arr1, arr2};

use crate::example::{BATCH, DIGITS};

#[derive(clap::Args)]
pub struct Options {
    /// The right digit
    #[arg(long, default_value_t = 2, value_parser = whole(0..=9))]
    label: usize,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    example(options.label, page)?;
    answers(page)?;
    batch(page)
}

fn example(label: usize, page: &mut Page) -> Result {
    // ANCHOR: example
    let o = arr1(&DIGITS);
    let t = one_hot(&[label], 10)?;
    let t = t.row(0);
    let e = sum_squared_error(&o, &t);
    // ANCHOR_END: example

    page.part("example")?;
    writeln!(page, "E = ½ Σ (t - o)²")?;
    writeln!(page, "   k   t       o    t - o    (t - o)²")?;
    for (k, (t, o)) in t.iter().zip(&o).enumerate() {
        let (error, square) = (t - o, (t - o).powi(2));
        writeln!(page, "{k:>4}{t:>4.0}{o:>8.2}{error:>9.2}{square:>12.4}")?;
    }
    writeln!(page, "{:>4}{:>33.4}", "Σ", 2.0 * e)?;
    writeln!(page, "E = {e:.8}")?;
    page.figure("squares", &draw::squares(&o, &t)?)
}

fn answers(page: &mut Page) -> Result {
    page.part("answers")?;
    writeln!(page, " label  o[label]           E")?;
    let o = arr1(&DIGITS);
    for (label, right) in DIGITS.iter().enumerate() {
        let e = sum_squared_error(&o, &one_hot(&[label], 10)?.row(0));
        writeln!(page, "{label:>6}{right:>10.2}{e:>12.4}")?;
    }
    Ok(())
}

fn batch(page: &mut Page) -> Result {
    // ANCHOR: batch
    let o = arr2(&BATCH);
    let t = one_hot(&[0, 1, 2], 3)?;
    let total = sum_squared_error(&o, &t); // E_N, the sum over the N = 3 rows
    let mean = total / o.nrows() as f64;
    // ANCHOR_END: batch

    page.part("batch")?;
    writeln!(page, "   n                     o             t           E")?;
    for (n, (o, t)) in (1..).zip(o.rows().into_iter().zip(t.rows())) {
        let e = sum_squared_error(&o, &t);
        let (o, t) = (format!("{o:.2}"), t.to_string());
        writeln!(page, "{n:>4}{o:>22}{t:>14}{e:>12.4}")?;
    }
    Ok(writeln!(page, "E_N = {total:.4}   E_N / N = {mean:.4}")?)
}
