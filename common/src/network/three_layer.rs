//! The document's three-layer network: forward only, with every value in between.

use ndarray::Array2;

use crate::activation::sigmoid;
use crate::layer::Affine;
use crate::{Mismatch, Real};

// ANCHOR: three-layer
/// 2 – 3 – 2 – 2 neurons in the document; any sizes that fit. Sigmoid after the first two layers, nothing after the third.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreeLayerNet<F> {
    /// The three layers, from the input to the output.
    pub layers: [Affine<F>; 3],
}

/// Everything a forward pass computes: a before and z after an activation, y at the end. Shapes: (batch, neurons).
#[derive(Debug, Clone, PartialEq)]
pub struct Activations<F> {
    /// a1 = x·W1 + b1
    pub a1: Array2<F>,
    /// z1 = sigmoid(a1)
    pub z1: Array2<F>,
    /// a2 = z1·W2 + b2
    pub a2: Array2<F>,
    /// z2 = sigmoid(a2)
    pub z2: Array2<F>,
    /// y = a3 = z2·W3 + b3
    pub y: Array2<F>,
}

impl<F: Real> ThreeLayerNet<F> {
    // ANCHOR: forward
    /// The whole forward pass for a batch `x` of shape (batch, inputs).
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when a layer does not fit the one before it.
    pub fn forward(&self, x: Array2<F>) -> Result<Activations<F>, Mismatch> {
        let [layer1, layer2, layer3] = &self.layers;
        let (a1, _) = layer1.forward(x)?;
        let z1 = a1.mapv(sigmoid);
        let (a2, _) = layer2.forward(z1.clone())?;
        let z2 = a2.mapv(sigmoid);
        let (y, _) = layer3.forward(z2.clone())?;
        Ok(Activations { a1, z1, a2, z2, y })
    }
    // ANCHOR_END: forward

    /// The prediction y for a batch `x`. Shape: (batch, outputs).
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when a layer does not fit the one before it.
    pub fn predict(&self, x: Array2<F>) -> Result<Array2<F>, Mismatch> {
        Ok(self.forward(x)?.y)
    }
}
// ANCHOR_END: three-layer
