//! A trained network reads ten thousand handwritten digits.

mod accuracy;
mod calibration;
mod confusion;
mod draw;
pub mod names;
pub mod own;
mod reading;
mod terminal;

use std::io::Write;
use std::path::{Path, PathBuf};

use common::mnist::{self, CLASSES, Dataset, PIXELS, Part};
use common::network::TwoLayerNet;
use common::weights;
use lesson::{Page, Result, WrongUsage, count, whole};

use names::Names;
use own::Reader;
use reading::Reading;

pub use reading::Scores;

#[derive(clap::Args)]
pub struct Options {
    /// The folder with the test images and their labels [default: the digits of this repository]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The file with the trained weights [default: those of this repository]
    #[arg(long, value_name = "FILE")]
    weights: Option<PathBuf>,
    /// The image to begin drawing with, counted from 0
    #[arg(long, default_value_t = 0, value_parser = whole(0..=999_999), help_heading = "Part drawn")]
    first: usize,
    /// How many images to draw
    #[arg(long, default_value_t = 2, value_parser = count(100), help_heading = "Part drawn")]
    count: usize,
    /// What the classes 0 to 9 are called: 10 names with commas between, such as T-shirt,Trouser,…
    #[arg(long, value_parser = Names::read, help_heading = "Parts drawn, misread, confusion")]
    names: Option<Names>,
    /// Pictures of handwriting to read instead, PNG or JPEG, or folders of them [default: one of this repository]
    #[arg(long, value_name = "FILE", num_args = 0.., conflicts_with_all = ["first", "count"])]
    image: Option<Vec<PathBuf>>,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let weights = options.weights.unwrap_or_else(weights::default_file);
    let test = Dataset::load(&options.data.unwrap_or_else(mnist::default_dir), Part::Test)?;
    let net = load(&weights)?;
    let names = options.names.unwrap_or_default();
    if let Some(pictures) = options.image {
        let reader = Reader { net, test, names };
        return own::run(&pictures, &reader, page);
    }
    if options.first >= test.len() {
        let last = test.len() - 1;
        return Err(WrongUsage(format!("--first: the images have the numbers 0 to {last}")).into());
    }
    let shown = options.first..(options.first + options.count).min(test.len());
    let readings = reading::of_all(&net, &test)?;
    if !readings.iter().all(Reading::is_finite) {
        return refuse(&weights, "the scores of some images are not finite");
    }
    accuracy::run(&net, &test, page)?;
    drawn(&readings[shown], &names, page)?;
    page.figure("network", &draw::network(&net, &readings[options.first]))?;
    misread(&readings, &names, page)?;
    calibration::run(&readings, page)?;
    confusion::run(&readings, &names, page)
}

/// The network in the file, if it reads digits.
pub fn load(path: &Path) -> Result<TwoLayerNet<f32>> {
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

fn drawn(readings: &[Reading], names: &Names, page: &mut Page) -> Result {
    page.part("drawn")?;
    let mut readings = readings.iter();
    readings.try_for_each(|reading| terminal::draw(reading, names, page))
}

/// The mistake that the network is surest of, and in the figure ten right answers and ten mistakes.
fn misread(readings: &[Reading], names: &Names, page: &mut Page) -> Result {
    page.part("misread")?;
    let (right, mut wrong): (Vec<_>, Vec<_>) =
        readings.iter().partition(|reading| reading.is_right());
    wrong.sort_by(|a, b| b.confidence().total_cmp(&a.confidence()));
    match wrong.first() {
        Some(reading) => terminal::draw(reading, names, page)?,
        None => writeln!(page, "no image is misread")?,
    }
    let [right, wrong] = [right, wrong].map(|readings| readings.into_iter().take(10));
    let [right, wrong] = [right, wrong].map(|shown| shown.cloned().collect::<Vec<_>>());
    page.figure("digits", &draw::digits(&right, &wrong))
}
