//! The way of a training run in pictures.

mod ground;
mod learning;
mod levels;
mod silent;
mod slice;

use figure::{Colour, Plot};

use super::course::Course;
use super::history::{Epoch, Other};
pub use learning::learning;
pub use silent::silent;
pub use slice::slice;

/// So many pieces of each epoch are drawn.
const PIECES: usize = 20;

/// The loss: of some batches each, and of whole epochs; dashed those of another training, if there is one.
pub fn losses(course: &Course<'_>) -> Plot {
    let epochs = (0..).zip(&course.losses);
    let pieces = epochs.flat_map(|(epoch, losses)| pieces(epoch, losses));
    let mut plot = frame(course).y("L").log_y();
    if let Some(other) = other(course) {
        let paint = Colour::Blue.tint(100).dashed();
        plot = plot.trajectory(&*other.name, paint, means(&other.epochs));
    }
    let plot = plot.line("", Colour::Blue.tint(40), pieces);
    let plot = plot
        .trajectory("", Colour::Blue, means(&course.history))
        .zero("L = 0");
    let classes = course.data.train.classes() as f64;
    plot.horizontal(classes.ln(), "guessing")
}

/// The training to compare with, if it has an epoch.
fn other<'a>(course: &'a Course<'_>) -> Option<&'a Other> {
    course.other.as_ref().filter(|other| other.epochs.len() > 1)
}

/// The mean loss of each epoch, at its middle.
fn means(history: &[Epoch]) -> impl Iterator<Item = (f64, f64)> {
    each(history, |epoch| epoch.loss).map(|(number, loss)| (number - 0.5, loss))
}

/// A plot over all epochs that there will be.
fn frame(course: &Course<'_>) -> Plot {
    let other = other(course).map_or(0, |other| other.epochs.len() - 1);
    let last = course.last.max(other);
    Plot::new().x("epoch").x_range(0.0..=last as f64)
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

/// The accuracy after every epoch, on images seen and on images never seen; dashed those of another training.
pub fn accuracies(course: &Course<'_>) -> Plot {
    let mut plot = frame(course).y("accuracy, %");
    if let Some(Other { name, epochs }) = other(course) {
        let (train, test) = (
            Colour::Teal.tint(100).dashed(),
            Colour::Purple.tint(100).dashed(),
        );
        plot = plot.trajectory(name, train, each(epochs, |epoch| epoch.train));
        plot = plot.trajectory(name, test, each(epochs, |epoch| epoch.test));
    }
    let history = &course.history;
    plot.trajectory("train", Colour::Teal, each(history, |epoch| epoch.train))
        .trajectory("test", Colour::Purple, each(history, |epoch| epoch.test))
}

/// What was measured after each epoch.
fn each(history: &[Epoch], value: impl Fn(&Epoch) -> f64) -> impl Iterator<Item = (f64, f64)> {
    let epochs = history.iter().enumerate().skip(1);
    epochs.map(move |(number, epoch)| (number as f64, value(epoch)))
}
