//! The bowl with its two cuts through a point, and the cuts as curves with their slopes.

use figure::number::trimmed;
use figure::{Colour, Panels, Plot, Surface};

use super::{bowl_at, partials};
use crate::map::reach;

/// The colours of the paths along x₀ and along x₁, in both figures.
const PATHS: [Colour; 2] = [Colour::Teal, Colour::Purple];

/// Figure 1-3: the surface, the point, and the two planes on which one variable moves alone.
pub fn surface(at: [f64; 2]) -> Surface<impl Fn(f64, f64) -> f64> {
    let [x0, x1] = at;
    let [along_x0, along_x1] = partials(at);
    let (reach, f) = (reach([at], 1.25), bowl_at(x0, x1));
    let [held_x0, held_x1] = held(at);
    // So far to each side that both tangents stay above the floor.
    let [far0, far1] = [along_x0, along_x1].map(|slope| (0.3 * reach).min(0.8 * f / slope.abs()));
    let [up0, up1] = [far0 * along_x0, far1 * along_x1];
    Surface::new(-reach..=reach, -reach..=reach, bowl_at)
        .names(["x₀", "x₁", "f(x₀, x₁)"])
        .cut_y(x1, held_x1, PATHS[0])
        .cut_x(x0, held_x0, PATHS[1])
        .segment(
            [[x0 - far0, x1, f - up0], [x0 + far0, x1, f + up0]],
            Colour::Red,
        )
        .segment(
            [[x0, x1 - far1, f - up1], [x0, x1 + far1, f + up1]],
            Colour::Red,
        )
        .dot((x0, x1), Colour::Ink)
}

/// The two cuts: f as a function of x0 alone and of x1 alone, each with its tangent.
pub fn cuts(at: [f64; 2]) -> Panels {
    let [x0, x1] = at;
    let [along_x0, along_x1] = partials(at);
    let [held_x0, held_x1] = held(at);
    let reach = reach([at], 1.25);
    let panel =
        |name: &str, held: String, colour, f: &dyn Fn(f64) -> f64, here: f64, slope: f64| {
            let tangent = [-reach, reach].map(|to| (to, f(here) + slope * (to - here)));
            let label = format!("slope {}", trimmed(slope, 2));
            Plot::new()
                .size(340.0, 320.0)
                .title(held)
                .x(name)
                .y("f")
                .x_range(-reach..=reach)
                .y_range(0.0..=bowl_at(reach, reach))
                .names_inside()
                .line("", colour, grid(reach).into_iter().map(|to| (to, f(to))))
                .line(label, Colour::Red, tangent)
                .points("", Colour::Ink, [(here, f(here))])
        };
    let [first, second] = PATHS;
    let panels = [
        panel("x₀", held_x1, first, &|x0| bowl_at(x0, x1), x0, along_x0),
        panel("x₁", held_x0, second, &|x1| bowl_at(x0, x1), x1, along_x1),
    ];
    Panels::row(panels).share_y()
}

/// What is held still in each cut: `x₀ = 3`, `x₁ = 4`.
fn held([x0, x1]: [f64; 2]) -> [String; 2] {
    [("x₀", x0), ("x₁", x1)].map(|(name, value)| format!("{name} = {}", trimmed(value, 2)))
}

fn grid(reach: f64) -> Vec<f64> {
    (-50..=50).map(|i| reach * f64::from(i) / 50.0).collect()
}
