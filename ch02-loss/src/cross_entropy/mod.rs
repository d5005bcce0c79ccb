//! Cross entropy: minus the logarithm of what the right class was given.

mod draw;
mod zero;

use std::io::Write;

use common::loss::{cross_entropy_error, cross_entropy_error_of_labels, one_hot};
use lesson::{Page, Result};
use ndarray::{arr2, array, aview1};

use crate::example::{BATCH, CERTAIN, DIGITS, three_probabilities};

#[derive(clap::Args)]
pub struct Options {
    /// The probabilities of dog, cat and rabbit, of which dog is right
    #[arg(long, value_parser = three_probabilities, default_value = "0.59,0.26,0.15")]
    prediction: [f64; 3],
}

pub fn run(options: Options, page: &mut Page) -> Result {
    animals(&options.prediction, page)?;
    digits(page)?;
    zero::run(page)?;
    batch(page)?;
    page.figure("log", &draw::log(options.prediction[0])?)
}

fn animals(o: &[f64; 3], page: &mut Page) -> Result {
    // ANCHOR: animals
    let (o, t) = (aview1(o), array![1.0, 0.0, 0.0]);
    let terms = &t * &o.ln();
    let with_margin = cross_entropy_error(&o, &t)?;
    // ANCHOR_END: animals

    page.part("animals")?;
    writeln!(
        page,
        "{:>8}{:>6}{:>8}{:>14}{:>14}",
        "", "t", "o", "ln o", "t ln o"
    )?;
    for (k, name) in ["dog", "cat", "rabbit"].into_iter().enumerate() {
        let (t, o, term) = (t[k], o[k], terms[k] + 0.0); // + 0.0 turns -0 into 0
        writeln!(
            page,
            "{name:>8}{t:>6.0}{o:>8.4}{:>14.8}{term:>14.8}",
            o.ln()
        )?;
    }
    writeln!(page, "E = -Σ t ln o         = {:.12}", -terms.sum())?;
    writeln!(page, "E = -Σ t ln(o + 1e-7) = {with_margin:.12}")?;
    Ok(())
}

fn digits(page: &mut Page) -> Result {
    let t = one_hot(&[2], 10)?;
    page.part("digits")?;
    for o in [DIGITS, [0.1; 10], CERTAIN] {
        let e = cross_entropy_error(&aview1(&o), &t.row(0))?;
        writeln!(page, "o[2] = {:.2}   E = {e:.12}", o[2])?;
    }
    Ok(())
}

fn batch(page: &mut Page) -> Result {
    // ANCHOR: batch
    let o = arr2(&BATCH);
    let labels = [0, 1, 2];
    let from_rows = cross_entropy_error(&o, &one_hot(&labels, 3)?)?;
    let from_labels = cross_entropy_error_of_labels(&o, &labels)?;
    // ANCHOR_END: batch

    page.part("batch")?;
    writeln!(
        page,
        "one-hot   E = {from_rows:.12}\nlabels    E = {from_labels:.12}"
    )?;
    Ok(())
}
