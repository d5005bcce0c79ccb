//! The document's three-layer network: forward only, with every value in between.

use ndarray::Array2;

use super::check_layers;
use crate::Mismatch;
use crate::activation::sigmoid;
use crate::layer::Affine;

/// 2 – 3 – 2 – 2 neurons in the document; any sizes that fit. Sigmoid after the first two layers, nothing after the third.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreeLayerNet {
    layers: [Affine<f64>; 3],
}

/// Everything a forward pass computes: a before and z after an activation. Shapes: (batch, neurons).
#[derive(Debug, Clone, PartialEq)]
pub struct Activations {
    /// a1 = x·W1 + b1
    pub a1: Array2<f64>,
    /// z1 = sigmoid(a1)
    pub z1: Array2<f64>,
    /// a2 = z1·W2 + b2
    pub a2: Array2<f64>,
    /// z2 = sigmoid(a2)
    pub z2: Array2<f64>,
    /// a3 = z2·W3 + b3, the scores
    pub a3: Array2<f64>,
}

impl ThreeLayerNet {
    /// The network of these layers, from the input to the output.
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when a layer does not fit the previous one.
    pub fn new(layers: [Affine<f64>; 3]) -> Result<Self, Mismatch> {
        check_layers("W2", &layers[0], &layers[1])?;
        check_layers("W3", &layers[1], &layers[2])?;
        Ok(Self { layers })
    }

    /// The layers, from the input to the output.
    pub fn layers(&self) -> &[Affine<f64>; 3] {
        &self.layers
    }

    // ANCHOR: forward
    /// The whole forward pass for a batch `x` of shape (batch, inputs).
    ///
    /// # Errors
    /// [`Mismatch::Shape`] when x does not have a column for each input.
    pub fn forward(&self, x: &Array2<f64>) -> Result<Activations, Mismatch> {
        let [layer1, layer2, layer3] = &self.layers;
        layer1.check_input(x)?;
        let a1 = layer1.forward(x);
        let z1 = a1.mapv(sigmoid);
        let a2 = layer2.forward(&z1);
        let z2 = a2.mapv(sigmoid);
        let a3 = layer3.forward(&z2);
        Ok(Activations { a1, z1, a2, z2, a3 })
    }
    // ANCHOR_END: forward
}
