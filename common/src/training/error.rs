use crate::Mismatch;

/// Why training stopped early.
#[derive(Debug, thiserror::Error)]
pub enum TrainingError {
    /// The loss ran away.
    #[error(
        "training diverged: the mean loss is {loss:.2} at step {step}, with learning rate {learning_rate:?}; \
         try a learning rate ten times smaller"
    )]
    Diverged {
        /// The step of the epoch, counted from 1.
        step: usize,
        /// The mean loss of the epoch's examples so far.
        loss: f64,
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
    /// No image has a pixel that is not 0.
    #[error("all {images} images are blank: there is nothing to learn from; check the image files")]
    Blank {
        /// How many images there are.
        images: usize,
    },
    /// `on_step` has broken off.
    #[error("training was stopped after step {step}")]
    Stopped {
        /// The step of the epoch, counted from 1.
        step: usize,
    },
    /// Steps were said to have been taken that cannot have been.
    #[error(
        "step {step} cannot have been taken with {images} of these images: {left} were left in its epoch"
    )]
    Past {
        /// The step, counted from 1.
        step: usize,
        /// How many images it is said to have used.
        images: usize,
        /// How many there were.
        left: usize,
    },
    /// The data and the network are of different sizes.
    #[error(transparent)]
    Mismatch(#[from] Mismatch),
}
