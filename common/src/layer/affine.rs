//! The affine layer: every output is a weighted sum of all inputs, plus a bias.

use ndarray::{Array1, Array2, ArrayViewMut1, ArrayViewMut2, Axis};

use super::Input;
use crate::{Mismatch, Real};

// ANCHOR: affine
/// Y = X·W + b. The backward step needs the input X.
#[derive(Debug, Clone, PartialEq)]
pub struct Affine<F> {
    weight: Array2<F>, // W, shape (inputs, outputs)
    bias: Array1<F>,   // b, shape (outputs)
}

/// ∂L/∂W and ∂L/∂b, in the shapes of W and b.
#[derive(Debug, Clone, PartialEq)]
pub struct AffineGradient<F> {
    /// ∂L/∂W, shape (inputs, outputs).
    pub weight: Array2<F>,
    /// ∂L/∂b, shape (outputs).
    pub bias: Array1<F>,
}
// ANCHOR_END: affine

impl<F: Real> Affine<F> {
    /// The layer of this W, shape (inputs, outputs), and this b, shape (outputs).
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when b does not have as many entries as W has columns.
    pub fn new(weight: Array2<F>, bias: Array1<F>) -> Result<Self, Mismatch> {
        let outputs = [weight.ncols()];
        Mismatch::check_shape("b", bias.shape(), &outputs, "one bias for each column of W")?;
        Ok(Self { weight, bias })
    }

    /// W, shape (inputs, outputs).
    pub fn weight(&self) -> &Array2<F> {
        &self.weight
    }

    /// b, shape (outputs).
    pub fn bias(&self) -> &Array1<F> {
        &self.bias
    }

    /// W and b, to be changed in place: they keep their shapes.
    pub(crate) fn parameters_mut(&mut self) -> (ArrayViewMut2<'_, F>, ArrayViewMut1<'_, F>) {
        (self.weight.view_mut(), self.bias.view_mut())
    }

    /// `Ok` when the batch `x` has a column for each row of W.
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when it has more or fewer.
    pub fn check_input(&self, x: &impl Input<F>) -> Result<(), Mismatch> {
        let (batch, inputs) = x.dim();
        let expected = [batch, self.weight.nrows()];
        Mismatch::check_shape(
            "X",
            &[batch, inputs],
            &expected,
            "X·W sums over the rows of W",
        )
    }

    // ANCHOR: forward
    /// Y = X·W + b. Shapes: X (batch, inputs), Y (batch, outputs).
    ///
    /// # Panics
    /// When X does not have as many columns as W has rows.
    pub fn forward(&self, x: &impl Input<F>) -> Array2<F> {
        x.dot(&self.weight) + &self.bias // Y = X·W + b
    }
    // ANCHOR_END: forward

    // ANCHOR: backward
    /// From `dout` = ∂L/∂Y the gradient of the input, for the previous layer, and the
    /// gradient of this layer's own parameters. Shape of `dout`: (batch, outputs).
    ///
    /// # Panics
    /// When `dout` does not have the shape of Y.
    pub fn backward(&self, x: &impl Input<F>, dout: &Array2<F>) -> (Array2<F>, AffineGradient<F>) {
        let dx = dout.dot(&self.weight.t()); // dX = dY·Wᵀ
        (dx, self.parameter_gradient(x, dout))
    }

    /// The gradient of W and b: all that a first layer needs, since no layer is left that
    /// would ask for dX.
    ///
    /// # Panics
    /// When `dout` does not have as many rows as X.
    pub fn parameter_gradient(&self, x: &impl Input<F>, dout: &Array2<F>) -> AffineGradient<F> {
        AffineGradient {
            weight: x.t_dot(dout),        // dW = Xᵀ·dY
            bias: dout.sum_axis(Axis(0)), // db = Σ rows of dY
        }
    }
    // ANCHOR_END: backward

    // ANCHOR: descend
    /// One step downhill, η the `learning_rate`.
    ///
    /// # Panics
    /// When the gradient is that of a layer of another shape.
    pub fn descend(&mut self, gradient: &AffineGradient<F>, learning_rate: F) {
        self.weight.scaled_add(-learning_rate, &gradient.weight); // W ← W − η·dW
        self.bias.scaled_add(-learning_rate, &gradient.bias); // b ← b − η·db
    }
    // ANCHOR_END: descend
}
