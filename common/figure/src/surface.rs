//! The surface of a function of two variables, seen from above and the side.

use std::ops::RangeInclusive;

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::cartesian::Cartesian3d;
use plotters::drawing::IntoDrawingArea;
use plotters::element::Circle;
use plotters::series::{LineSeries, SurfaceSeries};
use plotters::style::{Color, IntoFont, TRANSPARENT, TextStyle};

use super::axis::{Axis, Wish};
use super::error::finite;
use super::svg::{SCALE, units};
use super::{Canvas, Colour, Error, Paint, Point, Text};

const SIZE: Point = (600.0, 492.0);
const CELLS: usize = 24;
/// The view: turned about the vertical, and looking down; both in radians.
const YAW: f64 = -0.87;
const PITCH: f64 = 0.52;
/// The sides of the floor and the height, in plotters' pixels.
const FLOOR: i32 = 2848;
const HEIGHT: i32 = 1664;

/// plotters' second axis points up. On its floor lie, in this order for a view that is no mirror's, our y and our x.
type Chart<'a> = ChartContext<'a, &'a Canvas, Cartesian3d<Axis, Axis, Axis>>;

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
    lines: Vec<(Vec<Point>, Paint)>,
    paths: Vec<(Vec<Point>, Paint)>,
}

impl<F: Fn(f64, f64) -> f64> Surface<F> {
    /// The surface of `f` over the ranges `x` and `y`.
    pub fn new(x: RangeInclusive<f64>, y: RangeInclusive<f64>, f: F) -> Self {
        let (names, lines, paths) = Default::default();
        Self {
            x,
            y,
            f,
            names,
            lines,
            paths,
        }
    }

