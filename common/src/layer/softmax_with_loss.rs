//! The last layer: softmax and cross entropy in one, because together their
//! derivative is y − t.

use ndarray::Array2;

use super::Target;
use crate::{Mismatch, Real, activation};

// ANCHOR: softmax-with-loss
/// Scores to probabilities to one number: how wrong they are.
pub struct SoftmaxWithLoss;

/// What [`SoftmaxWithLoss`] remembers: the probabilities y, shape (batch,
/// classes), and the answers t.
pub struct SoftmaxWithLossPass<'t, F, T: ?Sized> {
    y: Array2<F>,
    t: &'t T,
}

impl SoftmaxWithLoss {
    /// The mean cross entropy of softmax(`a`) and the answers `t`. Shape of `a`:
    /// (batch, classes).
    ///
    /// # Errors
    /// [`Mismatch`] when `t` does not fit `a`.
    pub fn forward<'t, F: Real, T: Target<F> + ?Sized>(
        &self,
        a: Array2<F>,
        t: &'t T,
    ) -> Result<(F, SoftmaxWithLossPass<'t, F, T>), Mismatch> {
        let y = activation::softmax(a);
        let loss = t.cross_entropy(&y)? / F::of(y.nrows() as f64);
        Ok((loss, SoftmaxWithLossPass { y, t }))
    }
}

impl<F: Real, T: Target<F> + ?Sized> SoftmaxWithLossPass<'_, F, T> {
    /// ∂L/∂a = (y − t) / batch: the backward pass begins here, so there is no `dout`.
    pub fn backward(self) -> Array2<F> {
        let mut dx = self.y;
        self.t.subtract_from(&mut dx);
        let batch = F::of(dx.nrows() as f64);
        dx.mapv_into(|difference| difference / batch)
    }
}
// ANCHOR_END: softmax-with-loss
