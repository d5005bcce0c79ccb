//! The ReLU layer: lets the positive through, forward and backward.

use ndarray::{Array, Dimension, Zip};

use super::expect_dout;
use crate::{Mismatch, Real, activation};

// ANCHOR: relu
/// y = max(0, x), entry by entry.
pub struct Relu;

/// What [`Relu`] remembers: where the input was 0 or less. Shape: that of the input.
pub struct ReluPass<D: Dimension> {
    mask: Array<bool, D>,
}

impl Relu {
    /// y = x where x > 0, else 0. Any shape.
    pub fn forward<F: Real, D: Dimension>(&self, mut x: Array<F, D>) -> (Array<F, D>, ReluPass<D>) {
        let mask = x.map(|&x| x <= F::zero());
        x.mapv_inplace(activation::relu);
        (x, ReluPass { mask })
    }
}

impl<D: Dimension> ReluPass<D> {
    /// ∂L/∂x: `dout` where x > 0, else 0.
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when `dout` is not of the output's shape.
    pub fn backward<F: Real>(self, mut dout: Array<F, D>) -> Result<Array<F, D>, Mismatch> {
        expect_dout(&dout, self.mask.shape())?;
        Zip::from(&mut dout)
            .and(&self.mask)
            .for_each(|d, &masked| *d = if masked { F::zero() } else { *d });
        Ok(dout)
    }
}
// ANCHOR_END: relu
