//! Loss functions: one number that says how wrong a prediction is.

use ndarray::{Array2, ArrayRef, Dimension};

use crate::{Mismatch, Real};

// ANCHOR: one-hot
/// Class numbers as rows of zeros with a single one. Shape: (labels, classes).
///
/// # Errors
/// [`Mismatch::Label`] when a label is `classes` or more.
///
/// ```
/// let t = common::loss::one_hot::<f64>(&[2, 0], 3)?;
/// assert_eq!(t, ndarray::array![[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]);
/// # Ok::<(), common::Mismatch>(())
/// ```
pub fn one_hot<F: Real>(labels: &[usize], classes: usize) -> Result<Array2<F>, Mismatch> {
    Mismatch::check_labels(labels, classes)?;
    let mut t = Array2::zeros((labels.len(), classes));
    for (mut row, &label) in t.rows_mut().into_iter().zip(labels) {
        row[label] = F::one();
    }
    Ok(t)
}
// ANCHOR_END: one-hot

// ANCHOR: sum-squared-error
/// ½ Σₖ (tₖ − yₖ)² of one example; of a batch, the sum over its examples (E_N).
///
/// # Panics
/// When `y` and `t` differ in shape.
pub fn sum_squared_error<D: Dimension>(y: &ArrayRef<f64, D>, t: &ArrayRef<f64, D>) -> f64 {
    assert_eq!(y.shape(), t.shape(), "every output has one right answer");
    (t - y).pow2().sum() / 2.0 // ½ Σ (t − y)²
}
// ANCHOR_END: sum-squared-error

// ANCHOR: cross-entropy-error
/// Added to a probability before its logarithm is taken, since log 0 = −∞.
pub const LOG_MARGIN: f64 = 1e-7;

/// −Σₖ tₖ ln(yₖ + 10⁻⁷), the mean over the rows of `y`. A vector is one row.
///
/// # Panics
/// When `y` and `t` differ in shape.
pub fn cross_entropy_error<D: Dimension>(y: &ArrayRef<f64, D>, t: &ArrayRef<f64, D>) -> f64 {
    assert_eq!(y.shape(), t.shape(), "every output has one right answer");
    let rows = y.rows().into_iter().len() as f64;
    -(t * (y + LOG_MARGIN).ln()).sum() / rows // −Σ t·ln(y + 10⁻⁷)
}
// ANCHOR_END: cross-entropy-error
