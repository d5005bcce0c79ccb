//! The curves of the three activation functions, and what a stack of layers makes of a straight line.

use common::activation::{relu, sigmoid, step_function};
use figure::{Colour, Panels, Plot};
use ndarray::{Array1, array};

fn curve(f: impl Fn(f64) -> f64) -> impl Iterator<Item = (f64, f64)> {
    let xs = (-400..=400).map(|i| f64::from(i) / 100.0);
    xs.map(move |x| (x, f(x)))
}

pub fn curves() -> Panels {
    let panel = |name: &str, colour, f: fn(f64) -> f64| {
        let plot = Plot::new().size(250.0, 240.0).title(name).x("x");
        let plot = plot.x_range(-4.0..=4.0).y_range(-0.25..=2.25);
        plot.line("", colour, curve(f))
    };
    Panels::row([
        panel("step", Colour::Green, step_function),
        panel("sigmoid", Colour::Blue, sigmoid),
        panel("ReLU", Colour::Orange, relu),
    ])
}

/// y₁ of both stacks for x = (s, −1).
pub fn stacks(
    linear: impl Fn(&Array1<f64>) -> Array1<f64>,
    bent: impl Fn(&Array1<f64>) -> Array1<f64>,
) -> Plot {
    let along = |f: &dyn Fn(&Array1<f64>) -> Array1<f64>| -> Vec<(f64, f64)> {
        curve(|s| f(&array![s, -1.0])[0]).collect()
    };
    Plot::new()
        .x("s")
        .y("y₁")
        .line("h(a) = a", Colour::Blue, along(&linear))
        .line("ReLU", Colour::Orange, along(&bent))
}
