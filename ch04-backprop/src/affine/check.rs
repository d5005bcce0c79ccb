//! The three gradients against the numerical ones.

use std::io::Write;

use common::gradient::numerical_gradient;
use lesson::{Page, Result};
use ndarray::Array2;

use super::flow::Flow;

// ANCHOR: check
/// L = Σ dY ∘ Y has exactly dY as its upstream gradient, so that its slopes along X
/// and W are the layer's gradients.
pub fn run(page: &mut Page, flow: &Flow) -> Result {
    let (x, w, b) = (&flow.x, &flow.affine.weight, &flow.affine.bias);
    let loss = |x: &Array2<f64>, w: &Array2<f64>| (&flow.dy * (x.dot(w) + b)).sum();
    let dx = numerical_gradient(|x| loss(x, w), &mut x.clone());
    let dw = numerical_gradient(|w| loss(x, w), &mut w.clone());
    writeln!(page, "largest |numerical − backward|, rounded to 6 digits")?;
    writeln!(page, "dX  {:.6}", largest(&(dx - &flow.dx)))?;
    writeln!(page, "dW  {:.6}", largest(&(dw - &flow.gradient.weight)))?;
    Ok(())
}
// ANCHOR_END: check

fn largest(errors: &Array2<f64>) -> f64 {
    errors
        .iter()
        .fold(0.0, |largest, error| error.abs().max(largest))
}
