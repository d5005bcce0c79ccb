//! The network learns the digits: forward, loss, backward, downhill, nine thousand times.

mod course;
mod draw;
mod figures;
mod history;
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
use lesson::{Page, Result, WrongUsage, count};

use crate::learning::Learning;
use course::Course;
use history::Other;

#[derive(clap::Args)]
pub struct Options {
    /// How often every training image is seen
    #[arg(long, default_value_t = 15, value_parser = count(1000))]
    epochs: usize,
    #[command(flatten)]
    learning: Learning,
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
    /// Where to write the loss and the accuracies of each epoch, as CSV, again after each
    #[arg(long, value_name = "FILE")]
    history: Option<PathBuf>,
    /// A file of --history: its epochs are drawn beside the new ones
    #[arg(long, value_name = "FILE")]
    compare: Option<PathBuf>,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let interrupt = page.interrupt();
    check_files(&options)?;
    if options.save.is_some() || options.history.is_some() {
        page.outlive_reader();
    }
    let other = options.compare.as_deref().map(Other::load).transpose()?;
    let data = load(&options)?;
    let pool = lesson::thread_pool(options.threads);
    let mut rng = seeded(options.learning.seed);
    let net = start::network(&options, &data.train, &pool, &mut rng)?;
    let mut course = Course::new(&options, &data, net, rng, other);
    report::setup(&options, &course, page)?;
    let (trained, time) =
        lesson::timed(|| report::epochs(&options, &mut course, &pool, &interrupt, page));
    trained.map_err(|error| save::broken_off(error, &options, &course))?;
    if let Some(time) = time {
        let epochs = counted(options.epochs, "epoch");
        page.note(&format!("{epochs} in {:.1} s", time.as_secs_f64()));
    }
    if let Some(path) = &options.history {
        page.note(&format!("wrote history {}", path.display()));
    }
    let saved = save::at_the_end(&options, &course, page);
    report::result(&options, &course, &pool, page)?; // whether or not the weights could be saved
    saved?;
    figures::all(&options, &course, &pool, &interrupt, page)
}

/// Finds out before the work whether what comes of it could be written.
fn check_files(options: &Options) -> Result {
    if let Some(path) = &options.save {
        weights::check_writable(path)?;
    }
    options
        .history
        .as_deref()
        .map_or(Ok(()), history::check_writable)
}

fn load(options: &Options) -> Result<Mnist> {
    let data = Mnist::load(&options.data.clone().unwrap_or_else(mnist::default_dir))?;
    let (batch, images) = (options.learning.batch_size, data.train.len());
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
