//! Learning: gradient descent on one small random batch after the other.

mod watch;

use std::ops::ControlFlow;

use rand::seq::SliceRandom;
use rayon::prelude::*;

use crate::mnist::Dataset;
use crate::network::{TwoLayerNet, argmax};
use crate::{Mismatch, Random};
use watch::{Step, Watch, is_silent};

/// Why training stopped early.
#[derive(Debug, thiserror::Error)]
pub enum TrainingError {
    /// The loss ran away.
    #[error(
        "training diverged: the loss is {loss:.2} at step {step}, with learning rate {learning_rate:?}; \
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
    /// The hidden layer has fallen silent.
    #[error(
        "training diverged: at step {step} no hidden neuron answers any more, with learning rate {learning_rate:?}, \
         and without them nothing can be learned; try a learning rate ten times smaller"
    )]
    Silent {
        /// The step of the epoch, counted from 1.
        step: usize,
        /// The learning rate that was too large.
        learning_rate: f32,
    },
    /// Whoever listens to the steps has had enough.
    #[error("training was stopped after step {step}")]
    Stopped {
        /// The step of the epoch, counted from 1.
        step: usize,
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
    /// One epoch: every example once, in random order. `on_step` hears the loss of
    /// each batch and may break off; returns the mean loss of all examples.
    ///
    /// # Errors
    /// [`TrainingError::Diverged`] or [`TrainingError::Silent`] as soon as the losses
    /// or the gradients say so, [`TrainingError::Stopped`] when `on_step` does.
    pub fn epoch(
        &self,
        net: &mut TwoLayerNet<f32>,
        data: &Dataset,
        rng: &mut Random,
        mut on_step: impl FnMut(f32) -> ControlFlow<()>,
    ) -> Result<f32, TrainingError> {
        let mut order: Vec<usize> = (0..data.len()).collect();
        order.shuffle(rng);
        let mut watch = Watch::new(self.learning_rate, net.affine2.bias.len());
        for (index, batch) in order.chunks(self.batch_size.max(1)).enumerate() {
            let step = self.step(net, data, batch)?;
            watch.step(&step)?;
            if on_step(step.loss).is_break() {
                return Err(TrainingError::Stopped { step: index + 1 });
            }
        }
        Ok(watch.mean())
    }

    /// One step for the examples at the indices `batch`: forward, backward, and a
    /// little downhill. Returns their mean loss.
    ///
    /// Each half of the batch may have a thread of its own. The gradient of the whole is
    /// the mean of its halves, each counted by its size and always in this order: the
    /// result is the same with one thread and with many.
    fn step(
        &self,
        net: &mut TwoLayerNet<f32>,
        data: &Dataset,
        batch: &[usize],
    ) -> Result<Step, Mismatch> {
        let halves = batch.par_chunks(batch.len().div_ceil(2)).map(|half| {
            let t: Vec<usize> = half.iter().map(|&index| data.labels[index]).collect();
            net.gradient(data.images.select(half), t.as_slice())
                .map(|(loss, gradient)| (half.len() as f32 / batch.len() as f32, loss, gradient))
        });
        let mut step = Step {
            examples: batch.len(),
            loss: 0.0,
            silent: true,
        };
        for (share, loss, gradient) in halves.collect::<Result<Vec<_>, _>>()? {
            net.descend(&gradient, share * self.learning_rate)?;
            step.loss += share * loss;
            step.silent &= is_silent(&gradient);
        }
        Ok(step)
    }
    // ANCHOR_END: sgd
}

// ANCHOR: accuracy
/// The share of images, 0 to 1, whose highest score is that of their label.
///
/// # Errors
/// [`Mismatch`] when the network is not made for these images.
pub fn accuracy(net: &TwoLayerNet<f32>, data: &Dataset) -> Result<f64, Mismatch> {
    let right = predict_labels(net, data)?
        .iter()
        .zip(&data.labels)
        .filter(|(p, t)| p == t)
        .count();
    Ok(right as f64 / data.len() as f64)
}

/// The label with the highest score for every image, a slice of the images at a
/// time.
///
/// # Errors
/// [`Mismatch`] when the network is not made for these images.
pub fn predict_labels(net: &TwoLayerNet<f32>, data: &Dataset) -> Result<Vec<usize>, Mismatch> {
    const SLICE: usize = 500;
    let indices: Vec<usize> = (0..data.len()).collect();
    let slices = indices.par_chunks(SLICE).map(|slice| {
        let scores = net.predict(data.images.select(slice))?;
        Ok(scores.rows().into_iter().map(argmax).collect::<Vec<_>>())
    });
    Ok(slices.collect::<Result<Vec<_>, Mismatch>>()?.concat())
}
// ANCHOR_END: accuracy
