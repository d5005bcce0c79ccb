use ndarray::{Array1, Array2};

/// Cross entropy with weights: the weighted mean over the rows.
///
/// L = −Σₙ wₙ ln yₙₖ / Σₙ wₙ, where k is the label of row n
/// and wₙ = weights[k]
///
/// Shapes: `y` (batch, classes), probabilities; `labels` (batch);
/// `weights` (classes), all greater than 0.
///
/// To check it: cargo run -p ch04-backprop -- exercise class-weights
pub fn loss(y: &Array2<f64>, labels: &[usize], weights: &Array1<f64>) -> f64 {
    todo!()
}

/// Backward through this loss and the softmax before it: the gradient
/// ∂L/∂a at the scores a, where y = softmax(a).
///
/// Shapes: as for `loss`; the result (batch, classes).
pub fn backward(y: &Array2<f64>, labels: &[usize], weights: &Array1<f64>) -> Array2<f64> {
    todo!()
}
