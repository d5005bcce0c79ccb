//! Drawing one plot: plotters' chart with its mesh and series, and what stands beside them.

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::cartesian::Cartesian2d;
use plotters::drawing::IntoDrawingArea;
use plotters::element::{Circle, EmptyElement};
use plotters::series::{LineSeries, PointSeries};
use plotters::style::{Color, IntoFont, TRANSPARENT, TextStyle};

use super::layout::{Layout, TICK_SIZE};
use super::{Axis, Canvas, Colour, Error, Mark, Paint, Point, Style};
use crate::canvas::scaled;
use crate::svg::{SCALE, units};
use crate::{Align, Text};

/// A plot that is being drawn.
pub(super) struct Chart<'a> {
    pub(super) layout: &'a Layout<'a>,
    pub(super) canvas: &'a Canvas,
    chart: ChartContext<'a, &'a Canvas, Cartesian2d<Axis, Axis>>,
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
        let Layout { x, y, .. } = self.layout;
        let font = ("sans-serif", TICK_SIZE * SCALE).into_font();
        self.chart
            .configure_mesh()
            .bold_line_style(Paint::from(Colour::Faint).stroke(8))
            .axis_style(TRANSPARENT)
            .label_style(TextStyle::from(font).color(&Paint::from(Colour::Muted).rgb()))
            .set_all_tick_mark_size(40)
            .x_label_formatter(&|tick| x.label(*tick))
            .y_label_formatter(&|tick| y.label(*tick))
            .draw()?;
        Ok(())
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
        let name = |label: &str| Text::new(label).paint(Colour::Muted);
        self.canvas
            .line(&[(left, bottom), (right, bottom)], Colour::Muted, 1.25);
        self.canvas
            .text((middle, bottom + 44.0), name(&plot.x.label));
        // plotters would turn this name on its side.
        let corner = (left - self.layout.left + 4.0, top - 20.0);
        self.canvas
            .text(corner, name(&plot.y.label).align(Align::Left));
        self.canvas
            .text((middle, top - 20.0), Text::new(&plot.title).bold());
    }

    /// Where a value lies on the sheet.
    pub(super) fn place(&self, point: &Point) -> Point {
        units(self.chart.backend_coord(point))
    }

    pub(super) fn shows(&self, (x, y): &Point) -> bool {
        self.layout.x.contains(*x) && self.layout.y.contains(*y)
    }

    fn mark(&mut self, mark: &Mark) -> Result<(), Error> {
        let (point, (low, high)) = (
            mark.points.first().copied().unwrap_or_default(),
            self.corners(),
        );
        let (x, y) = self.place(&point);
        match mark.style {
            Style::Line { width } => self.line(mark, width)?,
            Style::Points => self.dots(&mark.points, mark.paint, 4.5)?,
            Style::Trajectory => {
                self.line(mark, 1.5)?;
                self.dots(&self.apart(&mark.points), mark.paint, 4.0)?;
            }
            Style::Arrow { width } => {
                let ends: Vec<Point> = mark.points.iter().map(|end| self.place(end)).collect();
                self.canvas.arrow(&ends, mark.paint, width);
            }
            Style::Horizontal => {
                self.guide(mark, [(low.0, y), (high.0, y)], (high.0 - 4.0, y - 12.0))
            }
            Style::Vertical => self.guide(mark, [(x, low.1), (x, high.1)], (x + 7.0, low.1 + 10.0)),
            Style::Note => {
                let text = Text::new(&mark.label).paint(mark.paint).halo();
                self.canvas.text((x, y - 17.0), text);
            }
        }
        Ok(())
    }

    /// A line, cut at the frame. plotters would move every point outside to the border, and bend the line.
    fn line(&mut self, mark: &Mark, width: f64) -> Result<(), Error> {
        if mark.points.iter().all(|point| self.shows(point)) {
            let points = mark.points.iter().copied();
            let style = mark.paint.stroke(scaled(width));
            self.chart.draw_series(LineSeries::new(points, style))?;
        } else {
            let points: Vec<Point> = mark.points.iter().map(|point| self.place(point)).collect();
            self.canvas.clip(self.corners(), width);
            self.canvas.line(&points, mark.paint, width);
            self.canvas.unclip();
        }
        Ok(())
    }

    /// Dots with a rim of paper.
    fn dots(&mut self, points: &[Point], paint: Paint, radius: f64) -> Result<(), Error> {
        let paper = Paint::from(Colour::Paper).rgb().filled();
        let dot = |at: Point, radius: i32, style| {
            EmptyElement::at(at)
                + Circle::new((0, 0), radius + 8, paper)
                + Circle::new((0, 0), radius, style)
        };
        let shown: Vec<Point> = points
            .iter()
            .copied()
            .filter(|point| self.shows(point))
            .collect();
        let dots = PointSeries::of_element(shown, scaled(radius), paint.rgb().filled(), &dot);
        self.chart.draw_series(dots)?;
        Ok(())
    }

    /// The points without those that a step too small to be seen leads to.
    fn apart(&self, points: &[Point]) -> Vec<Point> {
        let mut points = points.to_vec();
        let near = |(x, y): Point, (u, v): Point| (x - u).hypot(y - v) <= 1.0;
        points.dedup_by(|next, kept| near(self.place(next), self.place(kept)));
        points
    }

    fn guide(&self, mark: &Mark, ends: [Point; 2], label_at: Point) {
        let align = if mark.style == Style::Vertical {
            Align::Left
        } else {
            Align::Right
        };
        let text = Text::new(&mark.label)
            .size(TICK_SIZE)
            .paint(Colour::Muted)
            .halo();
        self.canvas.line(&ends, mark.paint, 1.25);
        self.canvas.text(label_at, text.align(align));
    }
}
