//! The surface of a function of two variables, seen from above and the side.

use std::ops::RangeInclusive;

use super::error::finite;
use super::plot::Scale;
use super::{Align, Canvas, Colour, Error, Paint, Point, Text};

/// The view: turned by 40° about the vertical, looking down by 30°.
const TURN: (f64, f64) = (0.766, 0.643);
const TILT: (f64, f64) = (0.866, 0.5);
const SIZE: Point = (600.0, 492.0);
/// Half the floor's side, and the height of the highest point, on the sheet.
const REACH: f64 = 178.0;
const HEIGHT: f64 = 208.0;

/// The surface z = f(x, y) as a mesh coloured by its height.
///
/// ```
/// use common::figure::{Colour, Surface};
/// let svg = Surface::new(-3.0..=3.0, -3.0..=3.0, |x0, x1| x0 * x0 + x1 * x1)
///     .names("x₀", "x₁", "f(x₀, x₁)")
///     .path([(2.0, 2.0), (1.0, 1.0), (0.0, 0.0)], Colour::Red)
///     .svg()?;
/// # assert!(svg.contains("color-mix"));
/// # Ok::<(), common::figure::Error>(())
/// ```
pub struct Surface<F> {
    x: RangeInclusive<f64>,
    y: RangeInclusive<f64>,
    f: F,
    names: [String; 3],
    cells: usize,
    paths: Vec<(Vec<Point>, Paint)>,
}

impl<F: Fn(f64, f64) -> f64> Surface<F> {
    /// The surface of `f` over the ranges `x` and `y`.
    pub fn new(x: RangeInclusive<f64>, y: RangeInclusive<f64>, f: F) -> Self {
        Self {
            x,
            y,
            f,
            names: Default::default(),
            cells: 24,
            paths: Vec::new(),
        }
    }

    /// The names of the three axes.
    pub fn names(self, x: impl Into<String>, y: impl Into<String>, z: impl Into<String>) -> Self {
        Self {
            names: [x.into(), y.into(), z.into()],
            ..self
        }
    }

    /// The steps of a descent on the surface; a single point is a dot.
    pub fn path(
        mut self,
        points: impl IntoIterator<Item = Point>,
        paint: impl Into<Paint>,
    ) -> Self {
        self.paths
            .push((points.into_iter().collect(), paint.into()));
        self
    }

    /// The finished picture.
    ///
    /// # Errors
    /// When `f` is not finite somewhere in the ranges.
    pub fn svg(&self) -> Result<String, Error> {
        let heights = self.heights()?;
        let view = View {
            x: Scale::exact(&self.x)?,
            y: Scale::exact(&self.y)?,
            z: Scale::spanning(heights.iter().flatten().copied())?,
        };
        let mut canvas = Canvas::new(SIZE.0, SIZE.1);
        view.axes(&mut canvas, &self.names);
        self.mesh(&mut canvas, &view, &heights);
        for (points, paint) in &self.paths {
            let spots: Vec<Point> = points
                .iter()
                .map(|(x, y)| view.spot(*x, *y, (self.f)(*x, *y)))
                .collect();
            canvas.line(&spots, *paint, 1.75);
            for spot in &spots {
                canvas.disc(*spot, 5.5, Colour::Paper);
                canvas.disc(*spot, 4.5, *paint);
            }
        }
        canvas.svg()
    }

    fn grid(&self, range: &RangeInclusive<f64>, i: usize) -> f64 {
        range.start() + (range.end() - range.start()) * i as f64 / self.cells as f64
    }

    fn heights(&self) -> Result<Vec<Vec<f64>>, Error> {
        let height = |i: usize, j: usize| {
            let (x, y) = (self.grid(&self.x, i), self.grid(&self.y, j));
            finite((self.f)(x, y), || format!("the surface at ({x}, {y})"))
        };
        (0..=self.cells)
            .map(|i| (0..=self.cells).map(|j| height(i, j)).collect())
            .collect()
    }

