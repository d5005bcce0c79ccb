//! Some digits with the network's answers, and the table of all answers.

use figure::{Colour, HeatMap, Images};
use ndarray::Array2;

use super::reading::Reading;

const COLUMNS: usize = 5;

/// Below a digit that was read right its label, below another `label → answer`.
pub fn digits(readings: impl IntoIterator<Item = Reading>) -> Images {
    let tile = |images: Images, reading: Reading| {
        let (label, answer) = (reading.label, reading.answer());
        let pixels = reading.pixels.iter().copied();
        if reading.is_right() {
            images.image(pixels, label.to_string(), Colour::Green)
        } else {
            images.image(pixels, format!("{label} → {answer}"), Colour::Red)
        }
    };
    readings.into_iter().fold(Images::new(COLUMNS), tile)
}

pub fn confusion(table: &Array2<usize>) -> HeatMap {
    let rows = table.rows().into_iter().map(|row| row.to_vec());
    HeatMap::confusion(rows).names("label", "answer")
}
