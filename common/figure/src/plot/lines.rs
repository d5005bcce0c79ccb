//! The lines and dots of a plot.

use plotters::element::{Circle, EmptyElement};
use plotters::series::{LineSeries, PointSeries};
use plotters::style::Color;

use super::draw::Chart;
use super::{Canvas, Colour, Error, Mark, Paint, Point, Style};
use crate::svg::scaled;

impl Chart<'_> {
    /// A line, cut at the frame. plotters would move every point outside to the border, and bend the line.
    pub(super) fn line(&mut self, mark: &Mark, placed: &[Point], width: f64) -> Result<(), Error> {
        if mark.points.len() == 1 {
            return self.dots(mark, 4.0);
        }
        if mark.points.iter().all(|point| self.shows(point)) {
            let points = mark.points.iter().copied();
            let line = LineSeries::new(points, mark.paint.stroke(width));
            self.chart.draw_series(line)?;
        } else {
            let ((left, top), (right, bottom)) = self.corners();
            let frame = ((left, top - width / 2.0), (right, bottom + width / 2.0));
            let draw = |canvas: &Canvas| canvas.line(placed, mark.paint, width);
            self.canvas.clipped(frame, draw);
        }
        Ok(())
    }

    /// Dots with a rim of paper; on a trajectory none where a step is too small to be seen.
    pub(super) fn dots(&mut self, mark: &Mark, radius: f64) -> Result<(), Error> {
        let paper = Paint::from(Colour::Paper).rgb().filled();
        let dot = |at: Point, radius: i32, style| {
            let disc = |radius, style| Circle::new((0, 0), radius, style);
            EmptyElement::at(at) + disc(radius + 8, paper) + disc(radius, style)
        };
        let mut shown = mark.points.clone();
        shown.retain(|point| self.shows(point));
        if mark.style == Style::Trajectory {
            let near = |(x, y): Point, (u, v): Point| (x - u).hypot(y - v) <= 2.5;
            shown.dedup_by(|next, kept| near(self.place(next), self.place(kept)));
        }
        let style = mark.paint.rgb().filled();
        let dots = PointSeries::of_element(shown, scaled(radius), style, &dot);
        self.chart.draw_series(dots)?;
        Ok(())
    }
}
