//! How far the two gradients are apart, against how large they are.

use figure::{Colour, Paint, Plot};
use lesson::Result;

use super::compare::{Comparison, Slopes};

/// So many dots of one kind: enough to see the cloud.
const DOTS: usize = 400;

/// An error of 0 is drawn here.
const LEAST: f64 = 1e-16;

/// Every dot is a parameter. Those at a kink stand out.
pub fn errors(comparisons: &[Comparison]) -> Result<String> {
    let [w1, b1, w2, b2] = comparisons else {
        return Err("four comparisons are drawn".into());
    };
    let clouds: [(Paint, _); 6] = [
        (Colour::Blue.tint(60), dots(&w1.smooth)),
        (Colour::Blue.into(), dots(&b1.smooth)),
        (Colour::Orange.into(), dots(&w2.smooth)),
        (Colour::Orange.into(), dots(&b2.smooth)),
        (Colour::Red.into(), dots(&b1.kinked)),
        (Colour::Red.into(), dots(&w1.kinked)),
    ];
    let leftmost = dots(&w1.kinked)
        .into_iter()
        .min_by(|a, b| a.0.total_cmp(&b.0));
    let there = clouds.into_iter().filter(|(_, dots)| !dots.is_empty());
    let plot = Plot::new()
        .size(620.0, 400.0)
        .x("|∂L|")
        .y("|error|")
        .log_x()
        .log_y()
        .y_range(LEAST..=3e-4); // rounding decides how far down the errors reach
    let plot = there.fold(plot, |plot, (paint, dots)| plot.points("", paint, dots));
    let plot = leftmost.into_iter().fold(plot, |plot, (slope, error)| {
        plot.note((slope / 4.0, error / 3.0), "kinks", Colour::Red) // beside them, on empty ground
    });
    Ok(plot.svg()?)
}

/// Some of the slopes, evenly spread. A slope of 0 has no logarithm.
fn dots(slopes: &Slopes) -> Vec<(f64, f64)> {
    let every = slopes.len().div_ceil(DOTS).max(1);
    let some = slopes
        .0
        .iter()
        .step_by(every)
        .filter(|(_, backward)| *backward != 0.0);
    some.map(|(numerical, backward)| (backward.abs(), (numerical - backward).abs().max(LEAST)))
        .collect()
}
