//! A trained network reads ten thousand handwritten digits.

mod accuracy;
mod confusion;
mod draw;
mod examples;
mod reading;
mod terminal;

use std::path::PathBuf;

use common::mnist::{self, Dataset, Part};
use common::weights;
use lesson::{Page, Result, WrongUsage, count};

#[derive(clap::Args)]
pub struct Options {
    /// The folder with the test images [default: the digits of this repository]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The file with the trained weights [default: those of this repository]
    #[arg(long, value_name = "FILE")]
    weights: Option<PathBuf>,
    /// The image to begin drawing with, counted from 0
    #[arg(long, default_value_t = 0)]
    first: usize,
    /// How many digits to draw
    #[arg(long, default_value_t = 2, value_parser = count(100))]
    count: usize,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let test = Dataset::load(&options.data.unwrap_or_else(mnist::default_dir), Part::Test)?;
    let net = reading::load(&options.weights.unwrap_or_else(weights::default_file))?;
    if options.first >= test.len() {
        let last = test.len() - 1;
        return Err(WrongUsage(format!("--first: the last image is number {last}")).into());
    }
    let drawn = options.first..(options.first + options.count).min(test.len());
    let answers = accuracy::run(&net, &test, page)?;
    examples::run(&net, &test, &answers, drawn, page)?;
    confusion::run(&test.labels, &answers, page)
}
