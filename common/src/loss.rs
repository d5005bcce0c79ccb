//! Loss functions: one number that says how wrong a prediction is.

use ndarray::{Array2, ArrayRef, ArrayRef2, Dimension, Zip};

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
    Mismatch::expect_labels(labels, classes)?;
    let mut t = Array2::zeros((labels.len(), classes));
    for (mut row, &label) in t.rows_mut().into_iter().zip(labels) {
        row[label] = F::one();
    }
    Ok(t)
}
// ANCHOR_END: one-hot

// ANCHOR: sum-squared-error
/// ½ Σₖ (tₖ − oₖ)² of one example; of a batch, the sum over its examples (E_N).
///
/// # Errors
/// [`Mismatch::Shape`] when `o` and `t` differ in shape.
pub fn sum_squared_error<F: Real, D: Dimension>(
    o: &ArrayRef<F, D>,
    t: &ArrayRef<F, D>,
) -> Result<F, Mismatch> {
    expect_same_shape(o, t)?;
    Ok(Zip::from(o)
        .and(t)
        .fold(F::zero(), |sum, &o, &t| sum + (t - o) * (t - o))
        / F::of(2.0))
}
// ANCHOR_END: sum-squared-error

// ANCHOR: cross-entropy-error
/// Added to a probability before its logarithm is taken, since log 0 = −∞.
pub const LOG_MARGIN: f64 = 1e-7;

/// −Σₖ tₖ log(oₖ + 10⁻⁷), the mean over the rows of `o`. A vector is one row.
///
/// # Errors
/// [`Mismatch::Shape`] when `o` and `t` differ in shape.
pub fn cross_entropy_error<F: Real, D: Dimension>(
    o: &ArrayRef<F, D>,
    t: &ArrayRef<F, D>,
) -> Result<F, Mismatch> {
    expect_same_shape(o, t)?;
    let margin = F::of(LOG_MARGIN);
    let sum = Zip::from(o)
        .and(t)
        .fold(F::zero(), |sum, &o, &t| sum - t * (o + margin).ln());
    Ok(sum / F::of(o.rows().into_iter().len() as f64))
}
// ANCHOR_END: cross-entropy-error

// ANCHOR: cross-entropy-error-of-labels
/// The same with class numbers for the answers: only the log of the right class is needed.
/// Shapes: `o` (batch, classes), `labels` one a row.
///
/// # Errors
/// [`Mismatch`] when there are more or fewer labels than rows, or a label is no class.
pub fn cross_entropy_error_of_labels<F: Real>(
    o: &ArrayRef2<F>,
    labels: &[usize],
) -> Result<F, Mismatch> {
    expect_a_label_a_row(o, labels)?;
    let margin = F::of(LOG_MARGIN);
    let logs = o
        .rows()
        .into_iter()
        .zip(labels)
        .map(|(row, &label)| (row[label] + margin).ln());
    Ok(-logs.sum::<F>() / F::of(o.nrows() as f64))
}
// ANCHOR_END: cross-entropy-error-of-labels

/// `Ok` when the predictions and the answers have one shape.
pub(crate) fn expect_same_shape<F, D: Dimension>(
    o: &ArrayRef<F, D>,
    t: &ArrayRef<F, D>,
) -> Result<(), Mismatch> {
    Mismatch::expect_shape(
        "t",
        t.shape(),
        o.shape(),
        "every output has one right answer",
    )
}

/// `Ok` when there is one label a row of `o`, each of them a column of `o`.
pub(crate) fn expect_a_label_a_row<F>(o: &ArrayRef2<F>, labels: &[usize]) -> Result<(), Mismatch> {
    Mismatch::expect_shape(
        "labels",
        &[labels.len()],
        &[o.nrows()],
        "one label for each row",
    )?;
    Mismatch::expect_labels(labels, o.ncols())
}
