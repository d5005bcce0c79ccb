//! The two-layer network as a file: the tensors W1, b1, W2 and b2.

use std::path::Path;

use super::TwoLayerNet;
use crate::layer::Affine;
use crate::weights::{Error, Weights, save};

impl TwoLayerNet<f32> {
    // ANCHOR: load
    /// Reads W1, b1, W2 and b2 from a safetensors file, which may hold more. The file says how wide
    /// the layers are.
    ///
    /// # Errors
    /// [`Error`] when the file is not what it should be, or its layers do not fit each other.
    pub fn load(path: &Path) -> Result<Self, Error> {
        let file = Weights::load(path)?;
        let [inputs, hidden] = file.layer_shape("W1", "b1")?;
        let [_, outputs] = file.layer_shape("W2", "b2")?;
        let affine = |weight, bias, shape: [usize; 2]| {
            let (weight, bias) = (file.matrix(weight, shape)?, file.vector(bias, shape[1])?);
            Ok(Affine::new(weight, bias).expect("both have the shapes that were asked for"))
        };
        let affine1 = affine("W1", "b1", [inputs, hidden])?;
        let affine2 = affine("W2", "b2", [hidden, outputs])?;
        Ok(Self::new(affine1, affine2).expect("W2 has a row for each hidden neuron"))
    }
    // ANCHOR_END: load

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
        let [w1, b1, w2, b2] = self.parameters();
        save(path, &[("W1", w1), ("b1", b1), ("W2", w2), ("b2", b2)])
    }
}
