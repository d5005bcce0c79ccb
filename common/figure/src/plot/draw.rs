//! Drawing one plot: the axes, then the marks, then the names at the line ends.

use super::axis::Scale;
use super::clip::Frame;
use super::{Canvas, Colour, Error, Mark, Paint, Plot, Point, Style};
use crate::shape::arrow;
use crate::{Align, Text};

pub(super) const TICK_SIZE: f64 = 15.0;

/// A plot whose axes are fitted and whose frame is placed.
pub(super) struct Drawing<'a> {
    pub(super) plot: &'a Plot,
    pub(super) x: Scale,
    pub(super) y: Scale,
    pub(super) frame: Frame,
    pub(super) left: f64,
    pub(super) bottom: f64,
}

impl<'a> Drawing<'a> {
    /// Fits `plot` with its upper left corner at `origin`.
    pub(super) fn new(plot: &'a Plot, origin: Point) -> Result<Self, Error> {
        plot.check()?;
        let values = |pick: fn(&Point) -> f64| {
            plot.marks
                .iter()
                .flat_map(|mark| &mark.points)
                .map(pick)
                .filter(|value| value.is_finite())
        };
        let (x, y) = (plot.x.fit(values(|p| p.0))?, plot.y.fit(values(|p| p.1))?);
        let mut frame = plot.frame(origin, &x, &y);
        let mut bottom = origin.1 + plot.height;
        if plot.equal {
            let height = (frame.right - frame.left) * y.span() / x.span();
            bottom += height - (frame.bottom - frame.top);
            frame.bottom = frame.top + height;
        }
        Ok(Self {
            plot,
            x,
            y,
            frame,
            left: origin.0 + 4.0,
            bottom,
        })
    }

    pub(super) fn draw(&self, canvas: &mut Canvas) {
        self.axes(canvas);
        self.headings(canvas);
        for mark in &self.plot.marks {
            self.mark(canvas, mark);
        }
        self.names(canvas);
    }

    pub(super) fn place(&self, (x, y): Point) -> Point {
        let Frame {
            left,
            top,
            right,
            bottom,
        } = self.frame;
        (
            left + (right - left) * self.x.place(x),
            bottom - (bottom - top) * self.y.place(y),
        )
    }

    fn mark(&self, canvas: &mut Canvas, mark: &Mark) {
        let points: Vec<Point> = mark.points.iter().map(|point| self.place(*point)).collect();
        let Frame {
            left,
            top,
            right,
            bottom,
        } = self.frame;
        match mark.style {
            Style::Line { width } => self.polyline(canvas, &points, mark.paint, width),
            Style::Points { radius } => self.dots(canvas, &points, mark.paint, radius),
            Style::Trajectory => {
                self.polyline(canvas, &points, mark.paint, 1.5);
                self.dots(canvas, &apart(points), mark.paint, 4.0);
            }
            Style::Arrow { width } => arrow(canvas, &points, mark.paint, width),
            Style::Horizontal => {
                self.guide(canvas, mark, &[(left, points[0].1), (right, points[0].1)])
            }
            Style::Vertical => {
                self.guide(canvas, mark, &[(points[0].0, top), (points[0].0, bottom)])
            }
            Style::Note => {
                let (x, y) = points[0];
                canvas.text(
                    (x, y - 17.0),
                    Text::new(&mark.label).paint(mark.paint).halo(),
                );
            }
        }
    }

    fn polyline(&self, canvas: &mut Canvas, points: &[Point], paint: Paint, width: f64) {
        for part in self.frame.clip(points) {
            canvas.line(&part, paint, width);
        }
    }

    fn dots(&self, canvas: &mut Canvas, points: &[Point], paint: Paint, radius: f64) {
        for point in points.iter().filter(|point| self.frame.contains(**point)) {
            canvas.disc(*point, radius + 1.0, Colour::Paper);
            canvas.disc(*point, radius, paint);
        }
    }

    fn guide(&self, canvas: &mut Canvas, mark: &Mark, ends: &[Point; 2]) {
        canvas.line(ends, mark.paint, 1.25);
        let text = Text::new(&mark.label)
            .size(TICK_SIZE)
            .paint(Colour::Muted)
            .halo();
        let [(x, y), (right, _)] = *ends;
        match mark.style {
            Style::Vertical => canvas.text((x + 7.0, y + 10.0), text.align(Align::Left)),
            _ => canvas.text((right - 4.0, y - 12.0), text.align(Align::Right)),
        }
    }
}

/// The points without those that a step too small to be seen leads to.
fn apart(mut points: Vec<Point>) -> Vec<Point> {
    points.dedup_by(|point, before| (point.0 - before.0).hypot(point.1 - before.1) <= 1.0);
    points
}
