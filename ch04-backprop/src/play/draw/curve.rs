//! The loss of every batch, and the accuracy on the way.

use common::mnist::CLASSES;
use common::training::Step;
use figure::{Colour, Figure, Panels, Plot};

use crate::play::state::{Measured, State};

/// More points than this are no more to be seen.
const POINTS: usize = 300;
/// The mean of the losses reaches to each side over such a share of the steps, and over so many of them at least.
const SHARE: usize = 40;
const LEAST: usize = 2;
/// A panel, and two of them stand side by side.
const SIZE: (f64, f64) = (350.0, 270.0);

pub fn curve(state: &State) -> impl Figure {
    Panels::row([losses(&state.past), accuracies(&state.measured)])
}

/// The loss, with the place where the learning rate was last changed.
fn losses(past: &[Step]) -> Plot {
    let losses: Vec<f64> = past.iter().map(|step| step.loss.into()).collect();
    let plot = Plot::new().size(SIZE.0, SIZE.1).x("step").y("L").log_y();
    let plot = plot.line("", Colour::Blue.tint(40), thinned(&losses));
    let plot = plot
        .line("", Colour::Blue, thinned(&means(&losses)))
        .zero("L = 0")
        .horizontal((CLASSES as f64).ln(), "guessing");
    let pairs = (1..).zip(past.windows(2));
    let changes = pairs.filter(|(_, pair)| pair[0].learning_rate != pair[1].learning_rate);
    match changes.last() {
        Some((step, pair)) => {
            let rate = format!("η = {}", pair[1].learning_rate);
            plot.vertical(f64::from(step), rate)
        }
        None => plot,
    }
}

/// The mean of each loss and its neighbours.
fn means(losses: &[f64]) -> Vec<f64> {
    let reach = (losses.len() / SHARE).max(LEAST);
    let mean = |at: usize| {
        let near = &losses[at.saturating_sub(reach)..losses.len().min(at + reach + 1)];
        near.iter().sum::<f64>() / near.len() as f64
    };
    (0..losses.len()).map(mean).collect()
}

/// The values over their steps; where they are many, means of some.
fn thinned(values: &[f64]) -> impl Iterator<Item = (f64, f64)> {
    let some = values.len().div_ceil(POINTS).max(1);
    let pieces = values.chunks(some).enumerate();
    pieces.map(move |(index, piece)| {
        let middle = (index * some) as f64 + (piece.len() as f64 + 1.0) / 2.0;
        (middle, piece.iter().sum::<f64>() / piece.len() as f64)
    })
}

fn accuracies(measured: &[Measured]) -> Plot {
    let some = measured.len().div_ceil(POINTS).max(1);
    let mut shown: Vec<&Measured> = measured.iter().rev().step_by(some).collect();
    shown.reverse(); // the last one was to be among them
    let over_steps = |accuracy: fn(&Measured) -> f64| {
        let points = shown.iter();
        points.map(move |measured| (measured.steps as f64, accuracy(measured)))
    };
    let plot = Plot::new().size(SIZE.0, SIZE.1).x("step");
    let plot = plot.y("accuracy, %").y_range(0.0..=100.0);
    let plot = plot.trajectory("train", Colour::Teal, over_steps(|measured| measured.train));
    plot.trajectory("test", Colour::Purple, over_steps(|measured| measured.test))
}
