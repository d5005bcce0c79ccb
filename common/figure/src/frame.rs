//! Two axes straight on a sheet, for figures that put more between them than a plot does.

use std::ops::RangeInclusive;

use super::handle::Scale;
use super::{Align, Canvas, Colour, Form, Handle, Paint, Point, Text};

/// Axes on a part of a sheet: whoever draws between them asks [`Frame::at`] where a value lies.
///
/// ```
/// use figure::{Canvas, Colour, Form, Frame};
/// let (form, canvas) = (Form::default(), Canvas::new(240.0, 140.0));
/// let frame = Frame::new((40.0, 20.0), (180.0, 90.0), -1.0..=1.0, 0.0..=1.0);
/// frame.across(&canvas, form, "x", [(-1.0, "-1"), (1.0, "1")]);
/// frame.up(&canvas, form, "x²", [(0.0, "0"), (1.0, "1")]);
/// frame.line(&canvas, (-10..=10).map(|i| f64::from(i) / 10.0).map(|x| (x, x * x)), Colour::Blue, 2.5);
/// assert_eq!(frame.at((0.0, 1.0)), (130.0, 20.0));
/// # canvas.svg()?;
/// # Ok::<(), figure::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Frame {
    low: Point,
    high: Point,
    corner: Point,
    size: Point,
}

impl Frame {
    /// Axes between `corner`, the upper left one, and that which lies a `size` away.
    pub fn new(corner: Point, size: Point, x: RangeInclusive<f64>, y: RangeInclusive<f64>) -> Self {
        let (low, high) = ((*x.start(), *y.start()), (*x.end(), *y.end()));
        Self {
            low,
            high,
            corner,
            size,
        }
    }

    /// Where a point of the axes lies on the sheet.
    pub fn at(&self, (x, y): Point) -> Point {
        let share = |value, low, high| (value - low) / (high - low);
        (
            self.corner.0 + self.size.0 * share(x, self.low.0, self.high.0),
            self.corner.1 + self.size.1 * (1.0 - share(y, self.low.1, self.high.1)),
        )
    }

    /// The horizontal axis: its ticks from bottom to top, its name at its end.
    pub fn across<L: Into<String>>(
        &self,
        canvas: &Canvas,
        form: Form,
        name: &str,
        ticks: impl IntoIterator<Item = (f64, L)>,
    ) {
        let (bottom, right) = (self.low.1, self.high.0);
        for (x, label) in ticks {
            canvas.line(
                &[self.at((x, self.high.1)), self.at((x, bottom))],
                Colour::Faint,
                1.0,
            );
            let (x, y) = self.at((x, bottom));
            canvas.text((x, y + 17.0), tick(form, label));
        }
        let ends = [self.at((self.low.0, bottom)), self.at((right, bottom))];
        canvas.line(&ends, Colour::Muted, 1.25);
        let name = end(form, name).align(Align::Left);
        canvas.text((ends[1].0 + 9.0, ends[1].1 - 3.0), name);
    }

    /// The vertical axis: its ticks from left to right, its name above.
    pub fn up<L: Into<String>>(
        &self,
        canvas: &Canvas,
        form: Form,
        name: &str,
        ticks: impl IntoIterator<Item = (f64, L)>,
    ) {
        for (y, label) in ticks {
            let ends = [self.at((self.low.0, y)), self.at((self.high.0, y))];
            canvas.line(&ends, Colour::Faint, 1.0);
            let at = (ends[0].0 - 9.0, ends[0].1);
            canvas.text(at, tick(form, label).align(Align::Right));
        }
        let (left, top) = self.corner;
        canvas.text((left, top - 15.0), end(form, name));
    }

    /// A line, cut where the axes end.
    pub fn line(
        &self,
        canvas: &Canvas,
        points: impl IntoIterator<Item = Point>,
        paint: impl Into<Paint>,
        width: f64,
    ) {
        let points: Vec<Point> = points.into_iter().map(|point| self.at(point)).collect();
        let ((left, top), (right, down), paint) = (self.corner, self.size, paint.into());
        // A line at the very edge keeps its whole width.
        let ends = ((left, top - width), (left + right, top + down + width));
        canvas.clipped(ends, |canvas| canvas.line(&points, paint, width));
    }

    /// What `draw` puts around a place of the sheet can be dragged, and sets a knob by where it is on the axes.
    pub fn handle(
        &self,
        canvas: &Canvas,
        form: Form,
        (handle, place): (&Handle, Point),
        draw: impl FnOnce(&Canvas),
    ) {
        canvas.handle(handle, &self.scale(), (place, form.grip()), draw);
    }

    fn scale(&self) -> Scale {
        let corners = [
            self.low,
            (self.high.0, self.low.1),
            (self.low.0, self.high.1),
        ];
        Scale::through(corners.map(|corner| self.at(corner)), corners)
    }

    /// A strip from bottom to top.
    pub fn zone(&self, canvas: &Canvas, x: RangeInclusive<f64>, paint: impl Into<Paint>) {
        let ((left, top), (right, bottom)) = (
            self.at((*x.start(), self.high.1)),
            self.at((*x.end(), self.low.1)),
        );
        canvas.rectangle((left, top), (right - left, bottom - top), 0.0, paint);
    }
}

fn tick(form: Form, label: impl Into<String>) -> Text {
    form.text(label).size(15.0).paint(Colour::Muted)
}

fn end(form: Form, name: &str) -> Text {
    form.text(name).paint(Colour::Muted)
}
