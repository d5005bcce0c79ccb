//! A network on its way: epoch after epoch, and what was measured on the way.

use common::mnist::Mnist;
use common::network::TwoLayerNet;
use common::training::{Sgd, TrainingError, accuracy};
use common::{Mismatch, Random};
use lesson::{Interrupt, ProgressBar};

use super::Options;
use super::history::{Epoch, Other};
use super::moments::Moments;
use super::path::Path;

/// Weights that are worth saving.
pub struct Kept {
    pub net: TwoLayerNet<f32>,
    /// After how many epochs.
    pub epoch: usize,
    /// The test accuracy, in per cent.
    pub test: f64,
}

pub struct Course<'a> {
    pub net: TwoLayerNet<f32>,
    /// The network before the first epoch.
    pub start: TwoLayerNet<f32>,
    /// The random numbers that shuffle the images, before the first epoch.
    pub first_shuffle: Random,
    /// The loss of every batch, epoch by epoch.
    pub losses: Vec<Vec<f32>>,
    /// The last epoch that there will be.
    pub last: usize,
    /// Measured before the first epoch and after each.
    pub history: Vec<Epoch>,
    /// The weights of the last complete epoch, or with --keep-best of the best one.
    pub kept: Option<Kept>,
    /// What it answers on its way.
    pub moments: Moments,
    /// The networks that it has come through.
    pub path: Path,
    /// The training that it is compared with.
    pub other: Option<Other>,
    pub data: &'a Mnist,
    sgd: Sgd,
    keep_best: bool,
    rng: Random,
}

impl<'a> Course<'a> {
    pub fn new(
        options: &Options,
        data: &'a Mnist,
        net: TwoLayerNet<f32>,
        rng: Random,
        other: Option<Other>,
    ) -> Self {
        let parameters = net.parameters().iter().map(|array| array.len()).sum();
        Self {
            start: net.clone(),
            first_shuffle: rng.clone(),
            net,
            losses: Vec::new(),
            last: options.epochs,
            history: Vec::new(),
            kept: None,
            moments: Moments::new(&data.test, options.epochs),
            path: Path::new(parameters),
            other,
            data,
            sgd: options.learning.sgd(),
            keep_best: options.keep_best,
            rng,
        }
    }

    /// How many steps an epoch takes.
    pub fn steps(&self) -> usize {
        self.sgd.steps(self.data.train.len())
    }

    /// How many epochs are complete.
    pub fn epochs(&self) -> usize {
        self.losses.len()
    }

    /// How far the parameters have come from the start, as a share of their size there.
    pub fn moved(&self) -> f64 {
        let (mut way, mut size) = (0.0, 0.0);
        for (now, start) in self.net.parameters().iter().zip(self.start.parameters()) {
            way += (now - &start).mapv(|d| f64::from(d).powi(2)).sum();
            size += start.mapv(|p| f64::from(p).powi(2)).sum();
        }
        (way / size).sqrt()
    }

    /// Learns from every training image once, unless interrupted. Returns the mean loss.
    pub fn epoch(
        &mut self,
        bar: &ProgressBar,
        interrupt: &Interrupt,
    ) -> Result<f64, TrainingError> {
        let mut losses = Vec::new();
        let mean = self
            .sgd
            .epoch(&mut self.net, &self.data.train, &mut self.rng, |loss| {
                losses.push(loss);
                bar.inc(1);
                interrupt.control()
            })?;
        self.losses.push(losses);
        Ok(mean)
    }

    /// Measures the network after an epoch of this mean loss.
    pub fn measure(&mut self, loss: f64) -> Result<Epoch, Mismatch> {
        let Mnist { train, test } = self.data;
        let percent = |data| Ok(100.0 * accuracy(&self.net, data)?);
        let measured = Epoch {
            loss,
            train: percent(train)?,
            test: percent(test)?,
        };
        self.history.push(measured);
        self.keep(measured.test);
        let epoch = self.epochs();
        self.path.come_to(epoch, &self.net);
        self.moments.look(epoch, &self.net, test, measured.test)?;
        Ok(measured)
    }

    /// Keeps the weights, unless better ones are to be kept.
    fn keep(&mut self, test: f64) {
        let best = self.kept.as_ref().is_none_or(|kept| test > kept.test);
        if best || !self.keep_best {
            let (net, epoch) = (self.net.clone(), self.epochs());
            self.kept = Some(Kept { net, epoch, test });
        }
    }
}
