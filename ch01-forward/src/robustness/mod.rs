//! Digits on bad paper, turned, too thin: how many of them are still read right.

mod again;
mod draw;
mod jpeg;
mod kinds;
mod place;
mod sheet;
mod stroke;

use std::path::PathBuf;

use common::handwriting::{self, Picture};
use common::mnist::{self, Dataset, IMAGE_SIDE, PIXELS, Part};
use common::network::TwoLayerNet;
use common::weights;
use lesson::{Page, Result, count};
use rayon::prelude::*;

use crate::digits::names::Names;
use crate::digits::own::{self, Reader};
use crate::digits::{self, Scores};
use kinds::{KINDS, Kind};

#[derive(clap::Args)]
pub struct Options {
    /// How many test digits to draw in each way
    #[arg(long, default_value_t = 1000, value_parser = count(10_000), help_heading = "Part kinds")]
    digits: usize,
    /// The file with the trained weights [default: those of this repository]
    #[arg(long, value_name = "FILE")]
    weights: Option<PathBuf>,
}

/// What has become of the digits that were drawn in one way.
pub struct Outcome {
    pub name: &'static str,
    /// In how many pictures one digit was found.
    pub found: usize,
    /// How many of these were read right.
    pub right: usize,
    pub all: usize,
    /// The first digit: its picture, and what the network sees if one digit was found there.
    pub example: (Picture, Option<Picture>),
}

impl Outcome {
    pub fn percent(&self) -> f64 {
        100.0 * self.right as f64 / self.all as f64
    }
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let reader = Reader {
        net: digits::load(&options.weights.unwrap_or_else(weights::default_file))?,
        test: Dataset::load(&mnist::default_dir(), Part::Test)?,
        names: Names::default(),
    };
    again::run(&images(&reader.test, reader.test.len()), page)?;
    let images = images(&reader.test, options.digits);
    let labels = &reader.test.labels()[..images.len()];
    let mut outcomes = vec![as_they_are(&reader.net, &images, labels)?];
    for kind in &KINDS {
        outcomes.push(drawn(kind, &reader.net, &images, labels)?);
    }
    page.part("kinds")?;
    let rows = outcomes.iter().map(|outcome| {
        let Outcome {
            name,
            found,
            right,
            all,
            ..
        } = outcome;
        format!(
            "{name} | {all} | {found} | {right} | {:.1} %",
            outcome.percent()
        )
    });
    page.table("<kind | digits | found | right | ", rows)?;
    page.figure("robustness", &draw::robustness(&outcomes))?;
    own::preparation(&reader, page)
}

fn images(test: &Dataset, count: usize) -> Vec<Picture> {
    let first: Vec<usize> = (0..count.min(test.len())).collect();
    let pixels = test.images().select(&first).to_dense();
    let image = |row: ndarray::ArrayView1<'_, f32>| {
        Picture::from_fn(IMAGE_SIDE, IMAGE_SIDE, |x, y| row[y * IMAGE_SIDE + x])
    };
    pixels.rows().into_iter().map(image).collect()
}

/// The images of MNIST, without any picture.
fn as_they_are(net: &TwoLayerNet<f32>, images: &[Picture], labels: &[usize]) -> Result<Outcome> {
    let mut right = 0;
    for (image, &label) in images.iter().zip(labels) {
        right += usize::from(Scores::of(net, image.values())?.answer() == label);
    }
    Ok(Outcome {
        name: "MNIST itself",
        found: images.len(),
        right,
        all: images.len(),
        example: (images[0].map(|ink| 1.0 - ink), Some(images[0].clone())),
    })
}

/// Each digit is drawn in its way, and prepared as a picture of yours is.
fn drawn(
    kind: &Kind,
    net: &TwoLayerNet<f32>,
    images: &[Picture],
    labels: &[usize],
) -> Result<Outcome> {
    let numbered = images.par_iter().enumerate();
    let prepared: Vec<Option<Picture>> = numbered
        .map(|(index, image)| prepare(&(kind.draw)(image, &mut common::seeded(index as u64))))
        .collect();
    let mut outcome = Outcome {
        name: kind.name,
        found: 0,
        right: 0,
        all: images.len(),
        example: (
            (kind.draw)(&images[0], &mut common::seeded(0)),
            prepared[0].clone(),
        ),
    };
    for (image, label) in prepared.iter().zip(labels) {
        let Some(image) = image else { continue };
        let answer = Scores::of(net, image.values())?.answer();
        outcome.found += 1;
        outcome.right += usize::from(answer == *label);
    }
    Ok(outcome)
}

/// What the network sees, if one digit is found.
fn prepare(picture: &Picture) -> Option<Picture> {
    let picture = handwriting::as_in_a_file(picture);
    let digits = handwriting::digits(&handwriting::ink(&picture));
    let [digit] = &digits[..] else { return None };
    debug_assert_eq!(digit.image.values().len(), PIXELS);
    Some(digit.image.clone())
}
