//! The network that learns the digits: affine, ReLU, affine, softmax with loss.

use ndarray::{Array1, Array2};
use rand::Rng;
use rand_distr::{Distribution, StandardNormal};

use super::check_layers;
use crate::layer::{Affine, AffineGradient, Input, Relu, SoftmaxWithLoss};
use crate::{Mismatch, Real};

/// Two affine layers with a ReLU between them; 784 – 50 – 10 for the digits.
#[derive(Debug, Clone, PartialEq)]
pub struct TwoLayerNet<F> {
    pub(super) affine1: Affine<F>, // W1 and b1: from the inputs to the hidden layer
    pub(super) affine2: Affine<F>, // W2 and b2: from the hidden layer to the scores
}

/// What a forward pass computes, as far as the backward pass needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Forward<F> {
    /// a1 = x·W1 + b1, shape (batch, hidden).
    pub a1: Array2<F>,
    /// z1 = ReLU(a1), shape (batch, hidden).
    pub z1: Array2<F>,
    /// y = softmax(z1·W2 + b2), the probabilities, shape (batch, outputs).
    pub y: Array2<F>,
    /// L, the mean cross entropy of the batch.
    pub loss: F,
}

/// ∂L/∂W1, ∂L/∂b1, ∂L/∂W2 and ∂L/∂b2.
#[derive(Debug, Clone, PartialEq)]
pub struct TwoLayerGradient<F> {
    /// Of W1, shape (inputs, hidden), and b1, shape (hidden).
    pub affine1: AffineGradient<F>,
    /// Of W2, shape (hidden, outputs), and b2, shape (outputs).
    pub affine2: AffineGradient<F>,
}

impl<F: Real> TwoLayerNet<F> {
    /// The network of these two layers.
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when W2 does not have a row for each column of W1.
    pub fn new(affine1: Affine<F>, affine2: Affine<F>) -> Result<Self, Mismatch> {
        check_layers("W2", &affine1, &affine2)?;
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
    /// The scores of a batch x, before softmax. Shapes: x (batch, inputs), the scores
    /// (batch, outputs).
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when x does not have a column for each input.
    pub fn predict(&self, x: &impl Input<F>) -> Result<Array2<F>, Mismatch> {
        self.affine1.check_input(x)?;
        let z1 = Relu.forward(&self.affine1.forward(x));
        Ok(self.affine2.forward(&z1))
    }
    // ANCHOR_END: predict

    /// The mean cross entropy of a batch. Shapes: x (batch, inputs), t (batch, outputs).
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when x or t does not fit the network.
    pub fn loss(&self, x: &impl Input<F>, t: &Array2<F>) -> Result<F, Mismatch> {
        self.check(x, t)?;
        Ok(self.forward(x, t).loss)
    }

    /// The loss of a batch and its gradient: once forward, once backward.
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when x or t does not fit the network.
    pub fn gradient(
        &self,
        x: &impl Input<F>,
        t: &Array2<F>,
    ) -> Result<(F, TwoLayerGradient<F>), Mismatch> {
        self.check(x, t)?;
        let forward = self.forward(x, t);
        Ok((forward.loss, self.backward(x, t, &forward)))
    }

    // ANCHOR: gradient
    /// From the images x to the loss. Shapes: x (batch, inputs), t (batch, outputs).
    ///
    /// # Panics
    /// When x or t does not fit the network.
    pub fn forward(&self, x: &impl Input<F>, t: &Array2<F>) -> Forward<F> {
        let a1 = self.affine1.forward(x); // (1)
        let z1 = Relu.forward(&a1); // (2)
        let a2 = self.affine2.forward(&z1); // (3)
        let (loss, y) = SoftmaxWithLoss.forward(&a2, t); // (4)
        Forward { a1, z1, y, loss }
    }

    /// From the loss back to every parameter, with what the forward pass computed.
    ///
    /// # Panics
    /// When `forward` is that of another batch or another network.
    pub fn backward(
        &self,
        x: &impl Input<F>,
        t: &Array2<F>,
        Forward { a1, z1, y, .. }: &Forward<F>,
    ) -> TwoLayerGradient<F> {
        let da2 = SoftmaxWithLoss.backward(y, t); // (4)
        let (dz1, affine2) = self.affine2.backward(z1, &da2); // (3)
        let da1 = Relu.backward(a1, &dz1); // (2)
        let affine1 = self.affine1.parameter_gradient(x, &da1); // (1)
        TwoLayerGradient { affine1, affine2 }
    }
    // ANCHOR_END: gradient

    // ANCHOR: descend
    /// One step of gradient descent: every parameter p becomes p − η·∂L/∂p, η the
    /// `learning_rate`.
    ///
    /// # Panics
    /// When the gradient is that of a network of another shape.
    pub fn descend(&mut self, gradient: &TwoLayerGradient<F>, learning_rate: F) {
        self.affine1.descend(&gradient.affine1, learning_rate);
        self.affine2.descend(&gradient.affine2, learning_rate);
    }
    // ANCHOR_END: descend

    /// `Ok` when x and t fit the network, and each other.
    fn check(&self, x: &impl Input<F>, t: &Array2<F>) -> Result<(), Mismatch> {
        self.affine1.check_input(x)?;
        let expected = [x.dim().0, self.affine2.bias().len()];
        Mismatch::check_shape(
            "t",
            t.shape(),
            &expected,
            "every score has one right answer",
        )
    }
}

fn random_affine<F: Real>(inputs: usize, outputs: usize, rng: &mut impl Rng) -> Affine<F> {
    let deviation = (2.0 / inputs as f64).sqrt();
    let draw = || {
        let standard: f64 = StandardNormal.sample(rng);
        F::of(deviation * standard)
    };
    let weight = Array2::from_shape_simple_fn((inputs, outputs), draw);
    Affine::new(weight, Array1::zeros(outputs)).expect("one bias for each column of W")
}
