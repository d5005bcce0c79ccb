//! The surface of a function of two variables, seen from above and the side.

mod axes;
mod cuts;
mod draw;
mod handle;

use std::ops::RangeInclusive;

use super::{Colour, Handle, Point};
use cuts::Cut;

/// The surface z = f(x, y) as a mesh, the bluer the higher, seen from the side where both x and y are small.
///
/// ```
/// use figure::{Colour, Figure, Form, Surface};
/// let svg = Surface::new(-3.0..=3.0, -3.0..=3.0, |x0, x1| x0 * x0 + x1 * x1)
///     .names(["x₀", "x₁", "f(x₀, x₁)"])
///     .cut_y(2.0, "x₁ = 2", Colour::Teal)
///     .line([(2.0, 2.0), (1.0, 1.0), (0.0, 0.0)], Colour::Orange)
///     .svg(Form::default())?;
/// # assert!(svg.contains("color-mix"));
/// # Ok::<(), figure::Error>(())
/// ```
pub struct Surface<F> {
    x: RangeInclusive<f64>,
    y: RangeInclusive<f64>,
    f: F,
    names: [&'static str; 3],
    cuts: Vec<Cut>,
    lines: Vec<(Vec<Point>, Colour)>,
    segments: Vec<([[f64; 3]; 2], Colour)>,
    dots: Vec<(Point, Colour)>,
    handle: Option<(Handle, Point)>,
}

impl<F: Fn(f64, f64) -> f64> Surface<F> {
    /// The surface of `f` over the ranges `x` and `y`.
    pub fn new(x: RangeInclusive<f64>, y: RangeInclusive<f64>, f: F) -> Self {
        Self {
            x,
            y,
            f,
            names: Default::default(),
            cuts: Vec::new(),
            lines: Vec::new(),
            segments: Vec::new(),
            dots: Vec::new(),
            handle: None,
        }
    }

    /// The names of the three axes.
    pub fn names(mut self, names: [&'static str; 3]) -> Self {
        self.names = names;
        self
    }

    /// A line on the surface above the points (x, y), such as a path; hidden where the surface hides it.
    pub fn line(mut self, points: impl IntoIterator<Item = Point>, paint: Colour) -> Self {
        self.lines.push((points.into_iter().collect(), paint));
        self
    }

    /// A straight line between two places (x, y, z) in space, such as a tangent; nothing hides it.
    pub fn segment(mut self, ends: [[f64; 3]; 2], paint: Colour) -> Self {
        self.segments.push((ends, paint));
        self
    }

    /// A dot on the surface.
    pub fn dot(mut self, at: Point, paint: Colour) -> Self {
        self.dots.push((at, paint));
        self
    }
}
