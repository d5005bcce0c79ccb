//! The smallest network that has a gradient: one matrix.

use ndarray::{Array1, Array2};
use rand::Rng;
use rand_distr::{Distribution, StandardNormal};

use crate::Mismatch;
use crate::activation::softmax;
use crate::loss::cross_entropy_error;

// ANCHOR: simple-net
/// Scores x·W and nothing else. Shape of W: (inputs, outputs), (2, 3) in the study notes.
#[derive(Debug, Clone, PartialEq)]
pub struct SimpleNet {
    /// W, shape (inputs, outputs).
    pub weight: Array2<f64>,
}

impl SimpleNet {
    /// A (2, 3) network with weights drawn from the standard normal distribution.
    pub fn random(rng: &mut impl Rng) -> Self {
        let weight = Array2::from_shape_simple_fn((2, 3), || StandardNormal.sample(rng));
        Self { weight }
    }

    // ANCHOR: predict
    /// The scores x·W of one input `x`. Shapes: x (inputs), the scores (outputs).
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when x does not have as many entries as W has rows.
    pub fn predict(&self, x: &Array1<f64>) -> Result<Array1<f64>, Mismatch> {
        let inputs = [self.weight.nrows()];
        Mismatch::check_shape("x", x.shape(), &inputs, "x·W sums over the rows of W")?;
        Ok(x.dot(&self.weight))
    }
    // ANCHOR_END: predict

    /// The cross entropy of softmax(x·W) and the one-hot answer `t`. Shape of t: (outputs).
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when x or t does not fit W.
    pub fn loss(&self, x: &Array1<f64>, t: &Array1<f64>) -> Result<f64, Mismatch> {
        let y = softmax(self.predict(x)?);
        Mismatch::check_shape(
            "t",
            t.shape(),
            y.shape(),
            "every output has one right answer",
        )?;
        Ok(cross_entropy_error(&y, t))
    }
}
// ANCHOR_END: simple-net
