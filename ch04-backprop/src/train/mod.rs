//! The network learns the digits: forward, loss, backward, downhill, nine thousand times.

mod course;
mod draw;
mod moments;
mod path;
mod plane;
mod report;
mod save;
mod silent;
mod slice;
mod start;
mod verdict;

use std::path::PathBuf;

use common::mnist::{self, Mnist};
use common::{seeded, weights};
use lesson::{Interrupt, Page, Result, ThreadPool, WrongUsage, count, positive, seed};

use crate::weights_figure::weights_figure;
use course::Course;

#[derive(clap::Args)]
pub struct Options {
    /// How often every training image is seen
    #[arg(long, default_value_t = 15, value_parser = count(1000))]
    epochs: usize,
    /// At most how many images are averaged for one step
    #[arg(long, default_value_t = 100, value_parser = count(1_000_000))]
    batch_size: usize,
    /// η, how far one step goes along the gradient
    #[arg(long, default_value_t = 0.2, value_parser = positive::<f32>())]
    learning_rate: f32,
    /// How many neurons the hidden layer has
    #[arg(long, default_value_t = 50, value_parser = count(10_000))]
    hidden: usize,
    /// Where the random numbers begin
    #[arg(long, default_value_t = 1, value_parser = seed())]
    seed: u64,
    /// At most how many threads compute, all with the same result [default: one for each core]
    #[arg(long, value_parser = count(1024))]
    threads: Option<usize>,
    /// A folder with four IDX files of the same form [default: MNIST]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Go on from the weights in this file, with as many hidden neurons as it has
    #[arg(long, value_name = "FILE", conflicts_with = "hidden")]
    load: Option<PathBuf>,
    /// Where to write the trained weights, as safetensors; on Ctrl-C, those of the last complete epoch
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    /// With --save: write the weights of the epoch with the best test accuracy; chosen so, it is a little flattering
    #[arg(long, requires = "save")]
    keep_best: bool,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let interrupt = page.interrupt();
    check_save(&options)?;
    if options.save.is_some() {
        page.outlive_reader();
    }
    let data = load(&options)?;
    let pool = lesson::thread_pool(options.threads);
    let mut rng = seeded(options.seed);
    let net = start::network(&options, &data.train, &pool, &mut rng)?;
    let mut course = Course::new(&options, &data, net, rng);
    report::setup(&options, &course, page)?;
    let (trained, time) =
        lesson::timed(|| report::epochs(&options, &mut course, &pool, &interrupt, page));
    trained.map_err(|error| save::broken_off(error, &options, &course))?;
    if let Some(time) = time {
        let epochs = counted(options.epochs, "epoch");
        page.note(&format!("{epochs} in {:.1} s", time.as_secs_f64()));
    }
    let saved = save::at_the_end(&options, &course, page);
    report::result(&options, &course, &pool, page)?; // whether or not the weights could be saved
    saved?;
    figures(&options, &course, &pool, &interrupt, page)
}

fn figures(
    options: &Options,
    course: &Course<'_>,
    pool: &ThreadPool,
    interrupt: &Interrupt,
    page: &mut Page,
) -> Result {
    page.figure("learning", &draw::learning(course))?;
    page.figure("loss", &draw::losses(course))?;
    page.figure("accuracy", &draw::accuracies(course))?;
    if let Some(slice) = pool.install(|| slice::slice(course)) {
        page.figure("slice", &draw::slice(&slice))?;
    }
    page.figure("weights", &weights_figure(&course.net))?;
    let outcomes = pool.install(|| silent::outcomes(options, course, interrupt))?;
    page.figure("silent", &draw::silent(&outcomes))
}

/// Finds out before the work whether its result could be saved.
fn check_save(options: &Options) -> Result {
    match &options.save {
        Some(path) => Ok(weights::check_writable(path)?),
        None => Ok(()),
    }
}

fn load(options: &Options) -> Result<Mnist> {
    let data = Mnist::load(&options.data.clone().unwrap_or_else(mnist::default_dir))?;
    let (batch, images) = (options.batch_size, data.train.len());
    if batch > images {
        let line = format!(
            "--batch-size {batch} is more than the {images} training images; give at most {images}"
        );
        return Err(WrongUsage(line).into());
    }
    Ok(data)
}

/// Such as "1 epoch" or "2 epochs".
fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}
