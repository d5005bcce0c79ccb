//! The gradient at many points at once.

use common::gradient::numerical_gradient;
use figure::{Colour, Plot};
use ndarray::{Array1, array};

use super::promise;
use crate::map::reach;
use crate::partial::{bowl, bowl_at};

/// Figure 1-3-1: −∇f as arrows, so that they point downhill, on the contours of f.
pub fn field(x: &Array1<f64>) -> Plot {
    let reach = reach([[x[0], x[1]]], 1.25);
    let downhill = |x0: f64, x1: f64| {
        let gradient = numerical_gradient(bowl, &mut array![x0, x1]);
        (-gradient[0], -gradient[1])
    };
    let (down0, down1) = downhill(x[0], x[1]);
    let tip = (x[0] + 0.1 * down0, x[1] + 0.1 * down1);
    let levels = [0.2, 0.4, 0.6, 0.8, 1.0].map(|share: f64| (share * reach).powi(2));
    Plot::new()
        .x("x₀")
        .y("x₁")
        .contours(reach, &levels, bowl_at)
        .field(reach, 15, downhill)
        .arrow((x[0], x[1]), tip, Colour::Red)
        .points("", Colour::Red, [(x[0], x[1])])
}

/// f's change by the step −η∇f against η, and the line that the gradient promises.
pub fn promise(x: &Array1<f64>, gradient: &Array1<f64>) -> Plot {
    let longest = 1.1;
    let step = |rate: f64| -rate * gradient;
    let rates = (0..=100).map(|i| longest * f64::from(i) / 100.0);
    let changes = rates.map(|rate| (rate, promise::change(x, &step(rate))));
    let promises = [0.0, longest].map(|rate| (rate, promise::promise(gradient, &step(rate))));
    Plot::new()
        .x("η")
        .y("Δf")
        .horizontal(0.0, "")
        .line("Δf", Colour::Blue, changes)
        .line("−η·|∇f|²", Colour::Ink, promises)
}
