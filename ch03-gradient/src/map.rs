//! Maps of bowls: how far they reach, at which heights they have contours, and the elongated bowl.

use std::ops::RangeInclusive;

use common::gradient::numerical_gradient;
use figure::{Colour, Plot};
use ndarray::{Array1, array};

use crate::elongated::elongated;

/// Points nearer to the bottom than this lie at it on a map: beside the step h = 1e-4 their slopes are lost in rounding.
const NEAR: f64 = 1e-12;

/// What the map of the elongated bowl shows.
const LONG: [RangeInclusive<f64>; 2] = [-8.5..=3.5, -3.6..=3.6];

/// How far a map of the bowl reaches to each side: `margin` times as far as the farthest of the points, or as 1.
pub fn reach(points: impl IntoIterator<Item = [f64; 2]>, margin: f64) -> f64 {
    let far = points.into_iter().flatten().map(f64::abs);
    let farthest = far.fold(0.0, f64::max);
    if farthest > NEAR {
        margin * farthest
    } else {
        margin
    }
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

/// A point with its −∇, `length` long, and dashed the way to the bottom.
pub fn compass(plot: Plot, x: &Array1<f64>, down: [f64; 2], length: f64) -> Plot {
    let at = (x[0], x[1]);
    let steep = down[0].hypot(down[1]);
    let plot = plot.thin_line("", Colour::Ink.tint(100).dashed(), [at, (0.0, 0.0)]);
    let plot = if steep > 0.0 {
        let [right, up] = down.map(|part| length * part / steep);
        plot.arrow(at, (at.0 + right, at.1 + up), Colour::Red)
    } else {
        plot
    };
    plot.points("", Colour::Ink, [at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_reaches_as_far_as_its_points_but_is_never_too_small_for_the_bowl() {
        assert_eq!(reach([[3.0, -4.0], [1.0, 2.0]], 1.25), 5.0);
        for near in [0.0, 1e-320, 1e-300, 1e-100, 1e-20] {
            assert_eq!(reach([[near, -near]], 1.25), 1.25);
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
