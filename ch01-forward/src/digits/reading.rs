//! What the network makes of one image.

use std::path::Path;

use common::activation::softmax;
use common::mnist::{CLASSES, Dataset, PIXELS};
use common::network::{TwoLayerNet, argmax};
use lesson::Result;

/// One image, what it shows, and what the network takes it for.
pub struct Reading {
    pub index: usize,
    /// From 0 to 1, row after row.
    pub pixels: Vec<f32>,
    pub label: usize,
    /// One a class, their sum is 1.
    pub probabilities: Vec<f32>,
}

impl Reading {
    // ANCHOR: reading
    pub fn of(net: &TwoLayerNet<f32>, data: &Dataset, index: usize) -> Result<Self> {
        let x = data.images.select(&[index]).to_dense(); // (1, 784)
        let pixels = x.row(0).to_vec();
        let y = softmax(net.predict(x)?); // (1, 10)
        Ok(Self {
            index,
            pixels,
            label: data.labels[index],
            probabilities: y.row(0).to_vec(),
        })
    }
    // ANCHOR_END: reading

    pub fn answer(&self) -> usize {
        argmax(&self.probabilities)
    }

    /// The probability of the answer.
    pub fn confidence(&self) -> f32 {
        self.probabilities[self.answer()]
    }

    pub fn is_right(&self) -> bool {
        self.answer() == self.label
    }
}

/// The network in the file, if it reads digits.
pub fn load(path: &Path) -> Result<TwoLayerNet<f32>> {
    let net = TwoLayerNet::load(path)?;
    let (inputs, outputs) = (net.affine1.weight.nrows(), net.affine2.weight.ncols());
    if (inputs, outputs) == (PIXELS, CLASSES) {
        return Ok(net);
    }
    let path = path.display();
    Err(format!(
        "{path}: expected {PIXELS} inputs and {CLASSES} outputs, found {inputs} and {outputs}; \
         take the weights of a network that reads digits"
    )
    .into())
}
