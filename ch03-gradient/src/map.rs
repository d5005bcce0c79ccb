//! Maps of bowls: how much room they have for a point that moves, at which heights they have contours, and the elongated bowl.

use std::ops::RangeInclusive;

use common::gradient::numerical_gradient;
use figure::{Colour, Handle, Plot};
use ndarray::{Array1, array};

use crate::elongated::elongated;

/// Points nearer to the bottom than this lie at it on a map: beside the step h = 1e-4 their slopes are lost in rounding.
const NEAR: f64 = 1e-12;

/// What the map of the elongated bowl shows.
const LONG: [RangeInclusive<f64>; 2] = [-8.5..=3.5, -3.6..=3.6];

/// How far out points of a map usually lie.
const USUAL: f64 = 4.0;

/// How far out a point may lie on a map that shows `at`: as far as usual, unless that is much too far or not far enough.
/// So the map stays while the point moves.
pub fn room(at: [f64; 2]) -> f64 {
    let far = at[0].abs().max(at[1].abs());
    if far <= NEAR || (USUAL / 100.0..=USUAL).contains(&far) {
        return USUAL;
    }
    if far < USUAL {
        return far;
    }
    let decade = 10_f64.powf((far / USUAL).log10().floor());
    let rooms = [1.0, 2.0, 5.0, 10.0].map(|times| times * decade * USUAL);
    let room = rooms.into_iter().find(|room| *room >= far);
    room.unwrap_or(far)
}

/// What drags a point of such a map: both its numbers set the knob.
pub fn handle(knob: &str, at: [f64; 2]) -> Handle {
    let room = room(at);
    Handle::xy(knob).within(-room..=room)
}

/// Heights at equal steps up to `top`, about ten of them, at round numbers.
pub fn levels(top: f64) -> Vec<f64> {
    let decade = 10_f64.powf((top / 10.0).log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0].map(|step| step * decade);
    let step = steps.into_iter().find(|step| 10.0 * step >= 0.999 * top);
    let step = step.unwrap_or(decade);
    let heights = (1..=20).map(|i| f64::from(i) * step);
    heights.take_while(|height| *height < top).collect()
}

/// The size of the map of the elongated bowl; with that of the round one it is as wide as a page.
pub const LONG_SIZE: (f64, f64) = (421.0, 300.0);

/// The size of the map of the round bowl beside it.
pub const ROUND_SIZE: (f64, f64) = (279.0, 300.0);

/// The contours of the elongated bowl.
pub fn long_map() -> Plot {
    map("x₀²/20 + x₁²", LONG_SIZE).contours_over(LONG, &levels(10.0), elongated_at)
}

/// An empty map with the formula of its bowl.
pub fn map(title: &str, (width, height): (f64, f64)) -> Plot {
    Plot::new().size(width, height).title(title).x("x₀").y("x₁")
}

/// The same with −∇ at many places.
pub fn long_field() -> Plot {
    long_map().field_over(LONG, [15, 9], |x0, x1| {
        downhill(elongated, &array![x0, x1]).into()
    })
}

fn elongated_at(x0: f64, x1: f64) -> f64 {
    elongated(&array![x0, x1])
}

/// −∇f at `x`.
pub fn downhill(f: impl Fn(&Array1<f64>) -> f64, x: &Array1<f64>) -> [f64; 2] {
    let gradient = numerical_gradient(f, &mut x.clone());
    [-gradient[0], -gradient[1]]
}

/// A point with its −∇, `length` long, and dashed the way to the bottom; with a handle it can be dragged.
pub fn compass(
    plot: Plot,
    x: &Array1<f64>,
    (down, length): ([f64; 2], f64),
    handle: Option<Handle>,
) -> Plot {
    let at = (x[0], x[1]);
    let steep = down[0].hypot(down[1]);
    let plot = plot.thin_line("", Colour::Ink.tint(100).dashed(), [at, (0.0, 0.0)]);
    let plot = if steep > 0.0 {
        let [right, up] = down.map(|part| length * part / steep);
        plot.arrow(at, (at.0 + right, at.1 + up), Colour::Red)
    } else {
        plot
    };
    match handle {
        Some(handle) => plot.handle(handle, at, Colour::Ink),
        None => plot.points("", Colour::Ink, [at]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_stays_while_its_point_moves_and_always_has_room_for_it() {
        for at in [
            [3.0, -4.0],
            [0.0, 0.0],
            [-0.04, 0.0],
            [1e-20, -1e-300],
            [4.0, 4.0],
        ] {
            assert_eq!(room(at), 4.0);
        }
        for far in [1e-11, 0.03, 4.1, 8.0, 8.1, 19.0, 39.0, 41.0, 1e3, 1e12] {
            let room = room([far, -far]);
            assert!(far <= room && room <= 2.6 * far, "{far}: {room}");
        }
    }

    #[test]
    fn contours_lie_at_equal_steps_and_are_neither_few_nor_many() {
        for top in [1e-20, 0.3, 1.0, 40.5, 50.0, 99.0, 3e24, 1e300] {
            let levels = levels(top);
            assert!((3..=10).contains(&levels.len()), "{top}: {levels:?}");
            for (i, level) in levels.iter().enumerate() {
                let even = (i + 1) as f64 * levels[0];
                assert!((level / even - 1.0).abs() < 1e-12 && *level < top);
            }
            assert!(levels.last().unwrap() + levels[0] >= 0.999 * top, "{top}");
        }
    }
}
