//! The way of a training run in pictures.

mod learning;
mod levels;
mod silent;
mod slice;

use figure::{Colour, Plot};

use super::course::Course;
pub use learning::learning;
pub use silent::silent;
pub use slice::slice;

/// So many pieces of each epoch are drawn.
const PIECES: usize = 20;

/// The loss: of some batches each, and of whole epochs.
pub fn losses(course: &Course<'_>) -> Plot {
    let epochs = || (0..).zip(&course.losses);
    let pieces = epochs().flat_map(|(epoch, losses)| pieces(epoch, losses));
    let means = epochs().map(|(epoch, losses)| (f64::from(epoch) + 0.5, mean(losses)));
    let plot = Plot::new().x("epoch").y("L").log_y();
    let plot = plot.line("", Colour::Blue.tint(40), pieces);
    let plot = plot.trajectory("", Colour::Blue, means).zero("L = 0");
    let classes = course.data.train.classes() as f64;
    plot.horizontal(classes.ln(), "guessing")
}

/// An epoch in [`PIECES`]: the middle of each, in epochs, and the mean of its losses.
fn pieces(epoch: u32, losses: &[f32]) -> impl Iterator<Item = (f64, f64)> {
    let piece = losses.len().div_ceil(PIECES);
    let share = piece as f64 / losses.len() as f64;
    let middle = move |index: u32| f64::from(epoch) + (f64::from(index) + 0.5) * share;
    let means = (0..).zip(losses.chunks(piece));
    means.map(move |(index, losses)| (middle(index), mean(losses)))
}

fn mean(losses: &[f32]) -> f64 {
    losses.iter().map(|&loss| f64::from(loss)).sum::<f64>() / losses.len() as f64
}

/// The accuracy after every epoch, on images seen and on images never seen.
pub fn accuracies(course: &Course<'_>) -> Plot {
    let after = || course.accuracies.iter().enumerate().skip(1);
    Plot::new()
        .x("epoch")
        .y("accuracy, %")
        .trajectory(
            "train",
            Colour::Teal,
            after().map(|(epoch, both)| (epoch as f64, both.0)),
        )
        .trajectory(
            "test",
            Colour::Purple,
            after().map(|(epoch, both)| (epoch as f64, both.1)),
        )
}
