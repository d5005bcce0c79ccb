//! The two products a layer needs from its input, whole or sparse.

use ndarray::linalg::general_mat_mul;
use ndarray::{Array1, Array2, ArrayRef2};

use crate::Real;
use crate::sparse::{AddProduct, SparseRows, TransposedProduct, Widest};

// ANCHOR: input
/// A batch that can be multiplied: X, one example a row. Shape: (batch, inputs).
pub trait Input<F> {
    /// (batch, inputs)
    fn dim(&self) -> (usize, usize);

    /// X·W + b. Shapes: `weight` (inputs, outputs), `bias` (outputs), the result (batch, outputs).
    fn product_plus(&self, weight: &ArrayRef2<F>, bias: &Array1<F>) -> Array2<F>;

    /// Xᵀ·dY. Shapes: `dout` (batch, outputs), the result (inputs, outputs).
    fn transposed_product(&self, dout: &ArrayRef2<F>) -> Array2<F>;
}

impl<F: Real> Input<F> for Array2<F> {
    fn dim(&self) -> (usize, usize) {
        self.dim()
    }

    fn product_plus(&self, weight: &ArrayRef2<F>, bias: &Array1<F>) -> Array2<F> {
        let mut y = in_every_row(bias, self.nrows());
        general_mat_mul(F::one(), self, weight, F::one(), &mut y);
        y
    }

    fn transposed_product(&self, dout: &ArrayRef2<F>) -> Array2<F> {
        self.t().dot(dout)
    }
}
// ANCHOR_END: input

impl<F: Real> Input<F> for SparseRows<F> {
    fn dim(&self) -> (usize, usize) {
        self.dim()
    }

    fn product_plus(&self, weight: &ArrayRef2<F>, bias: &Array1<F>) -> Array2<F> {
        let mut y = in_every_row(bias, self.dim().0);
        let (weight, outputs) = (weight.as_standard_layout(), weight.ncols());
        Widest(AddProduct {
            x: self,
            w: weight.as_slice().expect(CONTIGUOUS),
            out: y.as_slice_mut().expect(CONTIGUOUS),
            outputs,
        })
        .run();
        y
    }

    fn transposed_product(&self, dout: &ArrayRef2<F>) -> Array2<F> {
        let (dout, outputs) = (dout.as_standard_layout(), dout.ncols());
        let mut dw = Array2::zeros((self.dim().1, outputs));
        Widest(TransposedProduct {
            x: self,
            dout: dout.as_slice().expect(CONTIGUOUS),
            dw: dw.as_slice_mut().expect(CONTIGUOUS),
            outputs,
        })
        .run();
        dw
    }
}

/// The bias as a matrix of `rows` equal rows.
fn in_every_row<F: Real>(bias: &Array1<F>, rows: usize) -> Array2<F> {
    Array2::zeros((rows, bias.len())) + bias
}

const CONTIGUOUS: &str = "an array in standard layout is one slice";
