//! Handles: marks that a reader can drag, each to set a knob of the program that drew the figure.

use std::ops::RangeInclusive;

use super::svg::SCALE;
use super::{Canvas, Colour, Form, Paint, Point};

/// Round values lie no farther apart than so many units of the sheet.
const COARSE: f64 = 4.0;
/// Between a dot and the ring that says that it can be dragged.
const APART: f64 = 4.5;

/// How long a tip is, and half as wide.
pub(super) const TIP: Point = (4.0, 4.5);

/// A knob, and what its numbers are at each place of the axes at which its mark may stand.
///
/// In the SVG its marks are in a group, `<g class="handle" data-knob="start" data-map="a,b,c;d,e,f" data-round="0.1">`:
/// for a pointer at (x, y), in the units of the viewBox, number i of the knob is a + b·x + c·y, rounded. An empty
/// triple leaves a number as it is. `data-within="-4,4"` holds the numbers between these two.
///
/// ```
/// use figure::{Colour, Figure, Form, Handle, Plot};
/// let plot = Plot::new().x_range(0.0..=4.0).y_range(0.0..=4.0);
/// let svg = plot.handle(Handle::xy("start"), (1.0, 3.0), Colour::Ink).svg(Form::default())?;
/// assert!(svg.contains("<g class=\"handle\" data-knob=\"start\""));
/// # Ok::<(), figure::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Handle {
    knob: String,
    /// Each as a constant and what a unit of both axes adds; or nothing for one that stays.
    numbers: Vec<Option<[f64; 3]>>,
    step: Option<f64>,
    within: Option<RangeInclusive<f64>>,
}

impl Handle {
    /// A knob without numbers so far; its name is that of its option, without dashes.
    pub fn new(knob: impl Into<String>) -> Self {
        Self {
            knob: knob.into(),
            numbers: Vec::new(),
            step: None,
            within: None,
        }
    }

    /// A knob of one number, which is the x of its mark.
    pub fn x(knob: impl Into<String>) -> Self {
        Self::new(knob).number(0.0, [1.0, 0.0])
    }

    /// A knob of two numbers, which are the x and the y of its mark.
    pub fn xy(knob: impl Into<String>) -> Self {
        Self::x(knob).number(0.0, [0.0, 1.0])
    }

    /// A knob of `count` numbers, of which number `index` is the x of its mark.
    pub fn entry(knob: impl Into<String>, index: usize, count: usize) -> Self {
        let before = Self::new(knob).stay(index);
        before.number(0.0, [1.0, 0.0]).stay(count - 1 - index)
    }

    /// Its next number is `constant` + x·`slopes[0]` + y·`slopes[1]`.
    pub fn number(mut self, constant: f64, slopes: [f64; 2]) -> Self {
        self.numbers.push(Some([constant, slopes[0], slopes[1]]));
        self
    }

    /// So many numbers stay as they are.
    pub fn stay(mut self, count: usize) -> Self {
        self.numbers.extend((0..count).map(|_| None));
        self
    }

    /// Numbers are multiples of `step`; otherwise of the power of ten that suits the axes.
    pub fn step(mut self, step: f64) -> Self {
        self.step = Some(step);
        self
    }

    /// Numbers are not dragged out of a range.
    pub fn within(mut self, range: RangeInclusive<f64>) -> Self {
        self.within = Some(range);
        self
    }

    /// The beginning of the group, where the axes have this `scale`.
    fn tag(&self, scale: &Scale) -> String {
        let maps = self.numbers.iter().map(|number| scale.map(*number));
        let maps: Vec<Option<[f64; 3]>> = maps.collect();
        let triples = maps.iter().map(|map| match map {
            Some(map) => map.map(written).join(","),
            None => String::new(),
        });
        let triples: Vec<String> = triples.collect();
        let steepest = maps.iter().flatten().map(|[_, x, y]| x.hypot(*y));
        let round = self
            .step
            .unwrap_or_else(|| power_of_ten_below(COARSE * SCALE * steepest.fold(0.0, f64::max)));
        let within = self.within.as_ref().map_or(String::new(), |range| {
            let ends = [range.start(), range.end()].map(|end| written(*end));
            format!(" data-within=\"{}\"", ends.join(","))
        });
        format!(
            "<g class=\"handle\" data-knob=\"{}\" data-map=\"{}\" data-round=\"{round}\"{within}>\n",
            self.knob,
            triples.join(";")
        )
    }
}

