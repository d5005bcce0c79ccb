//! A mini-batch of sparse rows, ready to be multiplied both ways.

use ndarray::Array2;
use ndarray::linalg::Dot;

use super::SparseRows;
use super::product::product;
use crate::Real;
use crate::layer::Input;

// ANCHOR: batch
/// X for the way forward, and Xᵀ for the way back.
#[derive(Debug, Clone, PartialEq)]
pub struct Batch<F> {
    x: SparseRows<F>,
    transposed: SparseRows<F>,
}

impl<F: Real> From<SparseRows<F>> for Batch<F> {
    fn from(x: SparseRows<F>) -> Self {
        let transposed = x.transposed();
        Self { x, transposed }
    }
}

impl<F: Real> Dot<Array2<F>> for Batch<F> {
    type Output = Array2<F>;

    fn dot(&self, w: &Array2<F>) -> Array2<F> {
        self.x.dot(w)
    }
}

impl<F: Real> Input<F> for Batch<F> {
    fn t_dot(&self, dout: &Array2<F>) -> Array2<F> {
        self.transposed.dot(dout)
    }

    fn dim(&self) -> (usize, usize) {
        self.x.dim()
    }
}
// ANCHOR_END: batch

impl<F: Real> Dot<Array2<F>> for SparseRows<F> {
    type Output = Array2<F>;

    fn dot(&self, w: &Array2<F>) -> Array2<F> {
        assert_eq!(self.dim().1, w.nrows(), "X·W sums over the rows of W");
        product(self, w)
    }
}

impl<F: Real> Input<F> for SparseRows<F> {
    fn t_dot(&self, dout: &Array2<F>) -> Array2<F> {
        self.transposed().dot(dout)
    }

    fn dim(&self) -> (usize, usize) {
        self.dim()
    }
}
