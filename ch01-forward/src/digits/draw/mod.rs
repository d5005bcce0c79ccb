//! The network at work, some digits with the network's answers, and the table of all answers.

mod network;

use figure::{Colour, HeatMap, Images};
use ndarray::Array2;

use super::reading::Reading;

pub use network::network;

const COLUMNS: usize = 5;

/// Digits that were read right, and others that were not; below each its label, or `label → answer`.
pub fn digits(right: &[Reading], wrong: &[Reading]) -> Images {
    let images = Images::new(COLUMNS);
    let images = match right {
        [] => images,
        _ => images.heading("read correctly", Colour::Green),
    };
    let images = right.iter().fold(images, |images, reading| {
        tile(images, reading, reading.label.to_string(), Colour::Green)
    });
    let images = match wrong {
        [] => images,
        _ => images.heading("misread: label → answer", Colour::Red),
    };
    wrong.iter().fold(images, |images, reading| {
        let caption = format!("{} → {}", reading.label, reading.answer());
        tile(images, reading, caption, Colour::Red)
    })
}

fn tile(images: Images, reading: &Reading, caption: String, paint: Colour) -> Images {
    images.image(reading.pixels.iter().copied(), caption, paint)
}

pub fn confusion(table: &Array2<usize>) -> HeatMap {
    let rows = table.rows().into_iter().map(|row| row.to_vec());
    HeatMap::confusion(rows).names("label", "answer")
}
