//! Learning: gradient descent on one small random batch after the other.

use rand::seq::SliceRandom;

use crate::mnist::Dataset;
use crate::network::{TwoLayerNet, argmax};
use crate::{Mismatch, Random};

/// Why training stopped early.
#[derive(Debug, thiserror::Error)]
pub enum TrainingError {
    /// The loss ran away.
    #[error(
        "training diverged: the loss is {loss} at step {step}, with learning rate {learning_rate}; \
         try a learning rate ten times smaller"
    )]
    Diverged {
        /// The step of the epoch, counted from 1.
        step: usize,
        /// The loss of that step's batch.
        loss: f32,
        /// The learning rate that was too large.
        learning_rate: f32,
    },
    /// The data and the network are of different sizes.
    #[error(transparent)]
    Mismatch(#[from] Mismatch),
}

// ANCHOR: sgd
/// Stochastic gradient descent: how large a batch, and how long a step.
#[derive(Debug, Clone, Copy)]
pub struct Sgd {
    /// η: how far one step goes along the gradient.
    pub learning_rate: f32,
    /// How many examples are averaged for one step.
    pub batch_size: usize,
}

impl Sgd {
    /// One epoch: every example once, in random order. `on_step` hears the loss of each batch; returns their mean.
    ///
    /// # Errors
    /// [`TrainingError::Diverged`] as soon as a loss says so.
    pub fn epoch(
        &self,
        net: &mut TwoLayerNet<f32>,
        data: &Dataset,
        rng: &mut Random,
        mut on_step: impl FnMut(f32),
    ) -> Result<f32, TrainingError> {
        let mut order: Vec<usize> = (0..data.len()).collect();
        order.shuffle(rng);
        let mut losses = Vec::new();
        for batch in order.chunks(self.batch_size.max(1)) {
            let loss = self.step(net, data, batch)?;
            losses.push(loss);
            self.expect_convergence(losses.len(), loss)?;
            on_step(loss);
        }
        Ok(losses.iter().sum::<f32>() / losses.len() as f32)
    }

    /// One step: forward, backward, and a little downhill, for the examples at the indices `batch`.
    fn step(
        &self,
        net: &mut TwoLayerNet<f32>,
        data: &Dataset,
        batch: &[usize],
    ) -> Result<f32, Mismatch> {
        let x = data.images.select(batch);
        let t: Vec<usize> = batch.iter().map(|&index| data.labels[index]).collect();
        let (loss, gradient) = net.gradient(x, t.as_slice())?;
        net.descend(&gradient, self.learning_rate)?;
        Ok(loss)
    }
    // ANCHOR_END: sgd

    /// A network that knows nothing has a loss of ln 10 = 2.3. Ten times that is no bad batch, but a network running away.
    fn expect_convergence(&self, step: usize, loss: f32) -> Result<(), TrainingError> {
        if loss < 23.0 {
            return Ok(());
        }
        let learning_rate = self.learning_rate;
        Err(TrainingError::Diverged { step, loss, learning_rate })
    }
}

// ANCHOR: accuracy
/// The share of images, 0 to 1, whose highest score is that of their label.
///
/// # Errors
/// [`Mismatch`] when the network is not made for these images.
pub fn accuracy(net: &TwoLayerNet<f32>, data: &Dataset) -> Result<f64, Mismatch> {
    let right = predict_labels(net, data)?.iter().zip(&data.labels).filter(|(p, t)| p == t).count();
    Ok(right as f64 / data.len() as f64)
}

/// The label with the highest score for every image, a slice of the images at a time.
///
/// # Errors
/// [`Mismatch`] when the network is not made for these images.
pub fn predict_labels(net: &TwoLayerNet<f32>, data: &Dataset) -> Result<Vec<usize>, Mismatch> {
    const SLICE: usize = 1000;
    let indices: Vec<usize> = (0..data.len()).collect();
    let mut labels = Vec::with_capacity(data.len());
    for slice in indices.chunks(SLICE) {
        let scores = net.predict(data.images.select(slice))?;
        labels.extend(scores.rows().into_iter().map(argmax));
    }
    Ok(labels)
}
// ANCHOR_END: accuracy
