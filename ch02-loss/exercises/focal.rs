use ndarray::Array2;

/// The focal loss, the mean over the N rows.
///
/// E = −1/N Σₙ (1 − pₙ)^γ ln pₙ, where row n gives pₙ to its label
///
/// Shapes: `y` (batch, classes), probabilities; `labels` (batch).
/// `gamma` is γ, 0 or more.
///
/// To check it: cargo run -p ch02-loss -- exercise focal
pub fn focal(y: &Array2<f64>, labels: &[usize], gamma: f64) -> f64 {
    todo!()
}