    /// The cells from the farthest to the nearest, so that near ones cover far ones.
    fn mesh(&self, canvas: &mut Canvas, view: &View, heights: &[Vec<f64>]) {
        for i in 0..self.cells {
            for j in (0..self.cells).rev() {
                let corner = |(right, back): (usize, usize)| {
                    let (i, j) = (i + right, j + back);
                    view.spot(self.grid(&self.x, i), self.grid(&self.y, j), heights[i][j])
                };
                let middle = (heights[i][j] + heights[i + 1][j + 1]) / 2.0;
                canvas.area(
                    &[(0, 0), (1, 0), (1, 1), (0, 1)].map(corner),
                    ramp(view.z.place(middle)),
                );
            }
        }
    }
}

/// From teal for 0 to purple for 1, in steps that the eye does not see.
fn ramp(share: f64) -> Paint {
    let percent = 4 * (25.0 * share.clamp(0.0, 1.0)).round() as u8;
    Colour::Purple.tint(percent).on(Colour::Teal).outlined()
}

struct View {
    x: Scale,
    y: Scale,
    z: Scale,
}

impl View {
    /// Where the point (x, y, z) lies on the sheet.
    fn spot(&self, x: f64, y: f64, z: f64) -> Point {
        let (right, back) = (2.0 * self.x.place(x) - 1.0, 2.0 * self.y.place(y) - 1.0);
        self.corner(right, back, self.z.place(z))
    }

    /// The same for shares: -1 to 1 on the floor, 0 to 1 upwards.
    fn corner(&self, right: f64, back: f64, up: f64) -> Point {
        let ((cos, sin), (lift, flat)) = (TURN, TILT);
        let near = right * sin - back * cos;
        let across = right * cos + back * sin;
        (
            318.0 + REACH * across,
            318.0 + REACH * flat * near - HEIGHT * lift * up,
        )
    }

    fn axes(&self, canvas: &mut Canvas, [x, y, z]: &[String; 3]) {
        let tick = |label: String| Text::new(label).size(15.0).paint(Colour::Muted);
        let line = |canvas: &mut Canvas, points: &[Point]| canvas.line(points, Colour::Faint, 1.0);
        for (value, label) in self.x.ticks(5) {
            let at = 2.0 * self.x.place(value) - 1.0;
            line(
                canvas,
                &[
                    self.corner(at, -1.0, 0.0),
                    self.corner(at, 1.0, 0.0),
                    self.corner(at, 1.0, 1.0),
                ],
            );
            canvas.text(self.corner(at - 0.02, -1.14, -0.02), tick(label));
        }
        for (value, label) in self.y.ticks(5) {
            let at = 2.0 * self.y.place(value) - 1.0;
            line(
                canvas,
                &[
                    self.corner(1.0, at, 0.0),
                    self.corner(-1.0, at, 0.0),
                    self.corner(-1.0, at, 1.0),
                ],
            );
            canvas.text(self.corner(1.12, at, -0.02), tick(label));
        }
        for (value, label) in self.z.ticks(5) {
            let up = self.z.place(value);
            line(
                canvas,
                &[
                    self.corner(-1.0, -1.0, up),
                    self.corner(-1.0, 1.0, up),
                    self.corner(1.0, 1.0, up),
                ],
            );
            let (left, height) = self.corner(-1.0, -1.0, up);
            canvas.text((left - 10.0, height), tick(label).align(Align::Right));
        }
        let floor = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0)]
            .map(|(right, back)| self.corner(right, back, 0.0));
        canvas.line(&floor, Colour::Muted, 1.25);
        canvas.line(
            &[self.corner(-1.0, -1.0, 0.0), self.corner(-1.0, -1.0, 1.0)],
            Colour::Muted,
            1.25,
        );
        let name = |label: &str| Text::new(label).size(18.0).paint(Colour::Muted);
        canvas.text(self.corner(0.0, -1.36, -0.04), name(x));
        canvas.text(self.corner(1.3, 0.0, -0.04), name(y));
        let (left, top) = self.corner(-1.0, -1.0, 1.0);
        canvas.text((left, top - 22.0), name(z));
    }
}