    /// The names of the three axes.
    pub fn names(
        mut self,
        x: impl Into<String>,
        y: impl Into<String>,
        z: impl Into<String>,
    ) -> Self {
        self.names = [x.into(), y.into(), z.into()];
        self
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
    /// When `f` is not finite somewhere in the ranges or on a line.
    pub fn svg(&self) -> Result<String, Error> {
        let (low, high) = self.heights()?;
        let [x, up, y] = [self.x.clone(), low..=high, self.y.clone()].map(axis);
        let (x, up, y) = (x?, up?, y?);
        let canvas = Canvas::new(SIZE.0, SIZE.1);
        let area = (&canvas).into_drawing_area();
        let mut chart =
            ChartBuilder::on(&area).build_cartesian_3d(y.clone(), up.clone(), x.clone())?;
        chart
            .set_3d_pixel_range((FLOOR, HEIGHT, FLOOR))
            .with_projection(|mut view| {
                (view.yaw, view.pitch) = (YAW, PITCH);
                view.into_matrix()
            });
        mesh(&mut chart, [&x, &up, &y])?;
        self.name_axes(&canvas, &chart, low, high);
        self.cells(&mut chart, |height| (height - low) / (high - low))?;
        self.draw_paths(&mut chart)?;
        canvas.svg()
    }

    /// The lowest and the highest point of the surface; none may be missing.
    fn heights(&self) -> Result<(f64, f64), Error> {
        let grid =
            (0..=CELLS).flat_map(|i| (0..=CELLS).map(move |j| (at(&self.x, i), at(&self.y, j))));
        let lines = self.lines.iter().chain(&self.paths);
        let places = grid.chain(lines.flat_map(|(points, _)| points.iter().copied()));
        places
            .into_iter()
            .try_fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), (x, y)| {
                let height = finite((self.f)(x, y), || format!("the surface at ({x}, {y})"))?;
                Ok((low.min(height), high.max(height)))
            })
    }

    /// The names of the axes outside of their ticks.
    fn name_axes(&self, canvas: &Canvas, chart: &Chart<'_>, bottom: f64, top: f64) {
        let (x, y) = (
            (*self.x.start(), *self.x.end()),
            (*self.y.start(), *self.y.end()),
        );
        let middle = |(from, to): (f64, f64)| f64::midpoint(from, to);
        let places = [
            ((y.0, bottom, middle(x)), (-40.0, 44.0)),
            ((middle(y), bottom, x.1), (40.0, 44.0)),
            ((y.0, top, x.0), (0.0, -22.0)),
        ];
        for (name, (place, (right, down))) in self.names.iter().zip(places) {
            let (left, height) = units(chart.plotting_area().map_coordinate(&place));
            let name = Text::new(name).size(18.0).paint(Colour::Muted);
            canvas.text((left + right, height + down), name);
        }
    }

    /// A point on the surface.
    fn lift(&self, (x, y): Point) -> (f64, f64, f64) {
        (y, (self.f)(x, y), x)
    }

    /// The cells from the farthest to the nearest, so that near ones cover far ones: plotters does not sort them.
    fn cells(&self, chart: &mut Chart<'_>, share: impl Fn(&f64) -> f64) -> Result<(), Error> {
        let style = |height: &f64| ramp(share(height)).rgb().filled();
        for i in 0..CELLS {
            for j in (0..CELLS).rev() {
                let columns = [i, i + 1].map(|i| at(&self.x, i));
                let rows = [j, j + 1].map(|j| at(&self.y, j));
                let cell = SurfaceSeries::xoz(rows.into_iter(), columns.into_iter(), |y, x| {
                    (self.f)(x, y)
                });
                chart.draw_series(cell.style_func(&style))?;
                self.lines_in(chart, columns, rows)?;
            }
        }
        Ok(())
    }

    /// The pieces of the lines that begin in one cell, drawn with it, so that nearer cells cover them too.
    fn lines_in(
        &self,
        chart: &mut Chart<'_>,
        columns: [f64; 2],
        rows: [f64; 2],
    ) -> Result<(), Error> {
        let inside = |(x, y): Point| {
            (columns[0]..columns[1]).contains(&x) && (rows[0]..rows[1]).contains(&y)
        };
        for (points, paint) in &self.lines {
            for piece in points.windows(2).filter(|piece| inside(piece[0])) {
                let piece = piece.iter().map(|point| self.lift(*point));
                chart.draw_series(LineSeries::new(piece, paint.stroke(20)))?;
            }
        }
        Ok(())
    }

    fn draw_paths(&self, chart: &mut Chart<'_>) -> Result<(), Error> {
        for (points, paint) in &self.paths {
            let points: Vec<_> = points.iter().map(|point| self.lift(*point)).collect();
            let (paper, rgb) = (Paint::from(Colour::Paper).rgb(), paint.rgb());
            chart.draw_series(LineSeries::new(points.clone(), paint.stroke(14)))?;
            chart.draw_series(points.iter().map(|at| Circle::new(*at, 44, paper.filled())))?;
            chart.draw_series(points.iter().map(|at| Circle::new(*at, 36, rgb.filled())))?;
        }
        Ok(())
    }
}

fn axis(range: RangeInclusive<f64>) -> Result<Axis, Error> {
    let range = Some(range);
    Wish {
        range,
        ..Wish::default()
    }
    .fit([].into_iter(), 6)
}

/// Grid lines on the floor and the two walls behind, and ticks.
fn mesh(chart: &mut Chart<'_>, [x, up, y]: [&Axis; 3]) -> Result<(), Error> {
    let font = ("sans-serif", 15.0 * SCALE).into_font();
    chart
        .configure_axes()
        .axis_panel_style(TRANSPARENT)
        .bold_grid_style(Paint::from(Colour::Faint).stroke(8))
        .label_style(TextStyle::from(font).color(&Paint::from(Colour::Muted).rgb()))
        .x_formatter(&|tick| y.label(*tick))
        .y_formatter(&|tick| up.label(*tick))
        .z_formatter(&|tick| x.label(*tick))
        .tick_size(40)
        .draw()?;
    Ok(())
}

fn at(range: &RangeInclusive<f64>, i: usize) -> f64 {
    let share = i as f64 / CELLS as f64;
    (1.0 - share) * range.start() + share * range.end()
}

/// From teal for 0 to purple for 1, in steps that the eye does not see.
fn ramp(share: f64) -> Paint {
    let percent = 4 * (25.0 * share.clamp(0.0, 1.0)).round() as u8;
    Colour::Purple.tint(percent).on(Colour::Teal)
}
