//! Drawing one plot: plotters' chart with its mesh and series, and what stands beside them.

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::cartesian::Cartesian2d;
use plotters::drawing::IntoDrawingArea;
use plotters::style::TRANSPARENT;

use super::layout::{Layout, TICK_SIZE, tick};
use super::{Axis, Canvas, Colour, Error, Mark, Paint, Point, Style};
use crate::Align;
use crate::svg::{scaled, units};

/// A plot that is being drawn.
pub(super) struct Chart<'a> {
    pub(super) layout: &'a Layout<'a>,
    pub(super) canvas: &'a Canvas,
    pub(super) chart: ChartContext<'a, &'a Canvas, Cartesian2d<Axis, Axis>>,
}

impl Layout<'_> {
    /// Draws the plot with its upper left corner at `origin`.
    pub(super) fn draw(&self, canvas: &Canvas, origin: Point) -> Result<(), Error> {
        let area = canvas.into_drawing_area();
        let pixel = |(x, y): Point| (scaled(x), scaled(y));
        let area = area.shrink(pixel(origin), pixel(self.size));
        let chart = ChartBuilder::on(&area)
            .margin_top(scaled(self.top))
            .margin_right(scaled(self.right))
            .y_label_area_size(scaled(self.left))
            .x_label_area_size(scaled(self.bottom))
            .build_cartesian_2d(self.x.clone(), self.y.clone())?;
        let mut chart = Chart {
            layout: self,
            canvas,
            chart,
        };
        chart.mesh()?;
        chart.headings();
        for mark in &self.plot.marks {
            chart.mark(mark)?;
        }
        chart.names();
        Ok(())
    }
}

impl Chart<'_> {
    fn mesh(&mut self) -> Result<(), Error> {
        let mut mesh = self.chart.configure_mesh();
        mesh.bold_line_style(Paint::from(Colour::Faint).stroke(1.0));
        mesh.axis_style(TRANSPARENT).set_all_tick_mark_size(40);
        mesh.label_style(Paint::from(Colour::Muted).labels(tick(self.layout.form, "").size));
        Ok(mesh.draw()?)
    }

    /// The upper left and the lower right corner of the frame.
    pub(super) fn corners(&self) -> (Point, Point) {
        let (x, y) = self.chart.plotting_area().get_pixel_range();
        (units((x.start, y.start)), units((x.end, y.end)))
    }

    /// The horizontal axis, and the names of the axes and of the plot.
    fn headings(&self) {
        let ((left, top), (right, bottom)) = self.corners();
        let (plot, middle) = (self.layout.plot, (left + right) / 2.0);
        let form = self.layout.form;
        let name = |label: &str| form.text(label).paint(Colour::Muted);
        let (canvas, above) = (self.canvas, top - 20.0);
        canvas.line(&[(left, bottom), (right, bottom)], Colour::Muted, 1.25);
        let [x, y] = &self.layout.names;
        canvas.text((middle, bottom + 44.0), name(x));
        canvas.text((middle, above), form.text(&plot.title).bold());
        // plotters would turn this name on its side.
        let name = name(y).align(Align::Left);
        canvas.text((left - self.layout.left + 4.0, above), name);
    }

    /// Where a value lies on the sheet.
    pub(super) fn place(&self, point: &Point) -> Point {
        units(self.chart.backend_coord(point))
    }

    pub(super) fn shows(&self, (x, y): &Point) -> bool {
        self.layout.x.contains(*x) && self.layout.y.contains(*y)
    }

    fn mark(&mut self, mark: &Mark) -> Result<(), Error> {
        let place = |point: &Point| self.place(point);
        let points: Vec<Point> = mark.points.iter().map(place).collect();
        let ((left, top), (right, bottom)) = self.corners();
        let (x, y) = points[0];
        match mark.style {
            Style::Line { width } => self.line(mark, &points, width)?,
            Style::Points => self.dots(mark, 4.5)?,
            Style::Trajectory => {
                self.line(mark, &points, 1.5)?;
                self.dots(mark, 4.0)?;
            }
            Style::Arrow { width } => self.canvas.arrow(&points, mark.paint, width),
            Style::Horizontal => {
                let label = ((right - 4.0, y - 12.0), Align::Right);
                self.guide(mark, [(left, y), (right, y)], label);
            }
            Style::Vertical => {
                let label = ((x + 7.0, top + 10.0), Align::Left);
                self.guide(mark, [(x, top), (x, bottom)], label);
            }
            Style::Note => self.note(mark, (x, y - 17.0)),
        }
        Ok(())
    }

    /// A label at a place, or beside it where it would run over the edge.
    fn note(&self, mark: &Mark, (x, y): Point) {
        let text = self.layout.form.text(&mark.label).paint(mark.paint).halo();
        let ((left, _), (right, _)) = self.corners();
        let room = text.width() / 2.0 + 4.0;
        let (low, high) = (left - self.layout.left, right + self.layout.right);
        let x = x.min(high - room).max(low + room);
        self.canvas.text((x, y), text);
    }

    /// A thin line across the plot, with its label beside it.
    fn guide(&self, mark: &Mark, ends: [Point; 2], (at, align): (Point, Align)) {
        self.canvas.line(&ends, mark.paint, 1.25);
        let text = self
            .layout
            .form
            .text(&mark.label)
            .size(TICK_SIZE)
            .paint(Colour::Muted);
        self.canvas.text(at, text.halo().align(align));
    }
}
