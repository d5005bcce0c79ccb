//! Drawing one plot: plotters' chart with its mesh and series, and what stands beside them.

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::cartesian::Cartesian2d;
use plotters::drawing::IntoDrawingArea;
use plotters::style::TRANSPARENT;

use super::labels::Room;
use super::layout::{Layout, beside, tick};
use super::{Axis, Canvas, Colour, Error, Mark, Paint, Point, Style};
use crate::Align;
use crate::svg::{scaled, units};

/// A plot that is being drawn.
pub(super) struct Chart<'a> {
    pub(super) layout: &'a Layout,
    pub(super) canvas: &'a Canvas,
    pub(super) chart: ChartContext<'a, &'a Canvas, Cartesian2d<Axis, Axis>>,
}

impl Layout {
    /// Draws the plot with its upper left corner at `origin`.
    pub(super) fn draw(&self, canvas: &Canvas, origin: Point) -> Result<(), Error> {
        let area = canvas.into_drawing_area();
        let pixel = |(x, y): Point| (scaled(x), scaled(y));
        let area = area.shrink(pixel(origin), pixel(self.size));
        let chart = ChartBuilder::on(&area)
            .margin_top(scaled(self.around.top))
            .margin_right(scaled(self.around.right))
            .y_label_area_size(scaled(self.around.left))
            .x_label_area_size(scaled(self.around.bottom))
            .build_cartesian_2d(self.x.clone(), self.y.clone())?;
        let mut chart = Chart {
            layout: self,
            canvas,
            chart,
        };
        let (ground, marks): (Vec<_>, Vec<_>) =
            self.plot.marks.iter().partition(|mark| mark.is_ground());
        for mark in ground {
            chart.mark(mark)?;
        }
        chart.mesh()?;
        chart.headings();
        for mark in marks {
            chart.mark(mark)?;
        }
        chart.labels();
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
        let (layout, canvas) = (self.layout, self.canvas);
        let form = layout.form;
        canvas.line(&[(left, bottom), (right, bottom)], Colour::Muted, 1.25);
        let name = |label: &str| form.text(label).paint(Colour::Muted);
        let [x, y] = &layout.names;
        match beside(form, x) {
            Some(_) => canvas.text((right + layout.gap, bottom), name(x).align(Align::Left)),
            None => canvas.text((right, bottom + 40.0), name(x).align(Align::Right)),
        }
        let above = top - 20.0;
        let title = form.text(&layout.plot.title).bold();
        canvas.text(((left + right) / 2.0, above), title);
        // plotters would turn this name on its side.
        let edge = left - layout.around.left + 4.0;
        let start = edge.max(left - 10.0 - name(y).width());
        canvas.text((start, above), name(y).align(Align::Left));
    }

    /// Where a value lies on the sheet.
    pub(super) fn place(&self, point: &Point) -> Point {
        units(self.chart.backend_coord(point))
    }

    pub(super) fn places(&self, mark: &Mark) -> Vec<Point> {
        mark.points.iter().map(|point| self.place(point)).collect()
    }

    pub(super) fn shows(&self, (x, y): &Point) -> bool {
        self.layout.x.contains(*x) && self.layout.y.contains(*y)
    }

    fn mark(&mut self, mark: &Mark) -> Result<(), Error> {
        let points = self.places(mark);
        match mark.style {
            Style::Line { width } => self.line(mark, &points, width)?,
            Style::Points => self.dots(mark, 4.5)?,
            Style::Trajectory => {
                self.line(mark, &points, 1.75)?;
                self.dots(mark, if self.layout.plot.bare { 3.0 } else { 4.0 })?;
            }
            Style::Arrow { width } => self.canvas.arrow(&points, mark.paint, width),
            Style::Push => self.push(mark, &points),
            Style::Horizontal | Style::Vertical if self.has(mark) => {
                self.canvas
                    .line(&self.guide(mark, points[0]), mark.paint, 1.25);
            }
            Style::Zone => self.zone(mark, &points),
            Style::Region => self.region(mark, &points),
            Style::Handle(index) if self.shows(&mark.points[0]) => {
                self.handle(mark, index, points[0]);
            }
            Style::Note(_) | Style::Handle(_) | Style::Horizontal | Style::Vertical => {}
        }
        Ok(())
    }

    /// The ends of a line for reference.
    pub(super) fn guide(&self, mark: &Mark, (x, y): Point) -> [Point; 2] {
        let ((left, top), (right, bottom)) = self.corners();
        match mark.style {
            Style::Vertical => [(x, top), (x, bottom)],
            _ => [(left, y), (right, y)],
        }
    }

    /// What labels of this plot must not touch.
    pub(super) fn room(&self) -> Room {
        let ((left, top), (right, bottom)) = self.corners();
        let around = &self.layout.around;
        let mut room = Room::new(((left, top - 12.0), (right + around.right, bottom - 2.0)));
        for mark in &self.layout.plot.marks {
            let points = self.places(mark);
            match mark.style {
                Style::Line { .. } | Style::Trajectory | Style::Arrow { .. } | Style::Push => {
                    room.line(&points);
                }
                Style::Horizontal | Style::Vertical => room.line(&self.guide(mark, points[0])),
                _ => {}
            }
        }
        room
    }
}
