//! Noticing that training has run away, while there is still somebody to tell.

use super::TrainingError;
use crate::network::TwoLayerGradient;

/// So many examples in a row without any answer from the hidden layer mean that none will come again.
const SILENT: usize = 1000;

/// What one step has shown.
pub(super) struct Step {
    /// How many examples it averaged.
    pub(super) examples: usize,
    /// Their mean loss.
    pub(super) loss: f32,
    /// Whether the hidden layer answered to none of them.
    pub(super) silent: bool,
}

/// What one epoch has shown so far.
pub(super) struct Watch {
    learning_rate: f32,
    /// Twice the loss of a network that gives each of n classes the probability 1/n: 2 ln n.
    limit: f32,
    steps: usize,
    examples: usize,
    total: f32,
    silent: usize,
}

impl Watch {
    pub(super) fn new(learning_rate: f32, classes: usize) -> Self {
        let limit = 2.0 * (classes as f32).ln();
        Self {
            learning_rate,
            limit,
            steps: 0,
            examples: 0,
            total: 0.0,
            silent: 0,
        }
    }

    /// Takes in one step.
    ///
    /// # Errors
    /// When the losses or the silence so far say that nothing will come of it.
    pub(super) fn step(&mut self, step: &Step) -> Result<(), TrainingError> {
        let &Step {
            examples,
            loss,
            silent,
        } = step;
        self.steps += 1;
        self.examples += examples;
        self.total += loss * examples as f32;
        self.silent = if silent { self.silent + examples } else { 0 };
        let (step, learning_rate) = (self.steps, self.learning_rate);
        if self.has_run_away() {
            return Err(TrainingError::Diverged {
                step,
                loss,
                learning_rate,
            });
        }
        if self.silent >= SILENT {
            return Err(TrainingError::Silent {
                step,
                learning_rate,
            });
        }
        Ok(())
    }

    /// The mean loss of all examples so far.
    pub(super) fn mean(&self) -> f32 {
        self.total / self.examples as f32
    }

    /// Whether the mean is above the limit. It is taken over no fewer than 100 examples: a single one may have any loss.
    fn has_run_away(&self) -> bool {
        let mean = self.total / self.examples.max(100) as f32;
        mean.is_nan() || mean > self.limit
    }
}

/// ∂L/∂W2 = z1ᵀ·da2 is exactly zero when z1 is: every ReLU has stopped what came in.
pub(super) fn is_silent(gradient: &TwoLayerGradient<f32>) -> bool {
    gradient.affine2.weight.iter().all(|&slope| slope == 0.0)
}
