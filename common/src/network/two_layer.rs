//! The network that learns the digits: affine, ReLU, affine, softmax with loss.

use ndarray::{Array1, Array2};
use rand::Rng;
use rand_distr::{Distribution, StandardNormal};

use crate::layer::{Affine, AffineGradient, Input, Relu, SoftmaxWithLoss, Target};
use crate::{Mismatch, Real};

// ANCHOR: two-layer
/// Two affine layers with a ReLU between them; 784 – 50 – 10 for the digits.
#[derive(Debug, Clone, PartialEq)]
pub struct TwoLayerNet<F> {
    /// From the inputs to the hidden layer: W1 and b1.
    pub affine1: Affine<F>,
    /// From the hidden layer to the scores: W2 and b2.
    pub affine2: Affine<F>,
}

/// ∂L/∂W1, ∂L/∂b1, ∂L/∂W2 and ∂L/∂b2.
#[derive(Debug, Clone, PartialEq)]
pub struct TwoLayerGradient<F> {
    /// Of W1 and b1.
    pub affine1: AffineGradient<F>,
    /// Of W2 and b2.
    pub affine2: AffineGradient<F>,
}
// ANCHOR_END: two-layer

impl<F: Real> TwoLayerNet<F> {
    /// The network of these two layers.
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when W2 has not one row a hidden neuron.
    pub fn new(affine1: Affine<F>, affine2: Affine<F>) -> Result<Self, Mismatch> {
        let expected = [affine1.bias.len(), affine2.bias.len()];
        Mismatch::expect_shape(
            "W2",
            affine2.weight.shape(),
            &expected,
            "one row for each hidden neuron",
        )?;
        Ok(Self { affine1, affine2 })
    }

    // ANCHOR: random
    /// Weights drawn from a normal distribution of standard deviation √(2/inputs),
    /// biases 0.
    ///
    /// That deviation keeps the spread of the values equal from layer to layer when
    /// half of them are stopped by a ReLU (He et al. 2015, "Delving Deep into
    /// Rectifiers", eq. 10).
    pub fn random(inputs: usize, hidden: usize, outputs: usize, rng: &mut impl Rng) -> Self {
        Self {
            affine1: random_affine(inputs, hidden, rng),
            affine2: random_affine(hidden, outputs, rng),
        }
    }
    // ANCHOR_END: random

    // ANCHOR: predict
    /// The scores of a batch, before softmax. Shape: (batch, outputs).
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when x has not one column an input.
    pub fn predict<X: Input<F>>(&self, x: X) -> Result<Array2<F>, Mismatch> {
        let (a1, _) = self.affine1.forward(x)?;
        let (z1, _) = Relu.forward(a1);
        let (a2, _) = self.affine2.forward(z1)?;
        Ok(a2)
    }
    // ANCHOR_END: predict

    /// The mean cross entropy of a batch.
    ///
    /// # Errors
    /// [`Mismatch`] when x or t does not fit the network.
    pub fn loss<X, T>(&self, x: X, t: &T) -> Result<F, Mismatch>
    where
        X: Input<F>,
        T: Target<F> + ?Sized,
    {
        let (loss, _) = SoftmaxWithLoss.forward(self.predict(x)?, t)?;
        Ok(loss)
    }

    // ANCHOR: gradient
    /// The loss of a batch and its gradient: once forward, once backward.
    ///
    /// # Errors
    /// [`Mismatch`] when x or t does not fit the network.
    pub fn gradient<X, T>(&self, x: X, t: &T) -> Result<(F, TwoLayerGradient<F>), Mismatch>
    where
        X: Input<F>,
        T: Target<F> + ?Sized,
    {
        let (a1, pass1) = self.affine1.forward(x)?; // (1)
        let (z1, pass2) = Relu.forward(a1); // (2)
        let (a2, pass3) = self.affine2.forward(z1)?; // (3)
        let (loss, pass4) = SoftmaxWithLoss.forward(a2, t)?; // (4)

        let da2 = pass4.backward(); // (4)
        let (dz1, affine2) = pass3.backward(&da2)?; // (3)
        let da1 = pass2.backward(dz1)?; // (2)
        let affine1 = pass1.parameter_gradient(&da1)?; // (1)
        Ok((loss, TwoLayerGradient { affine1, affine2 }))
    }
    // ANCHOR_END: gradient

    // ANCHOR: descend
    /// One step of gradient descent: every parameter minus `learning_rate` times its
    /// gradient.
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when the gradient is of a network of another shape.
    pub fn descend(
        &mut self,
        gradient: &TwoLayerGradient<F>,
        learning_rate: F,
    ) -> Result<(), Mismatch> {
        self.affine1.descend(&gradient.affine1, learning_rate)?;
        self.affine2.descend(&gradient.affine2, learning_rate)
    }
    // ANCHOR_END: descend
}

fn random_affine<F: Real>(inputs: usize, outputs: usize, rng: &mut impl Rng) -> Affine<F> {
    let deviation = (2.0 / inputs as f64).sqrt();
    let draw = || {
        let standard: f64 = StandardNormal.sample(rng);
        F::of(deviation * standard)
    };
    Affine {
        weight: Array2::from_shape_simple_fn((inputs, outputs), draw),
        bias: Array1::zeros(outputs),
    }
}
