use ndarray::{Array1, Array2};

/// The scores of a linear classifier: a = x W + b.
///
/// Shapes: `x` (batch, inputs), `w` (inputs, classes), `b` (classes);
/// the result (batch, classes).
///
/// To check it all: cargo run -p ch02-loss -- exercise classifier
pub fn scores(x: &Array2<f64>, w: &Array2<f64>, b: &Array1<f64>) -> Array2<f64> {
    todo!()
}

/// The logarithms of the probabilities, row by row.
///
/// ln yₖ = aₖ − ln Σᵢ exp(aᵢ)
///
/// Shapes: `a` and the result (batch, classes). Right for large scores,
/// too, such as 2000 or −3000.
pub fn log_softmax(a: &Array2<f64>) -> Array2<f64> {
    todo!()
}

/// Cross entropy without a margin, the mean over the N rows.
///
/// E = −1/N Σₙ ln yₙₖ, where k is the label of row n
///
/// Shapes: `a` (batch, classes), scores; `labels` (batch).
pub fn loss(a: &Array2<f64>, labels: &[usize]) -> f64 {
    todo!()
}

/// The share of the rows whose largest score is that of their label.
pub fn accuracy(a: &Array2<f64>, labels: &[usize]) -> f64 {
    todo!()
}

/// How fast the loss changes with each score: (y − t) / N.
///
/// Shapes: `a` and the result (batch, classes).
pub fn slope(a: &Array2<f64>, labels: &[usize]) -> Array2<f64> {
    todo!()
}