/// What x and y of some axes are at a place of the sheet: each a constant, and what a unit to the right and one down add.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale([[f64; 3]; 2]);

impl Scale {
    /// The scale that has these `values` at three `places`, which don't lie on one line.
    pub(super) fn through(places: [Point; 3], values: [Point; 3]) -> Self {
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
    fn map(&self, number: Option<[f64; 3]>) -> Option<[f64; 3]> {
        let [constant, along_x, along_y] = number?;
        let [x, y] = self.0;
        let sum = |i: usize| along_x * x[i] + along_y * y[i];
        Some([constant + sum(0), sum(1) / SCALE, sum(2) / SCALE])
    }
}

impl Form {
    /// Half the size of what can be hit of a handle.
    pub(super) fn grip(self) -> Point {
        self.pick((16.0, 16.0), (22.0, 22.0))
    }
}

impl Canvas {
    /// What `draw` puts on the sheet becomes a handle, with a rectangle around `centre` that can be hit but not seen.
    pub(super) fn handle(
        &self,
        handle: &Handle,
        scale: &Scale,
        (centre, half): (Point, Point),
        draw: impl FnOnce(&Self),
    ) {
        let low = (centre.0 - half.0, centre.1 - half.1);
        let high = (centre.0 + half.0, centre.1 + half.1);
        let (low, high) = self.sheet.borrow().cut((low, high));
        let area = self.outline(low, (high.0 - low.0, high.1 - low.1), 0.0);
        self.sheet.borrow_mut().body +=
            &format!("{}<{area} pointer-events=\"all\"/>\n", handle.tag(scale));
        draw(self);
        self.sheet.borrow_mut().body += "</g>\n";
    }

    /// A ball in a ring: it can be dragged.
    pub fn grip(&self, at: Point, radius: f64, paint: impl Into<Paint>) {
        let paint = paint.into();
        self.ring(at, radius + APART, Colour::Paper, 3.5);
        self.ring(at, radius + APART, paint, 1.25);
        self.ball(at, radius, paint);
    }

    /// Two tips on both sides of `centre`, as far away as `way` says and pointing there: what is between can be dragged.
    pub fn tips(&self, (x, y): Point, way: Point, paint: impl Into<Paint>) {
        let (paint, length) = (paint.into(), way.0.hypot(way.1));
        let (dx, dy) = (way.0 / length, way.1 / length);
        for side in [-1.0, 1.0] {
            let at = |back: f64, aside: f64| {
                let along = side * (length - back);
                (x + along * dx - aside * dy, y + along * dy + aside * dx)
            };
            let tip = [at(TIP.0, -TIP.1), at(0.0, 0.0), at(TIP.0, TIP.1)];
            self.line(&tip, paint, 1.5);
        }
    }

    fn ring(&self, centre: Point, radius: f64, paint: impl Into<Paint>, width: f64) {
        let ((x, y), (rx, ry)) = (self.pixel(centre), self.pixel((radius, radius)));
        let shape = format!("ellipse cx=\"{x}\" cy=\"{y}\" rx=\"{rx}\" ry=\"{ry}\"");
        self.stroke(&shape, paint, (width * SCALE) as i32);
    }
}

/// Twelve digits, as many as count, without an exponent.
fn written(value: f64) -> String {
    let digits = format!("{value:.11e}").parse::<f64>();
    format!("{}", digits.unwrap_or(value) + 0.0)
}

fn power_of_ten_below(value: f64) -> f64 {
    let power = (value.log10() + 1e-9).floor();
    format!("1e{power}").parse().unwrap_or(1.0)
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

    #[test]
    fn numbers_are_written_without_an_exponent_and_keep_twelve_digits() {
        assert_eq!(written(-1.0 / 3.0), "-0.333333333333");
        assert_eq!(
            [written(1e-7), written(2e13), written(-0.0)],
            ["0.0000001", "20000000000000", "0"]
        );
        assert_eq!(
            [0.03, 0.1, 9.99, 1e3].map(power_of_ten_below),
            [0.01, 0.1, 1.0, 1e3]
        );
    }
}
