//! A network on its way: epoch after epoch, and what was measured on the way.

use std::io::Write;

use common::chapter::{Page, Result};
use common::mnist::{CLASSES, Dataset, Mnist, PIXELS};
use common::network::TwoLayerNet;
use common::training::{Sgd, accuracy};
use common::{Mismatch, Random, seeded};
use indicatif::{ProgressBar, ProgressFinish, ProgressStyle};
use rayon::ThreadPool;

use super::Options;

pub struct Course<'a> {
    pub net: TwoLayerNet<f32>,
    /// The loss of every batch, epoch by epoch.
    pub losses: Vec<Vec<f32>>,
    /// The accuracy on the training and on the test images, before the first epoch and after each.
    pub accuracies: Vec<(f64, f64)>,
    data: &'a Mnist,
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

    pub fn learn(&mut self, options: &Options, pool: &ThreadPool, page: &mut Page) -> Result {
        page.part("epochs")?;
        writeln!(
            page,
            "{:>5}  {:>8}  {:>8}  {:>8}",
            "epoch", "loss", "train", "test"
        )?;
        let bar = progress_bar(options.epochs * self.data.train.len().div_ceil(options.batch_size));
        let (train, test) = pool.install(|| self.measure())?;
        bar.suspend(|| writeln!(page, "{:>5}  {:>8}  {train:>6.2} %  {test:>6.2} %", 0, "-"))?;
        for epoch in 1..=options.epochs {
            let loss = pool
                .install(|| self.epoch(&bar))
                .map_err(|error| format!("epoch {epoch}: {error}"))?;
            let (train, test) = pool.install(|| self.measure())?;
            bar.suspend(|| {
                writeln!(
                    page,
                    "{epoch:>5}  {loss:>8.4}  {train:>6.2} %  {test:>6.2} %"
                )
            })?;
        }
        Ok(())
    }

    // ANCHOR: epoch
    /// Learns from every training image once. Returns the mean loss.
    fn epoch(
        &mut self,
        bar: &ProgressBar,
    ) -> std::result::Result<f32, common::training::TrainingError> {
        let mut losses = Vec::new();
        let mean = self
            .sgd
            .epoch(&mut self.net, &self.data.train, &mut self.rng, |loss| {
                losses.push(loss);
                bar.inc(1);
            })?;
        self.losses.push(losses);
        Ok(mean)
    }
    // ANCHOR_END: epoch

    /// The accuracy on both parts, in per cent.
    fn measure(&mut self) -> std::result::Result<(f64, f64), Mismatch> {
        let Mnist { train, test } = self.data;
        let percent = |data| Ok(100.0 * accuracy(&self.net, data)?);
        let both = (percent(train)?, percent(test)?);
        self.accuracies.push(both);
        Ok(both)
    }

    pub fn result(&self, page: &mut Page) -> Result {
        page.part("result")?;
        let (train, test) = self.accuracies.last().copied().unwrap_or_default();
        writeln!(page, "train accuracy          {train:>6.2} %")?;
        writeln!(page, "test accuracy           {test:>6.2} %")?;
        writeln!(
            page,
            "silent hidden neurons   {:>6}",
            silent_neurons(&self.net, &self.data.train)?
        )?;
        Ok(())
    }
}

// ANCHOR: silent
/// How many hidden neurons answer 0 to each of the first thousand images: their ReLU lets nothing through any more.
fn silent_neurons(net: &TwoLayerNet<f32>, data: &Dataset) -> std::result::Result<usize, Mismatch> {
    let first: Vec<usize> = (0..data.len().min(1000)).collect();
    let (a1, _) = net.affine1.forward(data.images.select(&first))?;
    Ok(a1
        .columns()
        .into_iter()
        .filter(|neuron| neuron.iter().all(|&a1| a1 <= 0.0))
        .count())
}
// ANCHOR_END: silent

/// Draws itself on standard error if that is a terminal, and goes away when it is dropped.
fn progress_bar(steps: usize) -> ProgressBar {
    let style =
        ProgressStyle::with_template("{bar:40} {percent:>3} %  {pos}/{len} steps  {eta} left");
    ProgressBar::new(steps as u64)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        .with_finish(ProgressFinish::AndClear)
}
