//! The central differences of one layer, from what its outputs do to the losses.

use ndarray::{Array1, Array2, ArrayView1, Zip};

use crate::gradient::H;
use crate::layer::AffineGradient;

// ANCHOR: differences
/// ∂L/∂W and ∂L/∂b of a layer whose input is `x`, shape (batch, inputs).
///
/// `loss(row, j, delta)` is the loss of one example after the layer's output j has
/// moved by `delta`: by h·x for a weight whose input is x, and by h·1 for a bias.
pub(super) fn differences(
    x: &Array2<f64>,
    outputs: usize,
    loss: impl Fn(usize, usize, f64) -> f64 + Sync,
) -> AffineGradient<f64> {
    let slopes = |inputs: ArrayView1<'_, f64>| {
        let touched = inputs.iter().enumerate().filter(|(_, x)| **x != 0.0);
        let touched: Vec<_> = touched.map(|(row, &x)| (row, H * x)).collect();
        Array1::from_shape_fn(outputs, |j| {
            let difference = |&(row, hx)| loss(row, j, hx) - loss(row, j, -hx);
            let sum: f64 = touched.iter().map(difference).sum();
            sum / (2.0 * H * inputs.len() as f64)
        })
    };
    let mut weight = Array2::zeros((x.ncols(), outputs));
    let rows = Zip::from(weight.rows_mut()).and(x.columns());
    rows.par_for_each(|mut row, inputs| row.assign(&slopes(inputs)));
    AffineGradient {
        weight,
        bias: slopes(Array1::ones(x.nrows()).view()),
    }
}
// ANCHOR_END: differences
