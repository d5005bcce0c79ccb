//! What training prints: what is about to be done, every epoch, and the result.

use std::error::Error;
use std::io::Write;

use common::Mismatch;
use common::mnist::{CLASSES, Dataset, Mnist, PIXELS};
use common::network::TwoLayerNet;
use common::training::TrainingError;
use lesson::{Interrupt, Interrupted, Page, Result, ThreadPool};

use super::Options;
use super::course::Course;

pub fn setup(options: &Options, data: &Mnist, page: &mut Page) -> Result {
    let hidden = options.hidden;
    let parameters = PIXELS * hidden + hidden + hidden * CLASSES + CLASSES;
    let steps = data.train.len().div_ceil(options.batch_size);
    page.part("setup")?;
    writeln!(
        page,
        "network         {PIXELS} - {hidden} - {CLASSES}, {parameters} parameters"
    )?;
    writeln!(page, "train           {} images", data.train.len())?;
    writeln!(page, "test            {} images", data.test.len())?;
    writeln!(page, "batch           {} images", options.batch_size)?;
    writeln!(page, "steps an epoch  {steps}")?;
    writeln!(page, "learning rate   {}", options.learning_rate)?;
    Ok(())
}

pub fn epochs(
    options: &Options,
    course: &mut Course<'_>,
    pool: &ThreadPool,
    interrupt: &Interrupt,
    page: &mut Page,
) -> Result {
    page.part("epochs")?;
    writeln!(
        page,
        "{:>5}  {:>8}  {:>8}  {:>8}",
        "epoch", "loss", "train", "test"
    )?;
    let steps = course.data.train.len().div_ceil(options.batch_size);
    let bar = page.progress_bar(options.epochs * steps);
    let (train, test) = pool.install(|| course.measure())?;
    bar.suspend(|| writeln!(page, "{:>5}  {:>8}  {train:>6.2} %  {test:>6.2} %", 0, "-"))?;
    for epoch in 1..=options.epochs {
        let loss = pool.install(|| course.epoch(&bar, interrupt));
        let loss = loss.map_err(|error| stopped(options, epoch, steps, error))?;
        let (train, test) = pool.install(|| course.measure())?;
        bar.suspend(|| {
            writeln!(
                page,
                "{epoch:>5}  {loss:>8.4}  {train:>6.2} %  {test:>6.2} %"
            )
        })?;
    }
    Ok(())
}

/// What ended the training, and where.
fn stopped(options: &Options, epoch: usize, steps: usize, error: TrainingError) -> Box<dyn Error> {
    match error {
        TrainingError::Stopped { step } => {
            let (epochs, unsaved) = (options.epochs, options.unsaved());
            let place =
                format!("in epoch {epoch} of {epochs}, after step {step} of {steps}{unsaved}");
            Interrupted(place).into()
        }
        error => format!("epoch {epoch}: {error}").into(),
    }
}

pub fn result(course: &Course<'_>, page: &mut Page) -> Result {
    page.part("result")?;
    let (train, test) = course.accuracies.last().copied().unwrap_or_default();
    writeln!(page, "train accuracy          {train:>6.2} %")?;
    writeln!(page, "test accuracy           {test:>6.2} %")?;
    let silent = silent_neurons(&course.net, &course.data.train)?;
    writeln!(page, "silent hidden neurons   {silent:>6}")?;
    Ok(())
}

/// How many hidden neurons answer 0 to each of the first thousand images: their ReLU lets nothing through any more.
fn silent_neurons(net: &TwoLayerNet<f32>, data: &Dataset) -> std::result::Result<usize, Mismatch> {
    let first: Vec<usize> = (0..data.len().min(1000)).collect();
    let (a1, _) = net.affine1.forward(data.images.select(&first))?;
    let neurons = a1.columns().into_iter();
    Ok(neurons.filter(|a1| a1.iter().all(|&a1| a1 <= 0.0)).count())
}
