//! The parameters of the two-layer network, one by one: to look at, to save, to change a single one.

use ndarray::{ArrayViewD, ArrayViewMutD};

use super::{TwoLayerGradient, TwoLayerNet};
use crate::Real;
use crate::layer::Affine;

impl<F: Real> TwoLayerNet<F> {
    /// The names of the parameters in formulas and files, in the order of [`Self::parameters`].
    pub const PARAMETERS: [&'static str; 4] = ["W1", "b1", "W2", "b2"];

    /// (inputs, hidden neurons, outputs)
    pub fn dim(&self) -> (usize, usize, usize) {
        let (inputs, hidden) = self.affine1.weight().dim();
        (inputs, hidden, self.affine2.bias().len())
    }

    /// The layer from the inputs to the hidden neurons.
    pub fn affine1(&self) -> &Affine<F> {
        &self.affine1
    }

    /// The layer from the hidden neurons to the scores.
    pub fn affine2(&self) -> &Affine<F> {
        &self.affine2
    }

    /// W1, b1, W2 and b2.
    pub fn parameters(&self) -> [ArrayViewD<'_, F>; 4] {
        let Self { affine1, affine2 } = self;
        [
            affine1.weight().view().into_dyn(),
            affine1.bias().view().into_dyn(),
            affine2.weight().view().into_dyn(),
            affine2.bias().view().into_dyn(),
        ]
    }

    /// W1, b1, W2 and b2, to be changed in place; they keep their shapes.
    pub fn parameters_mut(&mut self) -> [ArrayViewMutD<'_, F>; 4] {
        let (w1, b1) = self.affine1.parameters_mut();
        let (w2, b2) = self.affine2.parameters_mut();
        [w1.into_dyn(), b1.into_dyn(), w2.into_dyn(), b2.into_dyn()]
    }
}

impl<F> TwoLayerGradient<F> {
    /// ∂L/∂W1, ∂L/∂b1, ∂L/∂W2 and ∂L/∂b2.
    pub fn arrays(&self) -> [ArrayViewD<'_, F>; 4] {
        let Self { affine1, affine2 } = self;
        [
            affine1.weight.view().into_dyn(),
            affine1.bias.view().into_dyn(),
            affine2.weight.view().into_dyn(),
            affine2.bias.view().into_dyn(),
        ]
    }
}
