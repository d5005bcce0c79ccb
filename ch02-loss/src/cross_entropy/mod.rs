//! Cross entropy: minus the logarithm of what the right class was given.

mod figure;

use std::io::Write;

use common::chapter::{Page, Result};
use common::loss::{cross_entropy_error, cross_entropy_error_of_labels, one_hot};
use ndarray::{array, aview1};

use crate::example::DIGITS;

#[derive(clap::Args)]
pub struct Options {
    /// The prediction for dog, cat and rabbit, of which dog is right
    #[arg(long, value_parser = probability, value_delimiter = ',', num_args = 3, default_value = "0.59,0.26,0.15")]
    prediction: Vec<f64>,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    animals(&options.prediction, page)?;
    digits(page)?;
    zero(page)?;
    batch(page)?;
    page.figure("log", &figure::log(options.prediction[0])?)
}

/// Reads a number from 0 to 1.
fn probability(text: &str) -> std::result::Result<f64, String> {
    let number = text
        .parse()
        .ok()
        .filter(|number| (0.0..=1.0).contains(number));
    number.ok_or_else(|| "give three probabilities from 0 to 1, such as 0.59,0.26,0.15".into())
}

fn animals(o: &[f64], page: &mut Page) -> Result {
    let t = [1.0, 0.0, 0.0];
    page.part("animals")?;
    writeln!(page, "E = -Σ t ln o")?;
    writeln!(
        page,
        "{:>8}{:>6}{:>8}{:>14}{:>14}",
        "", "t", "o", "ln o", "t ln o"
    )?;
    let mut e = 0.0;
    for ((name, t), o) in ["dog", "cat", "rabbit"].into_iter().zip(t).zip(o) {
        let product = t * o.ln() + 0.0; // + 0.0 turns -0 into 0
        e -= product;
        writeln!(
            page,
            "{name:>8}{t:>6.0}{o:>8.4}{:>14.8}{product:>14.8}",
            o.ln()
        )?;
    }
    // ANCHOR: animals
    let with_margin = cross_entropy_error(&aview1(o), &aview1(&t))?;
    // ANCHOR_END: animals
    writeln!(page, "-Σ t ln o          = {e:.12}")?;
    writeln!(page, "-Σ t ln(o + 1e-7)  = {with_margin:.12}")?;
    Ok(())
}

fn digits(page: &mut Page) -> Result {
    let t = one_hot(&[2], 10)?;
    page.part("digits")?;
    for o in [
        DIGITS,
        [0.1; 10],
        [1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
    ] {
        let e = cross_entropy_error(&aview1(&o), &t.row(0))?;
        writeln!(page, "o[2] = {:.2}   E = {e:.12}", o[2])?;
    }
    Ok(())
}

fn zero(page: &mut Page) -> Result {
    page.part("zero")?;
    writeln!(page, "{:>8}{:>14}{:>18}", "o", "-ln o", "-ln(o + 1e-7)")?;
    for o in [1.0_f64, 0.5, 0.1, 1e-2, 1e-4, 1e-7, 1e-10, 0.0] {
        let e = cross_entropy_error(&aview1(&[o]), &aview1(&[1.0]))?;
        writeln!(page, "{o:>8.0e}{:>14.8}{e:>18.8}", 0.0 - o.ln())?;
    }
    Ok(())
}

fn batch(page: &mut Page) -> Result {
    // ANCHOR: batch
    let o = array![[0.59, 0.26, 0.15], [0.10, 0.80, 0.10], [0.40, 0.35, 0.25]];
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
