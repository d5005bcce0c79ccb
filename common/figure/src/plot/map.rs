//! Maps: a function of two variables from above.

use super::contour::Heights;
use super::series::Style;
use super::{Colour, Plot, Point};

/// So many squares both ways find the contours of a map.
const CELLS: usize = 96;

impl Plot {
    /// Both axes run from -`reach` to `reach` and are equally long, whatever the height of the plot.
    pub fn square(self, reach: f64) -> Self {
        self.equal().x_range(-reach..=reach).y_range(-reach..=reach)
    }

    /// On a square plot, the lines on which `f` has each of `levels`; the higher the ground, the bluer.
    pub fn contours(self, reach: f64, levels: &[f64], f: impl Fn(f64, f64) -> f64) -> Self {
        let heights = Heights::new(f, reach, CELLS);
        let mut levels = levels.to_vec();
        levels.sort_by(|a, b| b.total_cmp(a));
        let corners = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)];
        let all = corners.map(|(x, y)| (reach * x, reach * y));
        let shade = |above: usize| {
            let share = above as f64 / levels.len().max(1) as f64;
            Colour::Blue.tint((18.0 * share) as u8)
        };
        let plot = self
            .square(reach)
            .mark(Style::Region, "", shade(levels.len()), all);
        let plot = levels.iter().enumerate().fold(plot, |plot, (i, level)| {
            let below = heights.below(*level);
            let shade = shade(levels.len() - 1 - i);
            match below.is_empty() {
                true => plot,
                false => plot.mark(Style::Region, "", shade, below),
            }
        });
        let (style, paint) = (Style::Line { width: 1.0 }, Colour::Blue.tint(45));
        let lines = levels.iter().flat_map(|level| heights.contour(*level));
        lines.fold(plot, |plot, line| plot.mark(style, "", paint, line))
    }

    /// On a square plot, the vectors of `f` at `count` by `count` places, the longer the redder.
    pub fn field(self, reach: f64, count: usize, f: impl Fn(f64, f64) -> Point) -> Self {
        let step = 2.0 * reach / count as f64;
        let middle = |i: usize| step * (i as f64 + 0.5) - reach;
        let places = (0..count * count).map(|i| (middle(i % count), middle(i / count)));
        let vectors: Vec<_> = places.map(|(x, y)| ((x, y), f(x, y))).collect();
        let lengths = vectors.iter().map(|(_, (u, v))| u.hypot(*v));
        let longest = lengths.fold(f64::MIN_POSITIVE, f64::max);
        vectors
            .iter()
            .fold(self.square(reach), |plot, ((x, y), (u, v))| {
                let paint = Colour::Red.tint(55 + (45.0 * u.hypot(*v) / longest) as u8);
                // Centred on its place, the field is even to its border.
                let half = |part: f64| 0.5 * step * (part / longest);
                let ends = [(x - half(*u), y - half(*v)), (x + half(*u), y + half(*v))];
                plot.mark(Style::Arrow { width: 1.75 }, "", paint, ends)
            })
    }
}
