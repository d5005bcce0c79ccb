//! Cross entropy: minus the logarithm of what the right class was given.

mod draw;

use std::io::Write;

use common::loss::{cross_entropy_error, one_hot};
use lesson::{Page, Result, list, real};
use ndarray::{Array2, arr1, arr2, array};

use crate::example::{BATCH, CERTAIN, DIGITS};

#[derive(clap::Args)]
pub struct Options {
    /// The probabilities of dog, cat and rabbit, of which dog is right
    #[arg(long, value_parser = list::<3>(real(0.0..=1.0)), default_value = "0.59,0.26,0.15")]
    prediction: [f64; 3],
}

pub fn run(options: Options, page: &mut Page) -> Result {
    animals(options.prediction, page)?;
    digits(page)?;
    zero(page)?;
    batch(page)?;
    page.figure("log", &draw::log(options.prediction[0])?)
}

fn animals(prediction: [f64; 3], page: &mut Page) -> Result {
    // ANCHOR: animals
    let (o, t) = (arr1(&prediction), array![1.0, 0.0, 0.0]);
    let terms = &t * o.ln();
    let with_margin = cross_entropy_error(&o, &t);
    // ANCHOR_END: animals

    page.part("animals")?;
    writeln!(page, "             t       o          ln o        t ln o")?;
    for (k, name) in ["dog", "cat", "rabbit"].into_iter().enumerate() {
        let (t, o, ln, term) = (t[k], o[k], o[k].ln(), terms[k] + 0.0); // + 0.0 turns -0 into 0
        writeln!(page, "{name:>8}{t:>6.0}{o:>8.4}{ln:>14.8}{term:>14.8}")?;
    }
    writeln!(page, "E = -Σ t ln o         = {:.12}", 0.0 - terms.sum())?;
    writeln!(page, "E = -Σ t ln(o + 1e-7) = {with_margin:.12}")?;
    Ok(())
}

fn digits(page: &mut Page) -> Result {
    page.part("digits")?;
    let t = one_hot(&[2], 10)?;
    for o in [DIGITS, [0.1; 10], CERTAIN] {
        let e = cross_entropy_error(&arr1(&o), &t.row(0));
        writeln!(page, "o[2] = {:.2}   E = {e:.12}", o[2])?;
    }
    Ok(())
}

/// What the logarithm makes of a probability near 0.
fn zero(page: &mut Page) -> Result {
    page.part("zero")?;
    writeln!(page, "       o         -ln o     -ln(o + 1e-7)")?;
    for o in [1.0_f64, 0.5, 0.1, 1e-2, 1e-4, 1e-7, 1e-10, 0.0] {
        let e = cross_entropy_error(&array![o], &array![1.0]);
        writeln!(page, "{o:>8.0e}{:>14.8}{e:>18.8}", 0.0 - o.ln())?;
    }
    Ok(())
}

fn batch(page: &mut Page) -> Result {
    // ANCHOR: batch
    let (o, labels) = (arr2(&BATCH), [0, 1, 2]);
    let from_rows = cross_entropy_error(&o, &one_hot(&labels, 3)?);

    let right = Array2::from_shape_fn((3, 1), |(n, _)| o[(n, labels[n])]); // 0.59, 0.8, 0.25
    let from_labels = cross_entropy_error(&right, &Array2::ones((3, 1)));
    // ANCHOR_END: batch

    page.part("batch")?;
    writeln!(page, "one-hot   E = {from_rows:.12}")?;
    Ok(writeln!(page, "labels    E = {from_labels:.12}")?)
}
