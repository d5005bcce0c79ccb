//! What training prints: what is about to be done, every epoch, and the result.

use std::io::Write;

use common::training::{mean_loss, silent_neurons};
use lesson::{Interrupt, Page, Result, ThreadPool};

use super::course::Course;
use super::history::{self, Epoch};
use super::verdict::{Measured, verdict};
use super::{Options, counted, figures};
use crate::learning::network;

pub fn setup(options: &Options, course: &Course<'_>, page: &mut Page) -> Result {
    let (_, hidden, _) = course.net.dim();
    let images = course.data.train.len();
    page.part("setup")?;
    writeln!(page, "network          {}", network(hidden))?;
    if let Some(file) = &options.load {
        writeln!(page, "weights          from {}", file.display())?;
    }
    writeln!(page, "train            {}", counted(images, "image"))?;
    let test = counted(course.data.test.len(), "image");
    writeln!(page, "test             {test}")?;
    writeln!(page, "batch            {}", batch(images, course.steps()))?;
    writeln!(page, "steps per epoch  {}", course.steps())?;
    writeln!(page, "learning rate    {}", options.learning.learning_rate)?;
    Ok(())
}

/// How many images a batch has, if so many are dealt out as equally as possible.
fn batch(images: usize, steps: usize) -> String {
    let (fewer, more) = (images / steps, images.div_ceil(steps));
    if fewer == more {
        counted(more, "image")
    } else {
        format!("{fewer} or {more} images")
    }
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
    let bar = page.progress_bar(options.epochs * course.steps());
    for epoch in 0..=options.epochs {
        let loss = pool.install(|| match epoch {
            0 => Ok(mean_loss(&course.net, &course.data.train)?),
            _ => course.epoch(&bar, interrupt),
        })?;
        let Epoch { train, test, .. } = pool.install(|| course.measure(loss))?;
        bar.suspend(|| {
            writeln!(
                page,
                "{epoch:>5}  {loss:>8.4}  {train:>6.2} %  {test:>6.2} %"
            )
        })?;
        if let Some(path) = &options.history {
            history::save(path, &course.history)?;
        }
        figures::sketches(course, page)?;
    }
    Ok(())
}

pub fn result(
    options: &Options,
    course: &Course<'_>,
    pool: &ThreadPool,
    page: &mut Page,
) -> Result {
    page.part("result")?;
    let accuracies: Vec<(f64, f64)> = course.history.iter().map(Epoch::accuracies).collect();
    let (train, test) = accuracies.last().copied().unwrap_or_default();
    writeln!(page, "train accuracy          {train:>6.2} %")?;
    writeln!(page, "test accuracy           {test:>6.2} %")?;
    let silent = pool.install(|| silent_neurons(&course.net, &course.data.train))?;
    writeln!(page, "silent hidden neurons   {silent:>6}")?;
    let measured = Measured {
        accuracies: &accuracies,
        images: course.data.train.len(),
        test_images: course.data.test.len(),
        silent,
        hidden: course.net.dim().1,
        moved: course.moved(),
        keeps_best: options.keep_best,
    };
    if let Some(sentence) = verdict(&measured) {
        writeln!(page, "{sentence}")?;
    }
    Ok(())
}
