use ndarray::{Array1, Array2, Axis};

/// The recall of each class: of the images with this label, the share
/// that gets this answer.
///
/// Rₖ = cₖₖ / Σⱼ cₖⱼ, and 0 if no image has the label k
///
/// Shapes: `counts` (classes, classes), the confusion matrix c: a row
/// for each label, a column for each answer; the result (classes).
///
/// To check all: cargo run -p ch01-forward -- exercise precision
pub fn recall(counts: &Array2<usize>) -> Array1<f64> {
    todo!()
}

/// The precision of each class: of the images with this answer, the
/// share that has this label.
///
/// Pₖ = cₖₖ / Σᵢ cᵢₖ, and 0 if no image gets the answer k
pub fn precision(counts: &Array2<usize>) -> Array1<f64> {
    todo!()
}

/// The harmonic mean of both, F₁.
///
/// Fₖ = 2 Pₖ Rₖ / (Pₖ + Rₖ), and 0 if both are 0
pub fn f1(counts: &Array2<usize>) -> Array1<f64> {
    todo!()
}
