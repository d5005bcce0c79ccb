//! Training that can be left off after any batch, and taken up again.

use super::watch::Watch;
use super::{Sgd, TrainingError, check};
use crate::Random;
use crate::mnist::Dataset;
use crate::network::{Forward, TwoLayerNet};
use rand::seq::SliceRandom;

/// What one step has shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// η, how far it went.
    pub learning_rate: f32,
    /// How many images its batch had.
    pub images: usize,
    /// The loss of the batch before the step.
    pub loss: f32,
    /// Whether no hidden neuron answered any of its images.
    pub is_silent: bool,
}

impl Step {
    pub(super) fn of(learning_rate: f32, forward: &Forward<f32>) -> Self {
        Self {
            learning_rate,
            images: forward.z1.nrows(),
            loss: forward.loss,
            is_silent: forward.z1.iter().all(|&z| z == 0.0),
        }
    }
}

/// Epoch after epoch of [`Sgd::epoch`], batch by batch. Between two batches the learning rate and the size of a batch
/// may change, and everything else may be put aside: the steps so far say where to go on.
///
/// ```
/// use common::mnist::{self, Dataset, Part};
/// use common::network::TwoLayerNet;
/// use common::training::{Course, Sgd};
///
/// let data = Dataset::load(&mnist::default_dir(), Part::Test)?;
/// let (mut rng, sgd) = (common::seeded(1), Sgd { learning_rate: 0.2, batch_size: 100 });
/// let mut net = TwoLayerNet::random(784, 20, 10, &mut rng);
/// let mut course = Course::new(&net, &data, rng.clone())?;
/// let past = [course.step(&sgd, &mut net)?, course.step(&sgd, &mut net)?];
///
/// let mut later = net.clone();
/// course.step(&sgd, &mut net)?;
/// Course::resume(&later, &data, rng, &past)?.step(&sgd, &mut later)?;
/// assert_eq!(later, net);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Course<'a> {
    data: &'a Dataset,
    rng: Random,
    /// The images of this epoch in the order of their batches.
    order: Vec<usize>,
    /// So many of them have been used.
    used: usize,
    watch: Watch,
}

impl<'a> Course<'a> {
    /// The beginning; `rng` shuffles the images, as in [`Sgd::epoch`].
    ///
    /// # Errors
    /// When the data does not fit the network, or is blank.
    pub fn new(
        net: &TwoLayerNet<f32>,
        data: &'a Dataset,
        rng: Random,
    ) -> Result<Self, TrainingError> {
        check(net, data)?;
        if data.is_empty() {
            return Err(TrainingError::Blank { images: 0 });
        }
        Ok(Self {
            data,
            rng,
            order: Vec::new(),
            used: 0,
            watch: Watch::new(0.0, data),
        })
    }

    /// The place after the steps of the `past`, which began with the same data and the same `rng`.
    ///
    /// # Errors
    /// As [`Self::new`], and [`TrainingError::Past`] if there was no such past.
    pub fn resume(
        net: &TwoLayerNet<f32>,
        data: &'a Dataset,
        rng: Random,
        past: &[Step],
    ) -> Result<Self, TrainingError> {
        let mut course = Self::new(net, data, rng)?;
        for (index, step) in past.iter().enumerate() {
            let left = course.rest().len();
            if step.images == 0 || step.images > left {
                let (step, images) = (index + 1, step.images);
                return Err(TrainingError::Past { step, images, left });
            }
            course.count(step);
        }
        Ok(course)
    }

    /// The next step, with a batch of images that no other step of this epoch has.
    ///
    /// # Errors
    /// [`TrainingError::Diverged`] or [`TrainingError::Silent`] as soon as a forward pass of this epoch says so.
    ///
    /// # Panics
    /// When the network is not of the shape that the course began with.
    pub fn step(&mut self, sgd: &Sgd, net: &mut TwoLayerNet<f32>) -> Result<Step, TrainingError> {
        let data = self.data;
        let batch = sgd.batches(self.rest()).next().unwrap_or_default();
        let forward = sgd.step(net, &data.batch(batch));
        let step = Step::of(sgd.learning_rate, &forward);
        self.count(&step);
        self.watch.judge()?;
        Ok(step)
    }

    /// The images of the epoch that no step has used; of a new epoch, when all are used.
    fn rest(&mut self) -> &[usize] {
        if self.used == self.order.len() {
            self.order = (0..self.data.len()).collect();
            self.order.shuffle(&mut self.rng);
            self.used = 0;
            self.watch = Watch::new(0.0, self.data);
        }
        &self.order[self.used..]
    }

    fn count(&mut self, step: &Step) {
        self.used += step.images;
        self.watch.count(step);
    }
}
