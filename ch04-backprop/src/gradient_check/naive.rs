//! The numerical gradient as it is defined: two whole forward passes for a single
//! weight.

use std::io::Write;

use common::Mismatch;
use common::gradient::STEP;
use common::network::{Probe, TwoLayerNet};
use lesson::{Page, Result};
use ndarray::Array2;

// ANCHOR: naive
/// ∂L/∂W1 at (`i`, `j`): move the weight, start again from the images, both ways.
fn naive(
    net: &TwoLayerNet<f64>,
    x: &Array2<f64>,
    t: &[usize],
    (i, j): (usize, usize),
) -> std::result::Result<f64, Mismatch> {
    let mut net = net.clone();
    let weight = net.affine1.weight[(i, j)];
    let mut loss = |moved| {
        net.affine1.weight[(i, j)] = moved;
        net.loss(x.clone(), t)
    };
    Ok((loss(weight + STEP)? - loss(weight - STEP)?) / (2.0 * STEP))
}
// ANCHOR_END: naive

/// The steepest weight into each of five hidden neurons, found in three ways.
pub fn run(page: &mut Page, net: &TwoLayerNet<f64>, x: &Array2<f64>, t: &[usize]) -> Result {
    let clever = Probe::new(net, x, t)?.numerical_gradient().affine1.weight;
    let backward = net.gradient(x.clone(), t)?.1.affine1.weight;
    writeln!(
        page,
        "{:<13}{:>17}{:>17}{:>17}",
        "", "whole passes", "what moves", "backward"
    )?;
    for (j, column) in backward.columns().into_iter().enumerate().take(5) {
        let steepest = column
            .iter()
            .enumerate()
            .max_by(|a, b| a.1.abs().total_cmp(&b.1.abs()));
        let at = (steepest.map_or(0, |(i, _)| i), j);
        let name = format!("W1[{}, {j}]", at.0);
        write!(page, "{name:<13}{:>17.10}", naive(net, x, t, at)?)?;
        writeln!(page, "{:>17.10}{:>17.10}", clever[at], backward[at])?;
    }
    Ok(())
}
