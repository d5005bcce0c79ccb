//! Two secants beside the tangent, and how far off they are for every h.

use std::ops::RangeInclusive;

use common::Real;
use common::gradient::H;
use figure::{Colour, Handle, Panels, Plot};

use super::view::View;
use super::{cube, differences, slope, tenths};

/// The curve, its tangent at `x`, and the lines that the two differences draw instead.
pub fn secants(x: f64) -> Plot {
    let view = View::of(x);
    let (h, [from, to]) = (view.h, view.x);
    let [forward, central] = differences::<f64>(x, h);
    let line = |slope: f64, through: f64| view.line(slope, (through, cube(through)));
    let curve = (0..=100)
        .map(|i| from + (to - from) * f64::from(i) / 100.0)
        .map(|x| (x, cube(x)));
    let neighbours = [x - h, x + h].map(|x| (x, cube(x)));
    let [least, greatest] = view.points;
    let handle = Handle::x("x").within(least..=greatest);
    Plot::new()
        .size(640.0, 380.0)
        .x("x")
        .y("f(x)")
        .x_range(with_margin(view.x))
        .y_range(with_margin(view.y))
        .vertical(x - h, "x - h")
        .vertical(x, "x")
        .vertical(x + h, "x + h")
        .line("f", Colour::Blue, curve)
        .thin_line("tangent", Colour::Red, line(slope(x), x))
        .thin_line("forward", Colour::Teal, line(forward, x))
        .thin_line("central", Colour::Purple, line(central, x - h))
        .points("", Colour::Ink, neighbours)
        .handle(handle, (x, cube(x)), Colour::Ink)
}

fn with_margin([low, high]: [f64; 2]) -> RangeInclusive<f64> {
    let margin = 0.04 * (high - low);
    low - margin..=high + margin
}

/// The error of both differences against h, in f64 and in f32, on the same axes.
pub fn step_size(x: f64) -> Panels {
    let panels = [panel::<f64>("f64", x), panel::<f32>("f32", x)];
    Panels::column(panels).share_x()
}

fn panel<F: Real>(title: &str, x: f64) -> Plot {
    let mantissas = [
        10.0, 7.943, 6.31, 5.012, 3.981, 3.162, 2.512, 1.995, 1.585, 1.259,
    ];
    let decade = |decade| mantissas.map(|mantissa| tenths(mantissa, decade));
    let steps: Vec<f64> = (2..=16).flat_map(decade).collect();
    let errors = |which: usize| {
        let error = move |h: f64| (differences::<F>(x, h)[which] - slope(x)).abs();
        let errors = steps.iter().map(move |&h| (h, error(h)));
        errors.filter(|(_, error)| *error > 0.0).collect::<Vec<_>>()
    };
    let [forward, central] = [errors(0), errors(1)];
    let best = central.iter().min_by(|a, b| a.1.total_cmp(&b.1));
    let best = best.map_or(1e-16, |(h, _)| *h);
    Plot::new()
        .size(640.0, 270.0)
        .title(title)
        .log_x()
        .log_y()
        .x_range(1e-16..=1e-1)
        .y_range(1e-12..=(10.0 * slope(x)).max(1e2))
        .x("h")
        .y("|error|")
        .names_inside()
        .zone(1e-16..=best, "rounding", Colour::Muted)
        .vertical(H, "h = 10⁻⁴")
        .line("forward", Colour::Teal, forward)
        .line("central", Colour::Purple, central)
}
