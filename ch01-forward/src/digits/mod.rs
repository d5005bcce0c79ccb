//! A trained network reads ten thousand handwritten digits.

mod accuracy;
mod confusion;
mod draw;
mod reading;
mod terminal;

use std::ops::Range;
use std::path::{Path, PathBuf};

use common::mnist::{self, CLASSES, Dataset, PIXELS, Part};
use common::network::TwoLayerNet;
use common::weights;
use lesson::{Page, Result, WrongUsage, count, whole};

use reading::Reading;

#[derive(clap::Args)]
pub struct Options {
    /// The folder with the test images [default: the digits of this repository]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The file with the trained weights [default: those of this repository]
    #[arg(long, value_name = "FILE")]
    weights: Option<PathBuf>,
    /// The image to begin drawing with, counted from 0
    #[arg(long, default_value_t = 0, value_parser = whole(0..=usize::MAX))]
    first: usize,
    /// How many digits to draw
    #[arg(long, default_value_t = 2, value_parser = count(100))]
    count: usize,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let weights = options.weights.unwrap_or_else(weights::default_file);
    let test = Dataset::load(&options.data.unwrap_or_else(mnist::default_dir), Part::Test)?;
    let net = load(&weights)?;
    if options.first >= test.len() {
        let last = test.len() - 1;
        return Err(WrongUsage(format!("--first: the last image is number {last}")).into());
    }
    let shown = options.first..(options.first + options.count).min(test.len());
    let readings = reading::of_all(&net, &test)?;
    if !readings.iter().all(Reading::is_finite) {
        return refuse(&weights, "the scores of some images are not finite");
    }
    accuracy::run(&net, &test, page)?;
    drawn(&readings, shown, page)?;
    misread(&readings, page)?;
    confusion::run(&readings, page)
}

/// The network in the file, if it reads digits.
fn load(path: &Path) -> Result<TwoLayerNet<f32>> {
    let net = TwoLayerNet::load(path)?;
    let (inputs, _, outputs) = net.dim();
    if (inputs, outputs) == (PIXELS, CLASSES) {
        return Ok(net);
    }
    let found = format!("found {inputs} and {outputs}");
    refuse(
        path,
        &format!("expected {PIXELS} inputs and {CLASSES} outputs, {found}"),
    )
}

fn refuse<T>(path: &Path, why: &str) -> Result<T> {
    let path = path.display();
    Err(format!("{path}: {why}; take the weights of a network that reads digits").into())
}

fn drawn(readings: &[Reading], shown: Range<usize>, page: &mut Page) -> Result {
    page.part("drawn")?;
    readings[shown]
        .iter()
        .try_for_each(|reading| terminal::draw(reading, page))
}

/// The mistake that the network is surest of, and in the figure ten right answers and ten mistakes.
fn misread(readings: &[Reading], page: &mut Page) -> Result {
    page.part("misread")?;
    let (right, mut wrong): (Vec<_>, Vec<_>) =
        readings.iter().partition(|reading| reading.is_right());
    wrong.sort_by(|a, b| b.confidence().total_cmp(&a.confidence()));
    if let Some(reading) = wrong.first() {
        terminal::draw(reading, page)?;
    }
    let shown = right.into_iter().take(10).chain(wrong.into_iter().take(10));
    page.figure("digits", &draw::digits(shown.cloned())?)
}
