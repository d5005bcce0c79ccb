//! Learning: gradient descent on one small random batch after the other.

mod course;
mod error;
mod measure;
mod watch;

use std::ops::ControlFlow;

use ndarray::Array2;
use rand::seq::SliceRandom;
use rayon::prelude::*;

use crate::mnist::Dataset;
use crate::network::{Forward, TwoLayerNet, argmax};
use crate::sparse::Batch;
use crate::{Mismatch, Random};
pub use course::{Course, Step};
pub use error::TrainingError;
pub use measure::{mean_loss, scores, silent_neurons};
use watch::Watch;
pub use watch::loss_limit;

/// Stochastic gradient descent: how large a batch, and how long a step.
#[derive(Debug, Clone, Copy)]
pub struct Sgd {
    /// η: how far one step goes along the gradient.
    pub learning_rate: f32,
    /// At most how many examples are averaged for one step.
    pub batch_size: usize,
}

impl Sgd {
    // ANCHOR: step
    /// One step for a batch of images `x` and one-hot answers `t`. Returns what the forward
    /// pass computed, with the loss of the batch before the step.
    ///
    /// # Panics
    /// When the batch does not fit the network.
    pub fn step(
        &self,
        net: &mut TwoLayerNet<f32>,
        (x, t): &(Batch<f32>, Array2<f32>),
    ) -> Forward<f32> {
        let forward = net.forward(x, t); // from the images to the loss
        let gradient = net.backward(x, t, &forward); // and back to every parameter
        net.descend(&gradient, self.learning_rate); // a little downhill
        forward
    }
    // ANCHOR_END: step

    // ANCHOR: epoch
    /// One epoch: every example once, in random order. `on_step` hears the loss of
    /// each batch and may break off; returns the mean loss of all examples.
    ///
    /// While one thread takes a step, another gathers the next batch, if there is one.
    ///
    /// # Errors
    /// [`TrainingError::Diverged`] or [`TrainingError::Silent`] as soon as a forward pass
    /// says so, [`TrainingError::Stopped`] when `on_step` does; without a step when the
    /// data does not fit, or is blank.
    pub fn epoch(
        &self,
        net: &mut TwoLayerNet<f32>,
        data: &Dataset,
        rng: &mut Random,
        mut on_step: impl FnMut(f32) -> ControlFlow<()>,
    ) -> Result<f64, TrainingError> {
        check(net, data)?;
        let mut order: Vec<usize> = (0..data.len()).collect();
        order.shuffle(rng);
        let mut watch = Watch::new(self.learning_rate, data);
        let mut batches = self.batches(&order);
        let mut gather = || batches.next().map(|indices| data.batch(indices));
        let mut gathered = gather();
        while let Some(batch) = gathered {
            let (forward, next) = rayon::join(|| self.step(net, &batch), &mut gather);
            let step = watch.take_in(&forward)?;
            if on_step(forward.loss).is_break() {
                return Err(TrainingError::Stopped { step });
            }
            gathered = next;
        }
        Ok(watch.mean())
    }
    // ANCHOR_END: epoch

    /// How many steps an epoch of so many examples takes.
    pub fn steps(&self, examples: usize) -> usize {
        examples.div_ceil(self.batch_size.max(1))
    }

    /// The examples of an epoch in as few batches as possible, and those as equal as possible: a last
    /// batch of the few that are left over would take as long a step as the others, on the word of those few.
    fn batches<'a>(&self, order: &'a [usize]) -> impl Iterator<Item = &'a [usize]> {
        let mut rest = order;
        let steps_left = (1..=self.steps(order.len())).rev();
        steps_left.map(move |steps_left| {
            let (batch, others) = rest.split_at(rest.len().div_ceil(steps_left));
            rest = others;
            batch
        })
    }
}

// ANCHOR: accuracy
/// The share of images, 0 to 1, whose highest score is that of their label. NaN when there
/// is no image.
///
/// # Errors
/// [`Mismatch`] when the network is not made for these images.
pub fn accuracy(net: &TwoLayerNet<f32>, data: &Dataset) -> Result<f64, Mismatch> {
    let answers = predict_labels(net, data)?;
    let right = answers.iter().zip(data.labels()).filter(|(y, t)| y == t);
    Ok(right.count() as f64 / data.len() as f64)
}

/// So many images at a time are enough for quick products, and take little memory.
const SLICE: usize = 500;

/// The label with the highest score for every image, a slice of the images at a
/// time.
///
/// # Errors
/// [`Mismatch`] when the network is not made for these images.
pub fn predict_labels(net: &TwoLayerNet<f32>, data: &Dataset) -> Result<Vec<usize>, Mismatch> {
    let indices: Vec<usize> = (0..data.len()).collect();
    let slices = indices.par_chunks(SLICE).map(|slice| {
        let scores = net.predict(&data.images().select(slice))?;
        Ok(scores.rows().into_iter().map(argmax).collect::<Vec<_>>())
    });
    Ok(slices.collect::<Result<Vec<_>, Mismatch>>()?.concat())
}
// ANCHOR_END: accuracy

/// `Ok` when the network can learn something from the data.
fn check(net: &TwoLayerNet<f32>, data: &Dataset) -> Result<(), TrainingError> {
    check_fit(net, data)?;
    let images = data.len();
    if images > 0 && data.images().rows().all(<[_]>::is_empty) {
        return Err(TrainingError::Blank { images });
    }
    Ok(())
}

/// `Ok` when the network has an input for each pixel and an output for each class.
fn check_fit(net: &TwoLayerNet<f32>, data: &Dataset) -> Result<(), Mismatch> {
    let (inputs, _, outputs) = net.dim();
    let found = [data.images().dim().1, data.classes()];
    let why = "the network needs an input for each pixel and an output for each class";
    Mismatch::check_shape("the data", &found, &[inputs, outputs], why)
}
