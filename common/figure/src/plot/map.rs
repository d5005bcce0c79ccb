//! Maps: a function of two variables from above.

use std::ops::RangeInclusive;

use super::contour::Heights;
use super::series::Style;
use super::{Colour, Plot, Point};

/// So many squares both ways find the contours of a map.
const CELLS: usize = 96;

/// The ranges of x and y that a map shows.
type Ranges = [RangeInclusive<f64>; 2];

impl Plot {
    /// Both axes run from -`reach` to `reach` and are equally long, whatever the height of the plot.
    pub fn square(self, reach: f64) -> Self {
        self.over(&square(reach))
    }

    fn over(self, [x, y]: &Ranges) -> Self {
        self.equal().x_range(x.clone()).y_range(y.clone())
    }

    /// On a square plot, the lines on which `f` has each of `levels`; the higher the ground, the bluer.
    pub fn contours(self, reach: f64, levels: &[f64], f: impl Fn(f64, f64) -> f64) -> Self {
        self.contours_over(square(reach), levels, f)
    }

    /// The same over other ranges of x and y.
    pub fn contours_over(self, over: Ranges, levels: &[f64], f: impl Fn(f64, f64) -> f64) -> Self {
        let plot = self.over(&over);
        let [(left, right), (low, high)] = over.clone().map(RangeInclusive::into_inner);
        let corners = [(left, low), (right, low), (right, high), (left, high)];
        let heights = Heights::new(f, over, CELLS);
        let mut levels = levels.to_vec();
        levels.sort_by(|a, b| b.total_cmp(a));
        let shade = |above: usize| {
            let share = above as f64 / levels.len().max(1) as f64;
            Colour::Blue.tint((22.0 * share) as u8)
        };
        let mut plot = plot.mark(Style::Region, "", shade(levels.len()), corners);
        for (i, level) in levels.iter().enumerate() {
            let (below, shade) = (heights.below(*level), shade(levels.len() - 1 - i));
            if !below.is_empty() {
                plot = plot.mark(Style::Region, "", shade, below);
            }
        }
        let (style, paint) = (Style::Line { width: 1.0 }, Colour::Blue.tint(50));
        let lines = levels.iter().flat_map(|level| heights.contour(*level));
        lines.fold(plot, |plot, line| plot.mark(style, "", paint, line))
    }

    /// On a square plot, the vectors of `f` at `count` by `count` places, the longer the redder.
    pub fn field(self, reach: f64, count: usize, f: impl Fn(f64, f64) -> Point) -> Self {
        self.field_over(square(reach), [count, count], f)
    }

    /// The same over other ranges of x and y, at so many places across and up.
    pub fn field_over(
        self,
        over: Ranges,
        [across, up]: [usize; 2],
        f: impl Fn(f64, f64) -> Point,
    ) -> Self {
        let plot = self.over(&over);
        let [(left, right), (low, high)] = over.map(RangeInclusive::into_inner);
        let [wide, tall] = [(right - left) / across as f64, (high - low) / up as f64];
        let x = |i: usize| left + wide * (i as f64 + 0.5);
        let y = |i: usize| low + tall * (i as f64 + 0.5);
        let places = (0..across * up).map(|i| (x(i % across), y(i / across)));
        let vectors: Vec<_> = places.map(|(x, y)| ((x, y), f(x, y))).collect();
        let lengths = vectors.iter().map(|(_, (u, v))| u.hypot(*v));
        let longest = lengths.fold(f64::MIN_POSITIVE, f64::max);
        vectors.iter().fold(plot, |plot, ((x, y), (u, v))| {
            let paint = Colour::Red.tint(40 + (35.0 * u.hypot(*v) / longest) as u8);
            // Centred on its place, the field is even to its border.
            let half = |part: f64| 0.48 * wide.min(tall) * (part / longest);
            let ends = [(x - half(*u), y - half(*v)), (x + half(*u), y + half(*v))];
            plot.mark(Style::Arrow { width: 1.75 }, "", paint, ends)
        })
    }
}

fn square(reach: f64) -> Ranges {
    [-reach..=reach, -reach..=reach]
}
