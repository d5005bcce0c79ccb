//! The ReLU layer: lets the positive through, forward and backward.

use ndarray::{Array, Dimension, Zip};

use crate::{Real, activation};

// ANCHOR: relu
/// y = max(0, x), entry by entry. The backward step needs x: it asks where x > 0.
pub struct Relu;

impl Relu {
    /// y = x where x > 0, else 0. Any shape.
    pub fn forward<F: Real, D: Dimension>(&self, x: &Array<F, D>) -> Array<F, D> {
        x.mapv(activation::relu) // y = max(0, x)
    }

    /// ∂L/∂x from `dout` = ∂L/∂y: `dout` where x > 0, else 0.
    ///
    /// # Panics
    /// When `x` and `dout` differ in shape.
    pub fn backward<F: Real, D: Dimension>(
        &self,
        x: &Array<F, D>,
        dout: &Array<F, D>,
    ) -> Array<F, D> {
        let pass = |&x, &dout| if x > F::zero() { dout } else { F::zero() };
        Zip::from(x).and(dout).map_collect(pass)
    }
}
// ANCHOR_END: relu
