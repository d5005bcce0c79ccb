//! The bowl with its two cuts through a point, and the cuts as curves with their slopes.

use figure::{Colour, Panels, Plot, Surface};

use super::{bowl_at, partials};
use crate::map::reach;

/// Figure 1-3: the surface, the point, and the curve on which each variable moves alone.
pub fn surface([x0, x1]: [f64; 2]) -> Surface<impl Fn(f64, f64) -> f64> {
    let reach = reach([[x0, x1]], 1.25);
    let moving = grid(reach);
    Surface::new(-reach..=reach, -reach..=reach, bowl_at)
        .names(["x₀", "x₁", "f(x₀, x₁)"])
        .line(moving.iter().map(|&moving| (moving, x1)), Colour::Orange)
        .line(moving.iter().map(|&moving| (x0, moving)), Colour::Red)
        .dot((x0, x1), Colour::Ink)
}

/// The two cuts: f as a function of x0 alone and of x1 alone, each with its tangent.
pub fn cuts(at: [f64; 2]) -> Panels {
    let [x0, x1] = at;
    let [along_x0, along_x1] = partials(at);
    let reach = reach([at], 1.25);
    let panel = |name: &str, colour, f: &dyn Fn(f64) -> f64, here: f64, slope: f64| {
        let tangent = [-reach, reach].map(|to| (to, f(here) + slope * (to - here)));
        Plot::new()
            .size(310.0, 300.0)
            .x(name)
            .y("f")
            .x_range(-reach..=reach)
            .y_range(0.0..=bowl_at(reach, reach))
            .line("", colour, grid(reach).into_iter().map(|to| (to, f(to))))
            .line("", Colour::Ink, tangent)
            .points("", Colour::Ink, [(here, f(here))])
    };
    let panels = [
        panel("x₀", Colour::Orange, &|x0| bowl_at(x0, x1), x0, along_x0),
        panel("x₁", Colour::Red, &|x1| bowl_at(x0, x1), x1, along_x1),
    ];
    Panels::row(panels)
}

fn grid(reach: f64) -> Vec<f64> {
    (-50..=50).map(|i| reach * f64::from(i) / 50.0).collect()
}
