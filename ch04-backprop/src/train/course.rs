//! A network on its way: epoch after epoch, and what was measured on the way.

use common::mnist::{CLASSES, Mnist, PIXELS};
use common::network::TwoLayerNet;
use common::training::{Sgd, TrainingError, accuracy};
use common::{Mismatch, Random, seeded};
use lesson::{Interrupt, ProgressBar};

use super::Options;

pub struct Course<'a> {
    pub net: TwoLayerNet<f32>,
    /// The loss of every batch, epoch by epoch.
    pub losses: Vec<Vec<f32>>,
    /// The accuracy on the training and on the test images, before the first epoch and after each.
    pub accuracies: Vec<(f64, f64)>,
    pub data: &'a Mnist,
    rng: Random,
    sgd: Sgd,
}

impl<'a> Course<'a> {
    pub fn new(options: &Options, data: &'a Mnist) -> Self {
        let mut rng = seeded(options.seed);
        let net = TwoLayerNet::random(PIXELS, options.hidden, CLASSES, &mut rng);
        let sgd = Sgd {
            learning_rate: options.learning_rate,
            batch_size: options.batch_size,
        };
        Self {
            net,
            losses: Vec::new(),
            accuracies: Vec::new(),
            data,
            rng,
            sgd,
        }
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

    /// The accuracy on both parts, in per cent.
    pub fn measure(&mut self) -> Result<(f64, f64), Mismatch> {
        let Mnist { train, test } = self.data;
        let percent = |data| Ok(100.0 * accuracy(&self.net, data)?);
        let both = (percent(train)?, percent(test)?);
        self.accuracies.push(both);
        Ok(both)
    }
}
