//! The last layer: softmax and cross entropy in one, because together their
//! derivative is y − t.

use ndarray::Array2;

use crate::Real;
use crate::activation::log_softmax;

// ANCHOR: softmax-with-loss
/// Scores a to probabilities y to one number L, which says how wrong they are. The backward
/// step needs y and the one-hot answers t. Shapes of a, y and t: (batch, classes).
pub struct SoftmaxWithLoss;

impl SoftmaxWithLoss {
    /// The mean loss of a batch of N examples, and the probabilities y.
    ///
    /// # Panics
    /// When `a` and `t` differ in shape.
    pub fn forward<F: Real>(&self, a: &Array2<F>, t: &Array2<F>) -> (F, Array2<F>) {
        assert_eq!(a.dim(), t.dim(), "every score has one right answer");
        let ln_y = log_softmax(a.clone()); // ln y = a − ln Σ exp a
        let loss = -(t * &ln_y).sum() / count(t); // L = −Σ t·ln y / N
        (loss, ln_y.exp())
    }

    /// ∂L/∂a = (y − t) / N. The backward pass begins here, so there is no `dout`.
    ///
    /// # Panics
    /// When `y` and `t` differ in shape.
    pub fn backward<F: Real>(&self, y: &Array2<F>, t: &Array2<F>) -> Array2<F> {
        assert_eq!(y.dim(), t.dim(), "every probability has one right answer");
        (y - t) / count(t) // ∂L/∂a = (y − t) / N
    }
}
// ANCHOR_END: softmax-with-loss

/// N, how many examples the batch `t` has.
fn count<F: Real>(t: &Array2<F>) -> F {
    F::of(t.nrows() as f64)
}
