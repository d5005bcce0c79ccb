//! Two secants beside the tangent, and how far off they are for every h.

use common::Real;
use common::gradient::H;
use figure::{Colour, Panels, Plot};

use super::{cube, differences, slope, tenths};

/// The curve, its tangent at `x`, and the lines that the two differences draw instead.
pub fn secants(x: f64) -> Plot {
    let h = (x.abs() / 2.0).max(0.5);
    let [forward, central] = differences::<f64>(x, h);
    let (from, to) = (x - 1.6 * h, x + 1.6 * h);
    let line = |slope: f64, through: f64| {
        [from, to].map(|at| (at, cube(through) + slope * (at - through)))
    };
    let curve = (0..=100)
        .map(|i| from + (to - from) * f64::from(i) / 100.0)
        .map(|x| (x, cube(x)));
    let values = [x - h, x, x + h].map(|x| (x, cube(x)));
    Plot::new()
        .x("x")
        .y("f(x)")
        .line("", Colour::Ink, curve)
        .line("tangent", Colour::Green, line(slope(x), x))
        .line("forward", Colour::Orange, line(forward, x))
        .line("central", Colour::Blue, line(central, x - h))
        .points("", Colour::Ink, values)
}

/// The error of both differences against h, in f64 and in f32, on the same axes.
pub fn step_size(x: f64) -> Panels {
    let panels = [panel::<f64>("f64", x), panel::<f32>("f32", x)];
    Panels::column(panels)
}

fn panel<F: Real>(title: &str, x: f64) -> Plot {
    let mantissas = [
        10.0, 7.943, 6.31, 5.012, 3.981, 3.162, 2.512, 1.995, 1.585, 1.259,
    ];
    let decade = |decade| mantissas.map(|mantissa| tenths(mantissa, decade));
    let steps: Vec<f64> = (2..=16).flat_map(decade).collect();
    let errors = |which: usize| {
        let error = move |h: f64| (differences::<F>(x, h)[which] - slope(x)).abs();
        steps
            .iter()
            .map(move |&h| (h, error(h)))
            .filter(|(_, error)| *error > 0.0)
    };
    Plot::new()
        .size(600.0, 300.0)
        .title(title)
        .log_x()
        .log_y()
        .x_range(1e-16..=1e-1)
        .y_range(1e-12..=(10.0 * slope(x)).max(1e2))
        .x("h")
        .y("|error|")
        .line("forward", Colour::Orange, errors(0))
        .line("central", Colour::Blue, errors(1))
        .vertical(H, "h = 10⁻⁴")
}
