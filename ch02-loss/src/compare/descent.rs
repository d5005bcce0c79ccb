//! Learning from a prediction that is sure and wrong, with either loss.

use std::io::Write;

use common::gradient::gradient_descent;
use common::loss::{cross_entropy_error, sum_squared_error};
use lesson::{Page, Result};
use ndarray::{Array1, array};

use super::neuron::Loss;
use super::{Options, draw};

// ANCHOR: learn
/// The probability of the right class before the first step and after each.
fn learn(options: &Options, loss: Loss) -> Vec<f64> {
    let error = |a: &Array1<f64>| options.end.error(loss, a[0]);
    let start = array![-options.gap];
    let path = gradient_descent(error, start, options.learning_rate, options.steps);
    path.iter()
        .map(|a| options.end.outputs(a[0]).0[0])
        .collect()
}
// ANCHOR_END: learn

pub fn run(options: &Options, page: &mut Page) -> Result {
    let squared = learn(options, sum_squared_error);
    let entropy = learn(options, cross_entropy_error);
    page.part("descent")?;
    writeln!(
        page,
        "a = {:?}   η = {:?}",
        -options.gap, options.learning_rate
    )?;
    writeln!(page, "{:>8}{:>12}{:>12}", "steps", "o (SSE)", "o (CE)")?;
    for step in [0, 1, 10, 100, 1000, 10_000, 100_000] {
        if step < squared.len() {
            writeln!(
                page,
                "{step:>8}{:>12.6}{:>12.6}",
                squared[step], entropy[step]
            )?;
        }
    }
    arrival("SSE", &squared, page)?;
    arrival("CE", &entropy, page)?;
    page.figure("descent", &draw::descent([&squared, &entropy])?)
}

fn arrival(loss: &str, path: &[f64], page: &mut Page) -> Result {
    match path.iter().position(|&o| o > 0.9) {
        Some(step) => writeln!(page, "{loss:<4} o > 0.9 at step {step}")?,
        None => writeln!(page, "{loss:<4} o > 0.9 not by step {}", path.len() - 1)?,
    }
    Ok(())
}
