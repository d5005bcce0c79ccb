//! What an affine layer needs from its input, whole or sparse.

use ndarray::Array2;
use ndarray::linalg::Dot;

use crate::Real;

// ANCHOR: input
/// A batch X, one example in each row: `dot` multiplies it from the right, `t_dot` its transpose.
pub trait Input<F>: Dot<Array2<F>, Output = Array2<F>> {
    /// Xᵀ·dY. Shapes: X (batch, inputs), dY (batch, outputs), the result (inputs, outputs).
    ///
    /// # Panics
    /// When X and dY do not have equally many rows.
    fn t_dot(&self, dout: &Array2<F>) -> Array2<F>;

    /// The shape of X: (batch, inputs).
    fn dim(&self) -> (usize, usize);
}

impl<F: Real> Input<F> for Array2<F> {
    fn t_dot(&self, dout: &Array2<F>) -> Array2<F> {
        self.t().dot(dout)
    }

    fn dim(&self) -> (usize, usize) {
        (**self).dim()
    }
}
// ANCHOR_END: input
