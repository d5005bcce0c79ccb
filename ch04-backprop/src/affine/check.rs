//! The three gradients against the numerical ones.

use std::io::Write;

use common::chapter::{Page, Result};
use common::gradient::numerical_gradient;
use common::layer::Affine;
use ndarray::Array2;

use super::flow::Flow;

// ANCHOR: check
/// L = Σ dY ∘ Y has exactly dY as its upstream gradient, so that its slopes along X, W and b are the layer's gradients.
pub fn run(page: &mut Page, flow: &Flow) -> Result {
    let loss = |x: &Array2<f64>, affine: &Affine<f64>| match affine.forward(x.clone()) {
        Ok((y, _)) => (&flow.dy * &y).sum(),
        Err(_) => f64::NAN,
    };
    let Flow {
        x,
        affine,
        dx,
        gradient,
        ..
    } = flow;
    let with = |weight: &Array2<f64>| Affine {
        weight: weight.clone(),
        bias: affine.bias.clone(),
    };
    let dx_error = numerical_gradient(|x| loss(x, affine), &mut x.clone()) - dx;
    let dw_error =
        numerical_gradient(|w| loss(x, &with(w)), &mut affine.weight.clone()) - &gradient.weight;
    writeln!(page, "largest |numerical − backward|, rounded to 6 digits")?;
    writeln!(page, "dX  {:.6}", largest(&dx_error))?;
    writeln!(page, "dW  {:.6}", largest(&dw_error))?;
    Ok(())
}
// ANCHOR_END: check

fn largest(errors: &Array2<f64>) -> f64 {
    errors
        .iter()
        .fold(0.0, |largest, error| error.abs().max(largest))
}
