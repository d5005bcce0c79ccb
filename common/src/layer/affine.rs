//! The affine layer: every output is a weighted sum of all inputs, plus a bias.

use ndarray::{Array1, Array2, ArrayRef2, Axis};
use rayon::prelude::*;

use super::{Input, expect_dout};
use crate::{Mismatch, Real};

/// Fewer numbers are changed sooner than a second thread has begun.
const WORTH_A_THREAD: usize = 20_000;

// ANCHOR: affine
/// Y = X·W + b. Shapes: `weight` (inputs, outputs), `bias` (outputs).
#[derive(Debug, Clone, PartialEq)]
pub struct Affine<F> {
    /// W, shape (inputs, outputs).
    pub weight: Array2<F>,
    /// b, shape (outputs).
    pub bias: Array1<F>,
}

/// What [`Affine`] remembers: its input X, and W by reference.
pub struct AffinePass<'a, F, X> {
    x: X,
    weight: &'a Array2<F>,
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
    /// The layer of this W and b.
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when b has not one entry a column of W.
    pub fn new(weight: Array2<F>, bias: Array1<F>) -> Result<Self, Mismatch> {
        let outputs = [weight.ncols()];
        Mismatch::expect_shape("b", bias.shape(), &outputs, "one bias for each column of W")?;
        Ok(Self { weight, bias })
    }

    // ANCHOR: forward
    /// Y = X·W + b for a batch X of shape (batch, inputs). Y: (batch, outputs).
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when X has not one column a row of W.
    pub fn forward<X: Input<F>>(
        &self,
        x: X,
    ) -> Result<(Array2<F>, AffinePass<'_, F, X>), Mismatch> {
        let (batch, inputs) = x.dim();
        let expected = [batch, self.weight.nrows()];
        Mismatch::expect_shape(
            "X",
            &[batch, inputs],
            &expected,
            "X·W sums over the rows of W",
        )?;
        let y = x.product_plus(&self.weight, &self.bias);
        Ok((
            y,
            AffinePass {
                x,
                weight: &self.weight,
            },
        ))
    }
    // ANCHOR_END: forward

    // ANCHOR: update
    /// One step downhill: W ← W − η·∂L/∂W and b ← b − η·∂L/∂b. Every thread takes some
    /// rows of W, if there are enough.
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when the gradient is of a layer of another shape.
    pub fn descend(
        &mut self,
        gradient: &AffineGradient<F>,
        learning_rate: F,
    ) -> Result<(), Mismatch> {
        let why = "a gradient has the shape of what it changes";
        Mismatch::expect_shape("dW", gradient.weight.shape(), self.weight.shape(), why)?;
        Mismatch::expect_shape("db", gradient.bias.shape(), self.bias.shape(), why)?;
        let rows = WORTH_A_THREAD.div_ceil(self.bias.len().max(1));
        let weights = self.weight.axis_chunks_iter_mut(Axis(0), rows);
        let slopes = gradient.weight.axis_chunks_iter(Axis(0), rows);
        let both = weights.into_par_iter().zip(slopes);
        both.for_each(|(mut weights, slopes)| weights.scaled_add(-learning_rate, &slopes));
        self.bias.scaled_add(-learning_rate, &gradient.bias);
        Ok(())
    }
    // ANCHOR_END: update
}

impl<F: Real, X: Input<F>> AffinePass<'_, F, X> {
    // ANCHOR: backward
    /// ∂L/∂X = dY·Wᵀ for the layer before, and the gradient of this layer's own
    /// parameters.
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when `dout` is not of the output's shape.
    pub fn backward(self, dout: &ArrayRef2<F>) -> Result<(Array2<F>, AffineGradient<F>), Mismatch> {
        let weight = self.weight;
        let gradient = self.parameter_gradient(dout)?;
        Ok((dout.dot(&weight.t()), gradient))
    }

    /// ∂L/∂W = Xᵀ·dY and ∂L/∂b, the sum of the rows of dY. All that a first layer
    /// needs: nobody asks for its ∂L/∂X.
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when `dout` is not of the output's shape.
    pub fn parameter_gradient(self, dout: &ArrayRef2<F>) -> Result<AffineGradient<F>, Mismatch> {
        expect_dout(dout, &[self.x.dim().0, self.weight.ncols()])?;
        Ok(AffineGradient {
            weight: self.x.transposed_product(dout),
            bias: dout.sum_axis(Axis(0)),
        })
    }
    // ANCHOR_END: backward
}
