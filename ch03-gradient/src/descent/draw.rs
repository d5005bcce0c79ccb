//! The walk on the map of the bowl, and how far from the bottom each rate is after each step.

use figure::{Colour, Plot};
use ndarray::Array1;

use super::{RATES, Walk};
use crate::map::reach;
use crate::partial::bowl_at;

/// Figure 1-4: the walk among the contours, seen from above.
pub fn walk(walk: &Walk) -> Plot {
    let points = walk.iter().map(|x| (x[0], x[1]));
    let reach = reach(walk.iter().map(|x| [x[0], x[1]]), 1.125);
    let levels = [0.05, 0.2, 0.4, 0.6, 0.8, 1.0].map(|share: f64| (share * reach).powi(2));
    Plot::new()
        .x("x₀")
        .y("x₁")
        .contours(reach, &levels, bowl_at)
        .horizontal(0.0, "")
        .vertical(0.0, "")
        .trajectory("", Colour::Blue, points)
}

/// |x| after every step, one line a rate; dashed where x leaps across the bottom to the other side.
pub fn distances(walks: &[Walk]) -> Plot {
    let colours = Colour::ACCENTS.into_iter().chain([Colour::Ink]);
    let mut plot = Plot::new().size(600.0, 440.0).log_y().x("n").y("|x|");
    for ((walk, (rate, name)), colour) in walks.iter().zip(RATES).zip(colours) {
        let leaps_across = rate > 0.5;
        let paint = if leaps_across {
            colour.tint(100).dashed()
        } else {
            colour.into()
        };
        let points = walk
            .iter()
            .enumerate()
            .map(|(n, x)| (n as f64, distance(x)));
        plot = plot.line(name, paint, points);
    }
    plot.zero("|x| = 0")
}

/// |x|, also where its square leaves the range of an f64.
fn distance(x: &Array1<f64>) -> f64 {
    x[0].hypot(x[1])
}
