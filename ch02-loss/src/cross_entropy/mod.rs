//! Cross entropy: minus the logarithm of what the right class was given.

mod draw;

use std::io::Write;

use common::loss::{cross_entropy_error, one_hot};
use lesson::{Page, Result, fixed, list, real};
use ndarray::{Array2, arr1, arr2, array};

use crate::example::{BATCH, CERTAIN, DIGITS};

const BELOW_0: &str = "E is below 0 where y + 1e-7 is more than 1: its logarithm is above 0";

#[derive(clap::Args)]
pub struct Options {
    /// The probabilities of dog, cat and rabbit, of which dog is right
    #[arg(long, value_parser = list::<3>(real(0.0..=1.0)), default_value = "0.59,0.26,0.15")]
    #[arg(help_heading = "Part animals")]
    prediction: [f64; 3],
}

pub fn run(options: Options, page: &mut Page) -> Result {
    animals(options.prediction, page)?;
    digits(page)?;
    zero(page)?;
    batch(page)?;
    one_output(page)?;
    page.figure("log", &draw::log(options.prediction))
}

fn animals(prediction: [f64; 3], page: &mut Page) -> Result {
    // ANCHOR: animals
    let (y, t) = (arr1(&prediction), array![1.0, 0.0, 0.0]);
    let terms = &t * y.ln();
    let with_margin = cross_entropy_error(&y, &t);
    // ANCHOR_END: animals

    page.part("animals")?;
    let rows = ["dog", "cat", "rabbit"].into_iter().enumerate();
    let rows = rows.map(|(k, name)| {
        let [y, ln, term] = [(y[k], 4), (y[k].ln(), 8), (terms[k], 8)].map(|(x, n)| fixed(x, n));
        format!("{name} | {} | {y} | {ln} | {term}", t[k])
    });
    page.table(" | t | y | ln y | t ln y", rows)?;
    let without = 0.0 - terms.sum();
    writeln!(page, "E = -Σ t ln y         = {}", fixed(without, 12))?;
    writeln!(page, "E = -Σ t ln(y + 1e-7) = {}", fixed(with_margin, 12))?;
    explain([without, with_margin], y.sum(), page)
}

/// Says why a loss is no number or below 0, and when probabilities have another sum than 1.
fn explain([without, with_margin]: [f64; 2], sum: f64, page: &mut Page) -> Result {
    if without.is_nan() {
        writeln!(page, "ln 0 is -inf, and 0 · -inf is NaN, not a number")?;
    } else if without.is_infinite() {
        writeln!(page, "the right class has probability 0, and ln 0 is -inf")?;
    }
    if with_margin < 0.0 {
        writeln!(page, "{BELOW_0}")?;
    }
    // To six decimals: in binary 0.7 + 0.2 + 0.1 is 0.9999999999999999, and what softmax gave may have been rounded.
    let sum = (1e6 * sum).round() / 1e6;
    if sum != 1.0 {
        let why = "no softmax gives that; the formula does not mind";
        writeln!(page, "y sums to {sum}, not to 1: {why}")?;
    }
    Ok(())
}

fn digits(page: &mut Page) -> Result {
    page.part("digits")?;
    let t = one_hot(&[2], 10)?;
    for y in [DIGITS, [0.1; 10], CERTAIN] {
        let e = cross_entropy_error(&arr1(&y), &t.row(0));
        writeln!(page, "y[2] = {:.2}   E = {e:.12}", y[2])?;
    }
    Ok(writeln!(page, "{BELOW_0}")?)
}

/// What the logarithm makes of a probability near 0.
fn zero(page: &mut Page) -> Result {
    page.part("zero")?;
    let rows = [1.0_f64, 0.5, 0.1, 1e-2, 1e-4, 1e-7, 1e-10, 0.0].map(|y| {
        let e = cross_entropy_error(&array![y], &array![1.0]);
        format!("{y:.0e} | {:.8} | {e:.8}", 0.0 - y.ln())
    });
    page.table("y | -ln y | -ln(y + 1e-7)", rows)?;
    let margin = "the margin 1e-7 keeps the loss finite at y = 0, and takes it below 0 at y = 1";
    Ok(writeln!(page, "{margin}")?)
}

fn batch(page: &mut Page) -> Result {
    // ANCHOR: batch
    let (y, labels) = (arr2(&BATCH), [0, 1, 2]);
    let from_rows = cross_entropy_error(&y, &one_hot(&labels, 3)?);

    // 0.59, 0.8, 0.25
    let right = Array2::from_shape_fn((3, 1), |(n, _)| y[(n, labels[n])]);
    let from_labels = cross_entropy_error(&right, &Array2::ones((3, 1)));
    // ANCHOR_END: batch

    page.part("batch")?;
    writeln!(page, "one-hot   E = {from_rows:.12}")?;
    Ok(writeln!(page, "labels    E = {from_labels:.12}")?)
}

// ANCHOR: one-output
/// The loss of one output y, the probability of yes. t is 1 for yes, 0 for no.
fn one_output_error(y: f64, t: f64) -> f64 {
    cross_entropy_error(&array![y, 1.0 - y], &array![t, 1.0 - t]) // yes, no
}
// ANCHOR_END: one-output

fn one_output(page: &mut Page) -> Result {
    page.part("one-output")?;
    let row = |(y, t): (f64, f64)| {
        let terms = [t * y.ln(), (1.0 - t) * (1.0 - y).ln()].map(|term| fixed(0.0 - term, 6));
        format!(
            "{y} | {t} | {} | {:.6}",
            terms.join(" | "),
            one_output_error(y, t)
        )
    };
    let rows = [(0.9, 1.0), (0.1, 1.0), (0.9, 0.0), (0.1, 0.0)].map(row);
    Ok(page.table("y | t | -t ln y | -(1-t) ln(1-y) | E", rows)?)
}
