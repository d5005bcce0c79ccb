//! Some images as the network reads them, and the mistakes it is surest of.

use std::ops::Range;

use common::mnist::Dataset;
use common::network::TwoLayerNet;
use lesson::{Page, Result};

use super::reading::Reading;
use super::{draw, terminal};

type Net = TwoLayerNet<f32>;

pub fn run(
    net: &Net,
    test: &Dataset,
    answers: &[usize],
    drawn: Range<usize>,
    page: &mut Page,
) -> Result {
    page.part("drawn")?;
    for reading in readings(net, test, drawn)? {
        terminal::draw(&reading, page)?;
    }
    page.part("misread")?;
    let wrong = mistakes(net, test, answers)?;
    for reading in wrong.iter().take(1) {
        terminal::draw(reading, page)?;
    }
    let right = (0..test.len()).filter(|&index| answers[index] == test.labels[index]);
    let shown = readings(net, test, right.take(10))?
        .into_iter()
        .chain(wrong.into_iter().take(10));
    page.figure("digits", &draw::digits(shown)?)
}

fn readings(
    net: &Net,
    test: &Dataset,
    indices: impl IntoIterator<Item = usize>,
) -> Result<Vec<Reading>> {
    let indices = indices.into_iter();
    indices.map(|index| Reading::of(net, test, index)).collect()
}

// ANCHOR: mistakes
/// The images that are misread, the surest answer first.
fn mistakes(net: &Net, test: &Dataset, answers: &[usize]) -> Result<Vec<Reading>> {
    let wrong = (0..test.len()).filter(|&index| answers[index] != test.labels[index]);
    let mut wrong = readings(net, test, wrong)?;
    wrong.sort_by(|a, b| b.confidence().total_cmp(&a.confidence()));
    Ok(wrong)
}
// ANCHOR_END: mistakes
