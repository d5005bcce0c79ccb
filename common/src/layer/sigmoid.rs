//! The sigmoid layer: its derivative needs only its output.

use ndarray::{Array, Dimension, Zip};

use super::expect_dout;
use crate::{Mismatch, Real, activation};

// ANCHOR: sigmoid
/// y = 1 / (1 + e⁻ˣ), entry by entry.
pub struct Sigmoid;

/// What [`Sigmoid`] remembers: its output y. Shape: that of the input.
pub struct SigmoidPass<F, D: Dimension> {
    y: Array<F, D>,
}

impl Sigmoid {
    /// y = sigmoid(x). Any shape.
    pub fn forward<F: Real, D: Dimension>(
        &self,
        x: Array<F, D>,
    ) -> (Array<F, D>, SigmoidPass<F, D>) {
        let y = x.mapv_into(activation::sigmoid);
        (y.clone(), SigmoidPass { y })
    }
}

impl<F: Real, D: Dimension> SigmoidPass<F, D> {
    /// ∂L/∂x = `dout` · y(1 − y).
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when `dout` is not of the output's shape.
    pub fn backward(self, mut dout: Array<F, D>) -> Result<Array<F, D>, Mismatch> {
        expect_dout(&dout, self.y.shape())?;
        Zip::from(&mut dout)
            .and(&self.y)
            .for_each(|d, &y| *d *= y * (F::one() - y));
        Ok(dout)
    }
}
// ANCHOR_END: sigmoid
