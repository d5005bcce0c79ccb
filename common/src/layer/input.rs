//! The two products a first layer needs from its input, whole or sparse.

use ndarray::linalg::general_mat_mul;
use ndarray::{Array2, ArrayRef2};

use crate::Real;
use crate::sparse::SparseBatch;

/// A batch that can be multiplied: X, one example a row. Shape: (batch, inputs).
pub trait Input<F> {
    /// (batch, inputs)
    fn dim(&self) -> (usize, usize);

    /// out += X·W. Shapes: `weight` (inputs, outputs), `out` (batch, outputs).
    fn add_product(&self, weight: &ArrayRef2<F>, out: &mut ArrayRef2<F>);

    /// Xᵀ·dY. Shapes: `dout` (batch, outputs), the result (inputs, outputs).
    fn transposed_product(&self, dout: &ArrayRef2<F>) -> Array2<F>;
}

impl<F: Real> Input<F> for Array2<F> {
    fn dim(&self) -> (usize, usize) {
        self.dim()
    }

    fn add_product(&self, weight: &ArrayRef2<F>, out: &mut ArrayRef2<F>) {
        general_mat_mul(F::one(), self, weight, F::one(), out);
    }

    fn transposed_product(&self, dout: &ArrayRef2<F>) -> Array2<F> {
        self.t().dot(dout)
    }
}

impl<F: Real> Input<F> for SparseBatch<'_, F> {
    fn dim(&self) -> (usize, usize) {
        self.dim()
    }

    fn add_product(&self, weight: &ArrayRef2<F>, out: &mut ArrayRef2<F>) {
        for (entries, mut y) in self.rows().zip(out.rows_mut()) {
            for (column, value) in entries {
                y.scaled_add(value, &weight.row(column));
            }
        }
    }

    fn transposed_product(&self, dout: &ArrayRef2<F>) -> Array2<F> {
        let mut product = Array2::zeros((self.dim().1, dout.ncols()));
        for (entries, dy) in self.rows().zip(dout.rows()) {
            for (column, value) in entries {
                product.row_mut(column).scaled_add(value, &dy);
            }
        }
        product
    }
}
