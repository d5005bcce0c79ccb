//! The surface of a function of two variables, seen from above and the side.

mod axes;
mod draw;

use std::ops::RangeInclusive;

use super::{Colour, Point};

/// The surface z = f(x, y) as a mesh coloured by its height.
///
/// ```
/// use figure::{Colour, Figure, Form, Surface};
/// let svg = Surface::new(-3.0..=3.0, -3.0..=3.0, |x0, x1| x0 * x0 + x1 * x1)
///     .names(["x₀", "x₁", "f(x₀, x₁)"])
///     .line([(2.0, 2.0), (1.0, 1.0), (0.0, 0.0)], Colour::Red)
///     .svg(Form::default())?;
/// # assert!(svg.contains("color-mix"));
/// # Ok::<(), figure::Error>(())
/// ```
pub struct Surface<F> {
    x: RangeInclusive<f64>,
    y: RangeInclusive<f64>,
    f: F,
    names: [&'static str; 3],
    lines: Vec<(Vec<Point>, Colour)>,
    dots: Vec<(Point, Colour)>,
}

impl<F: Fn(f64, f64) -> f64> Surface<F> {
    /// The surface of `f` over the ranges `x` and `y`.
    pub fn new(x: RangeInclusive<f64>, y: RangeInclusive<f64>, f: F) -> Self {
        let (names, lines, dots) = Default::default();
        Self {
            x,
            y,
            f,
            names,
            lines,
            dots,
        }
    }

    /// The names of the three axes.
    pub fn names(mut self, names: [&'static str; 3]) -> Self {
        self.names = names;
        self
    }

    /// A line on the surface above the points (x, y), such as a cut; hidden where the surface hides it.
    pub fn line(mut self, points: impl IntoIterator<Item = Point>, paint: Colour) -> Self {
        self.lines.push((points.into_iter().collect(), paint));
        self
    }

    /// A dot on the surface.
    pub fn dot(mut self, at: Point, paint: Colour) -> Self {
        self.dots.push((at, paint));
        self
    }
}
