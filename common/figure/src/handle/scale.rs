//! From places of a sheet to what its axes say there.

use crate::Point;
use crate::svg::SCALE;

/// What x and y of some axes are at a place of the sheet: each a constant, and what a unit to the right and one down add.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scale([[f64; 3]; 2]);

impl Scale {
    /// The scale that has these `values` at three `places`, which don't lie on one line.
    pub(crate) fn through(places: [Point; 3], values: [Point; 3]) -> Self {
        let [(x, y), right, down] = places;
        let [(x1, y1), (x2, y2)] = [right, down].map(|place| (place.0 - x, place.1 - y));
        let area = x1 * y2 - x2 * y1;
        let affine = |[value, first, second]: [f64; 3]| {
            let (first, second) = (first - value, second - value);
            let across = (first * y2 - second * y1) / area;
            let down = (second * x1 - first * x2) / area;
            [value - across * x - down * y, across, down]
        };
        Self([
            affine(values.map(|value| value.0)),
            affine(values.map(|value| value.1)),
        ])
    }

    /// A number of a knob as an affine function of the SVG's own units.
    pub(super) fn map(&self, number: Option<[f64; 3]>) -> Option<[f64; 3]> {
        let [constant, along_x, along_y] = number?;
        let [x, y] = self.0;
        let sum = |i: usize| along_x * x[i] + along_y * y[i];
        Some([constant + sum(0), sum(1) / SCALE, sum(2) / SCALE])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_says_at_every_place_what_its_axes_say() {
        // A slanted pair of axes: u = 2 + x/10 − y/20, v = −1 + y/5.
        let axes = |(x, y): Point| (2.0 + x / 10.0 - y / 20.0, -1.0 + y / 5.0);
        let places = [(3.0, 4.0), (11.0, -2.0), (-5.0, 9.0)];
        let scale = Scale::through(places, places.map(axes));
        let place = (70.0, -40.0);
        for (number, exact) in [
            ([0.0, 1.0, 0.0], axes(place).0),
            ([5.0, 0.0, 2.0], 5.0 + 2.0 * axes(place).1),
        ] {
            let [a, b, c] = scale.map(Some(number)).unwrap();
            let found = a + b * SCALE * place.0 + c * SCALE * place.1;
            assert!((found - exact).abs() < 1e-12, "{found} is not {exact}");
        }
    }
}
