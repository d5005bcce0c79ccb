//! The two losses over the score, and how each of them learns from a bad start.

use common::loss::{cross_entropy_error, sum_squared_error};
use figure::{Colour, Panels, Plot};

use super::neuron::{End, Loss};

/// Each loss with its name in the figures and its colour.
const LOSSES: [(&str, Colour, Loss); 2] = [
    ("½ Σ(t-y)²", Colour::Orange, sum_squared_error),
    ("-Σ t ln y", Colour::Blue, cross_entropy_error),
];

/// Above, the errors over the score of the right class; below, their slopes.
pub fn slopes(end: End) -> Panels {
    let panel = || {
        Plot::new()
            .size(620.0, 310.0)
            .x_range(-10.0..=6.0)
            .vertical(0.0, "y = 0.5")
    };
    let error = panel().y("E").y_range(0.0..=10.0);
    let slope = panel().x("a").y("dE/da").y_range(-1.1..=0.2);
    let error = curves(error, [(-7.5, 1.1), (-5.2, 6.4)], |loss, a| {
        end.error(loss, a)
    });
    let slope = curves(slope, [(-7.5, 0.0), (-7.5, -1.0)], |loss, a| {
        end.slope(loss, a)
    });
    Panels::column([error, slope])
}

/// Draws `f` of both losses, with their names above the points `names`.
fn curves(plot: Plot, names: [(f64, f64); 2], f: impl Fn(Loss, f64) -> f64) -> Plot {
    LOSSES
        .into_iter()
        .zip(names)
        .fold(plot, |plot, ((name, colour, loss), at)| {
            let scores = (-400..=240).map(|i| f64::from(i) / 40.0);
            plot.line("", colour, scores.map(|a| (a, f(loss, a))))
                .note(at, name, colour)
        })
}

/// The probability of the right class after every step, each loss with a path of its own.
pub fn descent(paths: [&[f64]; 2]) -> Plot {
    let plot = Plot::new()
        .size(620.0, 340.0)
        .x("step")
        .y("y")
        .log_x()
        .y_range(0.0..=1.05);
    let mut plot = plot.horizontal(0.5, "");
    let rises = paths.map(rise);
    for (((name, colour, _), path), rise) in LOSSES.into_iter().zip(paths).zip(rises) {
        let steps = path.iter().enumerate().skip(1);
        let steps = steps.map(|(step, &y)| (step as f64, y));
        plot = match rise {
            Some(step) if are_apart(rises) => {
                plot.line("", colour, steps)
                    .note((0.42 * step, 0.62), name, colour)
            }
            _ => plot.line(name, colour, steps),
        };
    }
    plot
}

/// The step in which the right class gets the larger probability.
fn rise(path: &[f64]) -> Option<f64> {
    let step = path.iter().position(|&y| y > 0.5);
    step.map(|step| step as f64)
}

/// Whether both lines rise, with room for a name on the left of each.
fn are_apart(rises: [Option<f64>; 2]) -> bool {
    match rises {
        [Some(one), Some(other)] => one.min(other) >= 5.0 && one.max(other) > 8.0 * one.min(other),
        _ => false,
    }
}
