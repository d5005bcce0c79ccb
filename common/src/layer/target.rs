//! The two ways to say what is right: one-hot rows and class numbers.

use ndarray::{Array2, ArrayRef2, Zip};

use crate::loss::{expect_a_label_a_row, expect_same_shape};
use crate::{Mismatch, Real};

/// The right answers t of a batch: one-hot rows, an `Array2`, or class numbers, a
/// `[usize]`.
pub trait Target<F> {
    /// −Σ t log y over the whole batch. Shape of `y`: (batch, classes).
    ///
    /// # Errors
    /// [`Mismatch`] when the answers do not fit the predictions.
    fn cross_entropy(&self, y: &ArrayRef2<F>) -> Result<F, Mismatch>;

    /// y − t, in place.
    fn subtract_from(&self, y: &mut ArrayRef2<F>);
}

impl<F: Real> Target<F> for Array2<F> {
    fn cross_entropy(&self, y: &ArrayRef2<F>) -> Result<F, Mismatch> {
        expect_same_shape(y, self)?;
        Ok(Zip::from(y)
            .and(self)
            .fold(F::zero(), |sum, &y, &t| sum + t * surprise(y)))
    }

    fn subtract_from(&self, y: &mut ArrayRef2<F>) {
        y.zip_mut_with(self, |y, &t| *y -= t);
    }
}

impl<F: Real> Target<F> for [usize] {
    fn cross_entropy(&self, y: &ArrayRef2<F>) -> Result<F, Mismatch> {
        expect_a_label_a_row(y, self)?;
        Ok(y.rows()
            .into_iter()
            .zip(self)
            .map(|(y, &label)| surprise(y[label]))
            .sum())
    }

    fn subtract_from(&self, y: &mut ArrayRef2<F>) {
        for (mut y, &label) in y.rows_mut().into_iter().zip(self) {
            y[label] -= F::one();
        }
    }
}

/// −log y. Where softmax has rounded to 0, the smallest number above 0 stands in:
/// a finite loss. A NaN stays a NaN.
fn surprise<F: Real>(y: F) -> F {
    let smallest = F::min_positive_value();
    -(if y < smallest { smallest } else { y }).ln()
}
