//! The bowl with its two cuts through a point, and the cuts as curves with their slopes.

use figure::number::trimmed;
use figure::{Colour, Handle, Panels, Plot, Surface};

use super::{bowl_at, partials};
use crate::map::{handle, room};

/// The colours of the paths along x₀ and along x₁, in both figures.
const PATHS: [Colour; 2] = [Colour::Teal, Colour::Purple];

/// Figure 1-3: the surface, the point, and the two planes on which one variable moves alone.
pub fn surface(at: [f64; 2]) -> Surface<impl Fn(f64, f64) -> f64> {
    let [x0, x1] = at;
    let [along_x0, along_x1] = partials(at);
    let (reach, f) = (1.25 * room(at), bowl_at(x0, x1));
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
        .handle(handle("at", at), (x0, x1))
}

/// The two cuts: f as a function of x0 alone and of x1 alone, each with its tangent.
pub fn cuts(at: [f64; 2]) -> Panels {
    let [x0, x1] = at;
    let [along_x0, along_x1] = partials(at);
    let [held_x0, held_x1] = held(at);
    let (reach, most) = (1.25 * room(at), room(at));
    let panel = |i: usize, held: String, f: &dyn Fn(f64) -> f64, slope: f64| {
        let (name, colour, here) = (["x₀", "x₁"][i], PATHS[i], at[i]);
        let handle = Handle::new("at")
            .stay(i)
            .number(0.0, [1.0, 0.0])
            .stay(1 - i);
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
            .handle(handle.within(-most..=most), (here, f(here)), Colour::Ink)
    };
    let panels = [
        panel(0, held_x1, &|x0| bowl_at(x0, x1), along_x0),
        panel(1, held_x0, &|x1| bowl_at(x0, x1), along_x1),
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
