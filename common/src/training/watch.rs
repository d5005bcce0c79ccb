//! Noticing that training has run away, while there is still time to say so.

use super::{Step, TrainingError};
use crate::mnist::Dataset;
use crate::network::Forward;

/// So many examples in a row without any answer from the hidden layer mean that none will come again.
const SILENT: usize = 1000;
/// A mean over fewer examples says little, for a single one may have any loss: those that are missing count as 0.
const ENOUGH: usize = 100;

/// The mean loss beyond which training is given up: twice that of a network that gives each of n classes the
/// probability 1/n, 2 ln n.
pub fn loss_limit(classes: usize) -> f64 {
    2.0 * (classes as f64).ln()
}

/// What one epoch has shown so far.
#[derive(Debug)]
pub(super) struct Watch {
    learning_rate: f32,
    limit: f64,
    /// How many examples an epoch has.
    epoch: usize,
    steps: usize,
    examples: usize,
    total: f64,
    silent: usize,
}

impl Watch {
    pub(super) fn new(learning_rate: f32, data: &Dataset) -> Self {
        Self {
            learning_rate,
            limit: loss_limit(data.classes()),
            epoch: data.len(),
            steps: 0,
            examples: 0,
            total: 0.0,
            silent: 0,
        }
    }

    /// Takes in the forward pass of one step. Returns how many steps there were.
    ///
    /// # Errors
    /// When the losses or the silence so far say that nothing will come of it.
    pub(super) fn take_in(&mut self, forward: &Forward<f32>) -> Result<usize, TrainingError> {
        self.count(&Step::of(self.learning_rate, forward));
        self.judge()
    }

    /// Counts a step that has been judged already, or will be.
    pub(super) fn count(&mut self, step: &Step) {
        self.learning_rate = step.learning_rate;
        self.steps += 1;
        self.examples += step.images;
        self.total += f64::from(step.loss) * step.images as f64;
        self.silent = if step.is_silent {
            self.silent + step.images
        } else {
            0
        };
    }

    /// Returns how many steps there were.
    ///
    /// # Errors
    /// When the steps so far say that nothing will come of it.
    pub(super) fn judge(&self) -> Result<usize, TrainingError> {
        let (step, learning_rate) = (self.steps, self.learning_rate);
        let loss = self.mean();
        if loss.is_nan() || self.total > self.limit * self.examples.max(ENOUGH) as f64 {
            return Err(TrainingError::Diverged {
                step,
                loss,
                learning_rate,
            });
        }
        if self.silent >= SILENT.min(self.epoch) {
            return Err(TrainingError::Silent {
                step,
                learning_rate,
            });
        }
        Ok(step)
    }

    /// The mean loss of all examples so far.
    pub(super) fn mean(&self) -> f64 {
        self.total / self.examples as f64
    }
}
