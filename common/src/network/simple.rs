//! The smallest network that has a gradient: one matrix.

use ndarray::{Array1, Array2};
use rand::Rng;
use rand_distr::{Distribution, StandardNormal};

use crate::activation::softmax;
use crate::loss::cross_entropy_error;
use crate::{Mismatch, Real};

// ANCHOR: simple-net
/// Scores x·W and nothing else. Shape of W: (inputs, outputs), (2, 3) in the document.
#[derive(Debug, Clone, PartialEq)]
pub struct SimpleNet<F> {
    /// W, shape (inputs, outputs).
    pub weight: Array2<F>,
}

impl<F: Real> SimpleNet<F> {
    /// A (2, 3) network with weights drawn from the standard normal distribution.
    pub fn random(rng: &mut impl Rng) -> Self {
        let weight = Array2::from_shape_simple_fn((2, 3), || F::of(StandardNormal.sample(rng)));
        Self { weight }
    }

    // ANCHOR: predict
    /// The scores x·W of one input `x`. Shape: (outputs).
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when x has not one entry a row of W.
    pub fn predict(&self, x: &Array1<F>) -> Result<Array1<F>, Mismatch> {
        let inputs = [self.weight.nrows()];
        Mismatch::expect_shape("x", x.shape(), &inputs, "x·W sums over the rows of W")?;
        Ok(x.dot(&self.weight))
    }
    // ANCHOR_END: predict

    /// The cross entropy of softmax(x·W) and the one-hot answer `t`.
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when x or t does not fit W.
    pub fn loss(&self, x: &Array1<F>, t: &Array1<F>) -> Result<F, Mismatch> {
        let y = softmax(self.predict(x)?);
        cross_entropy_error(&y, t)
    }
}
// ANCHOR_END: simple-net
