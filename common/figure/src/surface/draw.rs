//! Drawing a surface: plotters' chart with three axes, cell after cell.

use std::ops::RangeInclusive;

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::cartesian::Cartesian3d;
use plotters::drawing::IntoDrawingArea;
use plotters::series::{LineSeries, SurfaceSeries};
use plotters::style::Color;

use super::axes::{axis, floor, mesh};
use super::{Colour, Point, Surface};
use crate::axis::{Axis, extremes};
use crate::error::finite;
use crate::svg::units;
use crate::{Canvas, Error, Figure, Form, Paint};

pub(super) const CELLS: usize = 24;
/// The view: turned about the vertical, and looking down; both in radians.
const YAW: f64 = 3.84;
const PITCH: f64 = 0.72;
/// The sides of the floor and the height, in plotters' pixels, on a sheet 600 wide.
const SIZE: [f64; 3] = [2848.0, 1400.0, 2848.0];

/// plotters' second axis points up. On its floor lie, in this order for a view that is no mirror's, our y and our x.
pub(super) type Chart<'a> = ChartContext<'a, &'a Canvas, Cartesian3d<Axis, Axis, Axis>>;

impl<F: Fn(f64, f64) -> f64> Figure for Surface<F> {
    /// # Errors
    /// When `f` is not finite somewhere in the ranges or on a line.
    fn draw(&self, form: Form) -> Result<Canvas, Error> {
        let (low, high) = self.heights()?;
        let canvas = Canvas::new(form.width(), form.pick(0.82, 0.88) * form.width());
        let area = (&canvas).into_drawing_area();
        let axes = [floor(&self.y)?, axis(&(low..=high))?, floor(&self.x)?];
        let [y, up, x] = axes.clone();
        let mut chart = ChartBuilder::on(&area).build_cartesian_3d(y, up, x)?;
        let size = SIZE.map(|side| (side * form.width() / 600.0) as i32);
        chart
            .set_3d_pixel_range((size[0], size[1], size[2]))
            .with_projection(|mut view| {
                (view.yaw, view.pitch) = (YAW, PITCH);
                view.into_matrix()
            });
        mesh(&mut chart, form, &axes)?;
        self.cells(&mut chart, low..=high)?;
        self.planes(&canvas, form, &chart, high);
        let place = |lifted| units(chart.plotting_area().map_coordinate(&lifted));
        for (ends, paint) in &self.segments {
            canvas.line(&ends.map(|[x, y, z]| place((y, z, x))), *paint, 2.5);
        }
        for (at, paint) in &self.dots {
            let at = place(self.lift(*at));
            canvas.disc(at, 5.5, Colour::Paper);
            canvas.disc(at, 4.5, *paint);
        }
        if let Some((handle, at)) = &self.handle {
            let air = |(x, y): Point| place((y, high, x));
            let below = place(self.lift(*at));
            self.air_handle(&canvas, form, (handle, *at, below), air);
        }
        let [x, y] = [&self.x, &self.y].map(|range| [0, 1, 2].map(|i| at(range, i, 2)));
        let corners = [(y[0], low, x[1]), (y[1], low, x[0]), (y[2], high, x[0])];
        self.name(
            &canvas,
            form,
            [&axes[2], &axes[0], &axes[1]],
            corners.map(place),
        );
        drop(chart);
        Ok(canvas)
    }
}

impl<F: Fn(f64, f64) -> f64> Surface<F> {
    /// The names of the axes, beside the middle of two and the end of the third.
    fn name(&self, canvas: &Canvas, form: Form, axes: [&Axis; 3], corners: [Point; 3]) {
        let outside = form.pick(
            [(40.0, 44.0), (-40.0, 44.0), (0.0, -22.0)],
            [(26.0, 32.0), (-26.0, 32.0), (0.0, -18.0)],
        );
        for (i, ((x, y), (right, down))) in corners.into_iter().zip(outside).enumerate() {
            let name = form.text(axes[i].named(self.names[i])).size(18.0);
            let x = (x + right).max(name.width() / 2.0 + 4.0);
            canvas.text((x, y + down), name.paint(Colour::Muted).halo());
        }
    }

    /// The lowest and the highest point of the surface; none may be missing.
    fn heights(&self) -> Result<(f64, f64), Error> {
        let column = |i| (0..=CELLS).map(move |j| (at(&self.x, i, CELLS), at(&self.y, j, CELLS)));
        let lines = self
            .lines
            .iter()
            .flat_map(|(points, _)| points.iter().copied());
        let dots = self.dots.iter().map(|(at, _)| *at);
        let places = (0..=CELLS).flat_map(column).chain(lines).chain(dots);
        let height = |(x, y)| finite((self.f)(x, y), || format!("the surface at ({x}, {y})"));
        let heights: Vec<f64> = places.map(height).collect::<Result<_, _>>()?;
        Ok(extremes(heights.into_iter()))
    }

    /// A point on the surface.
    pub(super) fn lift(&self, (x, y): Point) -> (f64, f64, f64) {
        (y, (self.f)(x, y), x)
    }

    /// From the farthest cell to the nearest, so that near ones cover far ones: plotters does not sort them.
    fn cells(&self, chart: &mut Chart<'_>, heights: RangeInclusive<f64>) -> Result<(), Error> {
        let share = |height: f64| (height - heights.start()) / (heights.end() - heights.start());
        let style = |height: &f64| ramp(share(*height)).rgb().filled();
        let rows = (0..CELLS).rev();
        for (i, j) in rows.clone().flat_map(|i| rows.clone().map(move |j| (i, j))) {
            let xs = [i, i + 1].map(|i| at(&self.x, i, CELLS));
            let ys = [j, j + 1].map(|j| at(&self.y, j, CELLS));
            let cell = SurfaceSeries::xoz(ys.into_iter(), xs.into_iter(), |y, x| (self.f)(x, y));
            chart.draw_series(cell.style_func(&style))?;
            self.lines_in(chart, xs, ys)?;
        }
        Ok(())
    }

    /// The pieces of the lines that begin in one cell, drawn with it, so that nearer cells cover them too.
    fn lines_in(&self, chart: &mut Chart<'_>, xs: [f64; 2], ys: [f64; 2]) -> Result<(), Error> {
        let inside = |at: f64, [from, to]: [f64; 2]| (from..to).contains(&at);
        for (points, paint) in &self.lines {
            let pieces = points.windows(2);
            for piece in pieces.filter(|piece| inside(piece[0].0, xs) && inside(piece[0].1, ys)) {
                let piece = piece.iter().map(|point| self.lift(*point));
                chart.draw_series(LineSeries::new(piece, Paint::from(*paint).stroke(2.5)))?;
            }
        }
        Ok(())
    }
}

/// The end of the `i`th of `count` pieces of a range.
pub(super) fn at(range: &RangeInclusive<f64>, i: usize, count: usize) -> f64 {
    let share = i as f64 / count as f64;
    (1.0 - share) * range.start() + share * range.end()
}

/// The higher, the bluer, in steps that the eye does not see.
fn ramp(share: f64) -> Paint {
    let percent = 10 + 2 * (20.0 * share.clamp(0.0, 1.0)).round() as u8;
    Colour::Blue.tint(percent)
}
