//! The sigmoid layer: its derivative needs only its output.

use ndarray::{Array, Dimension};

use crate::activation;

// ANCHOR: sigmoid
/// y = 1 / (1 + e⁻ˣ), entry by entry. The backward step needs y, and no longer x.
pub struct Sigmoid;

impl Sigmoid {
    /// y = sigmoid(x). Any shape.
    pub fn forward<D: Dimension>(&self, x: &Array<f64, D>) -> Array<f64, D> {
        x.mapv(activation::sigmoid)
    }

    /// ∂L/∂x from `dout` = ∂L/∂y: `dout`·y(1 − y).
    ///
    /// # Panics
    /// When `y` and `dout` differ in shape.
    pub fn backward<D: Dimension>(&self, y: &Array<f64, D>, dout: &Array<f64, D>) -> Array<f64, D> {
        assert_eq!(
            y.shape(),
            dout.shape(),
            "a gradient has the shape of its output"
        );
        dout * &(y * (1.0 - y)) // ∂L/∂x = dout·y(1 − y)
    }
}
// ANCHOR_END: sigmoid
