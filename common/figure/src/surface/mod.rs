//! The surface of a function of two variables, seen from above and the side.

mod view;

use std::ops::RangeInclusive;

use super::error::finite;
use super::plot::Scale;
use super::{Canvas, Colour, Error, Paint, Point, Text};
use view::View;

const SIZE: Point = (600.0, 492.0);

/// The surface z = f(x, y) as a mesh coloured by its height.
///
/// ```
/// use figure::{Colour, Surface};
/// let svg = Surface::new(-3.0..=3.0, -3.0..=3.0, |x0, x1| x0 * x0 + x1 * x1)
///     .names("x₀", "x₁", "f(x₀, x₁)")
///     .path([(2.0, 2.0), (1.0, 1.0), (0.0, 0.0)], Colour::Red)
///     .svg()?;
/// # assert!(svg.contains("color-mix"));
/// # Ok::<(), figure::Error>(())
/// ```
pub struct Surface<F> {
    x: RangeInclusive<f64>,
    y: RangeInclusive<f64>,
    f: F,
    names: [String; 3],
    cells: usize,
    lines: Vec<(Vec<Point>, Paint)>,
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
            lines: Vec::new(),
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

    /// A line on the surface above the points (x, y), such as a cut; hidden where the surface hides it.
    pub fn line(
        mut self,
        points: impl IntoIterator<Item = Point>,
        paint: impl Into<Paint>,
    ) -> Self {
        self.lines
            .push((points.into_iter().collect(), paint.into()));
        self
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
            let spots = self.spots(&view, points);
            canvas.line(&spots, *paint, 1.75);
            for spot in &spots {
                canvas.disc(*spot, 5.5, Colour::Paper);
                canvas.disc(*spot, 4.5, *paint);
            }
        }
        canvas.svg()
    }

    fn spots(&self, view: &View, points: &[Point]) -> Vec<Point> {
        let spot = |&(x, y): &Point| view.spot(x, y, (self.f)(x, y));
        points.iter().map(spot).collect()
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
                self.lines_in(canvas, view, (i, j));
            }
        }
    }

    /// The pieces of the lines that begin in one cell, drawn with it, so that nearer cells cover them too.
    fn lines_in(&self, canvas: &mut Canvas, view: &View, (i, j): (usize, usize)) {
        let columns = self.grid(&self.x, i)..self.grid(&self.x, i + 1);
        let rows = self.grid(&self.y, j)..self.grid(&self.y, j + 1);
        for (points, paint) in &self.lines {
            let pieces = points
                .windows(2)
                .filter(|piece| columns.contains(&piece[0].0) && rows.contains(&piece[0].1));
            pieces.for_each(|piece| canvas.line(&self.spots(view, piece), *paint, 2.5));
        }
    }
}

/// From teal for 0 to purple for 1, in steps that the eye does not see.
fn ramp(share: f64) -> Paint {
    let percent = 4 * (25.0 * share.clamp(0.0, 1.0)).round() as u8;
    Colour::Purple.tint(percent).on(Colour::Teal).outlined()
}
