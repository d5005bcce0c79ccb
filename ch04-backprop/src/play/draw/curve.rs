//! The loss of every batch, and the accuracy on the way.

use common::training::Step;
use figure::{Colour, Figure, Panels, Plot};

use crate::play::state::{Measured, State};

/// More points than this are no more to be seen.
const POINTS: usize = 300;
/// The mean runs over such a share of the steps, and over so many of them at least.
const SHARE: usize = 20;
const LEAST: usize = 5;
/// So many changes of the learning rate are marked, the last ones.
const MARKED: usize = 3;
/// A panel, and two of them stand side by side.
const SIZE: (f64, f64) = (350.0, 270.0);

pub fn curve(state: &State) -> impl Figure {
    Panels::row([losses(&state.past), accuracies(&state.measured)])
}

/// The loss, with the places where the learning rate was changed.
fn losses(past: &[Step]) -> Plot {
    let losses: Vec<f64> = past.iter().map(|step| step.loss.into()).collect();
    let plot = Plot::new().size(SIZE.0, SIZE.1).x("step").y("L").log_y();
    let plot = plot.line("", Colour::Blue.tint(40), thinned(&losses));
    let plot = plot
        .line("", Colour::Blue, thinned(&means(&losses)))
        .zero("L = 0");
    let pairs = (1..).zip(past.windows(2));
    let changes = pairs.filter(|(_, pair)| pair[0].learning_rate != pair[1].learning_rate);
    let changes: Vec<_> = changes
        .map(|(step, pair)| (step, pair[1].learning_rate))
        .collect();
    let marked = &changes[changes.len().saturating_sub(MARKED)..];
    marked.iter().fold(plot, |plot, (step, rate)| {
        plot.vertical(f64::from(*step), format!("η = {rate}"))
    })
}

/// The mean of each loss and those before it.
fn means(losses: &[f64]) -> Vec<f64> {
    let window = (losses.len() / SHARE).max(LEAST);
    let mean = |end: usize| {
        let window = &losses[end.saturating_sub(window)..end];
        window.iter().sum::<f64>() / window.len() as f64
    };
    (1..=losses.len()).map(mean).collect()
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
    let over_steps = |accuracy: fn(&Measured) -> f64| {
        let points = measured.iter();
        points.map(move |measured| (measured.steps as f64, accuracy(measured)))
    };
    let plot = Plot::new()
        .size(SIZE.0, SIZE.1)
        .x("step")
        .y("accuracy, %")
        .y_range(0.0..=100.0);
    let plot = plot.trajectory("train", Colour::Teal, over_steps(|measured| measured.train));
    plot.trajectory("test", Colour::Purple, over_steps(|measured| measured.test))
}
