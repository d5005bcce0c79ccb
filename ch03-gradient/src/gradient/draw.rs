//! The gradient at many points at once.

use figure::{Colour, Panels, Plot};
use ndarray::{Array1, array};

use super::promise;
use crate::elongated::{START, elongated};
use crate::map::{ROUND_SIZE, compass, downhill, handle, levels, long_field, map, room};
use crate::partial::{bowl, bowl_at};

/// Figure 1-3-1: −∇f as arrows, so that they point downhill, on the contours of the round bowl and of an elongated one.
pub fn fields(x: &Array1<f64>) -> Panels {
    let start = Array1::from_iter(START);
    let down = (downhill(elongated, &start), 1.8);
    let long = compass(long_field(), &start, down, None);
    Panels::row([round(x), long])
}

fn round(x: &Array1<f64>) -> Plot {
    let at = [x[0], x[1]];
    let reach = 1.25 * room(at);
    let plot = map("x₀² + x₁²", ROUND_SIZE)
        .contours(reach, &levels(2.0 * reach * reach), bowl_at)
        .field(reach, 9, |x0, x1| downhill(bowl, &array![x0, x1]).into());
    let down = (downhill(bowl, x), 0.3 * reach);
    compass(plot, x, down, Some(handle("at", at)))
}

/// f's change by the step −η∇f against η, and the line that the gradient promises.
pub fn promise(x: &Array1<f64>, gradient: &Array1<f64>) -> Plot {
    let longest = 1.1;
    let step = |rate: f64| -rate * gradient;
    let rates = (0..=100).map(|i| longest * f64::from(i) / 100.0);
    let changes = rates.map(|rate| (rate, promise::change(x, &step(rate))));
    let promises = [0.0, longest].map(|rate| (rate, promise::promise(gradient, &step(rate))));
    Plot::new()
        .size(640.0, 360.0)
        .x("η")
        .y("Δf")
        .horizontal(0.0, "")
        .thin_line("promise", Colour::Red, promises)
        .line("Δf", Colour::Blue, changes)
        .points("", Colour::Ink, [(0.0, 0.0)])
}
