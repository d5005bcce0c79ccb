//! The two-layer network as a file: the tensors W1, b1, W2 and b2.

use std::path::Path;

use super::TwoLayerNet;
use crate::layer::Affine;
use crate::weights::{Error, Weights, save};

impl TwoLayerNet<f32> {
    // ANCHOR: load
    /// Reads W1, b1, W2 and b2 from a safetensors file. The file says how wide the layers are.
    ///
    /// # Errors
    /// [`Error`] when the file is not what it should be, or its layers do not fit each other.
    pub fn load(path: &Path) -> Result<Self, Error> {
        let file = Weights::load(path)?;
        let [inputs, hidden] = file.matrix_shape("W1")?;
        let [_, outputs] = file.matrix_shape("W2")?;
        let affine = |weight, bias, shape: [usize; 2]| {
            Ok(Affine {
                weight: file.matrix(weight, shape)?,
                bias: file.vector(bias, shape[1])?,
            })
        };
        Ok(Self {
            affine1: affine("W1", "b1", [inputs, hidden])?,
            affine2: affine("W2", "b2", [hidden, outputs])?,
        })
    }
    // ANCHOR_END: load

    // ANCHOR: save
    /// Writes W1, b1, W2 and b2 to a safetensors file, all of it or nothing.
    ///
    /// ```
    /// use common::network::TwoLayerNet;
    ///
    /// let folder = tempfile::tempdir()?;
    /// let path = folder.path().join("net.safetensors");
    /// let net = TwoLayerNet::<f32>::random(784, 50, 10, &mut common::seeded(1));
    /// net.save(&path)?;
    /// assert_eq!(TwoLayerNet::load(&path)?, net);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`Error`] when a value is not finite or the system refuses; an older file is then as it was.
    pub fn save(&self, path: &Path) -> Result<(), Error> {
        let Self { affine1, affine2 } = self;
        let tensors = [
            ("W1", affine1.weight.view().into_dyn()),
            ("b1", affine1.bias.view().into_dyn()),
            ("W2", affine2.weight.view().into_dyn()),
            ("b2", affine2.bias.view().into_dyn()),
        ];
        save(path, &tensors)
    }
    // ANCHOR_END: save
}
