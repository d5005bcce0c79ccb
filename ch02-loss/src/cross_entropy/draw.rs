//! The logarithm as a measure of surprise, and what becomes of it near 0.

use common::loss::cross_entropy_error;
use figure::number::fixed;
use figure::{Colour, Panels, Plot};
use ndarray::aview1;

/// Above, -ln y from 0 to 1 with the probability `right`; below, with and without the 1e-7 near 0.
pub fn log(right: f64) -> Panels {
    Panels::column([surprise(right), near_zero()])
}

fn surprise(right: f64) -> Plot {
    let curve = (1..=1000)
        .map(|i| f64::from(i) / 1000.0)
        .map(|y| (y, -y.ln()));
    let plot = Plot::new()
        .size(620.0, 320.0)
        .x("y")
        .y("E")
        .x_range(0.0..=1.0)
        .y_range(0.0..=5.0);
    let plot = plot
        .line("", Colour::Blue, curve)
        .note((0.13, 2.3), "-ln y", Colour::Blue);
    let here = (right, 0.0 - right.ln());
    let name = format!("({}, {})", fixed(here.0, 2), fixed(here.1, 2));
    if here.1 > 5.0 {
        let above = name.replace("inf", "∞") + " ↑"; // it is not on the panel
        return plot.note((0.16, 4.3), above, Colour::Ink);
    }
    plot.points("", Colour::Ink, [here]).note(
        (here.0.max(0.12), here.1.min(4.3)),
        name,
        Colour::Ink,
    ) // not above the panel
}

fn near_zero() -> Plot {
    let probabilities = || (-240..=0).map(|i| 10_f64.powf(f64::from(i) / 20.0));
    let with_margin = |y| cross_entropy_error(&aview1(&[y]), &aview1(&[1.0]));
    Plot::new()
        .size(620.0, 320.0)
        .log_x()
        .x("y")
        .y("E")
        .x_range(1e-12..=1.0)
        .y_range(0.0..=30.0)
        .vertical(1e-7, "10⁻⁷")
        .line("", Colour::Blue, probabilities().map(|y| (y, -y.ln())))
        .line(
            "",
            Colour::Orange,
            probabilities().map(|y| (y, with_margin(y))),
        )
        .note((3e-10, 23.5), "-ln y", Colour::Blue)
        .note((1e-10, 16.2), "-ln(y + 10⁻⁷)", Colour::Orange)
}
