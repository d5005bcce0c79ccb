//! Drawing one plot: the axes, then the marks, then the names at the line ends.

use super::axis::Scale;
use super::clip::Frame;
use super::{Canvas, Colour, Error, Mark, Paint, Plot, Point, Style};
use crate::figure::error::finite;
use crate::figure::shape::arrow;
use crate::figure::{Align, Text};

const TICK_SIZE: f64 = 15.0;

/// A plot whose axes are fitted and whose frame is placed.
pub(super) struct Drawing<'a> {
    plot: &'a Plot,
    x: Scale,
    y: Scale,
    frame: Frame,
    left: f64,
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
        let mut frame = plot.frame(origin, &y);
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
        for mark in &self.plot.marks {
            self.mark(canvas, mark);
        }
        self.names(canvas);
    }

    fn place(&self, (x, y): Point) -> Point {
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

    fn axes(&self, canvas: &mut Canvas) {
        let Frame {
            left,
            top,
            right,
            bottom,
        } = self.frame;
        let tick = |label: String| Text::new(label).size(TICK_SIZE).paint(Colour::Muted);
        for (value, label) in self.y.ticks(((bottom - top) / 52.0) as usize) {
            let y = bottom - (bottom - top) * self.y.place(value);
            canvas.line(&[(left, y), (right, y)], Colour::Faint, 1.0);
            canvas.text((left - 10.0, y), tick(label).align(Align::Right));
        }
        for (value, label) in self.x.ticks(((right - left) / 76.0) as usize) {
            let x = left + (right - left) * self.x.place(value);
            canvas.line(&[(x, top), (x, bottom)], Colour::Faint, 1.0);
            canvas.text((x, bottom + 18.0), tick(label));
        }
        canvas.line(&[(left, bottom), (right, bottom)], Colour::Muted, 1.25);
        let name = |label: &str| Text::new(label).paint(Colour::Muted);
        canvas.text(
            ((left + right) / 2.0, bottom + 44.0),
            name(&self.plot.x.label),
        );
        canvas.text(
            (self.left, top - 20.0),
            name(&self.plot.y.label).align(Align::Left),
        );
        canvas.text(
            ((left + right) / 2.0, top - 20.0),
            Text::new(&self.plot.title).bold(),
        );
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
                self.dots(canvas, &points, mark.paint, 4.0);
            }
            Style::Arrow => arrow(canvas, &points, mark.paint, 1.75),
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
        let mut before = (f64::INFINITY, f64::INFINITY);
        for point in points.iter().filter(|point| self.frame.contains(**point)) {
            // Dots that cover each other are one dot.
            if (point.0 - before.0).hypot(point.1 - before.1) > 1.0 {
                canvas.disc(*point, radius + 1.0, Colour::Paper);
                canvas.disc(*point, radius, paint);
                before = *point;
            }
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

    /// Names at the ends of the lines, moved apart where they would touch.
    fn names(&self, canvas: &mut Canvas) {
        let named = self.plot.marks.iter().filter(|mark| mark.is_named());
        let end = |mark: &'a Mark| {
            let points: Vec<Point> = mark.points.iter().map(|point| self.place(*point)).collect();
            let last = self
                .frame
                .clip(&points)
                .concat()
                .into_iter()
                .max_by(|a, b| a.0.total_cmp(&b.0));
            let lone = points
                .last()
                .copied()
                .filter(|point| self.frame.contains(*point));
            last.or(lone).map(|end| (mark, end))
        };
        let mut ends: Vec<(&Mark, Point)> = named.filter_map(end).collect();
        ends.sort_by(|a, b| a.1.1.total_cmp(&b.1.1));
        let mut heights: Vec<f64> = ends.iter().map(|(_, end)| end.1).collect();
        spread(&mut heights, 21.0, self.frame.top, self.frame.bottom);
        for ((mark, (x, _)), y) in ends.iter().zip(heights) {
            let text = Text::new(&mark.label)
                .paint(Paint {
                    dashed: false,
                    ..mark.paint
                })
                .bold()
                .align(Align::Left);
            canvas.text((x + 10.0, y), text.halo());
        }
    }
}

/// Moves ascending `heights` at least `gap` apart, within `top` and `bottom` where they fit.
fn spread(heights: &mut [f64], gap: f64, top: f64, bottom: f64) {
    for i in 1..heights.len() {
        heights[i] = heights[i].max(heights[i - 1] + gap);
    }
    let mut limit = bottom;
    for height in heights.iter_mut().rev() {
        *height = height.min(limit);
        limit = *height - gap;
    }
    if heights.first().is_some_and(|first| *first < top) {
        let shift = top - heights[0];
        heights.iter_mut().for_each(|height| *height += shift);
    }
}

impl Mark {
    fn is_named(&self) -> bool {
        let series = matches!(
            self.style,
            Style::Line { .. } | Style::Points { .. } | Style::Trajectory
        );
        series && !self.label.is_empty()
    }
}

impl Plot {
    /// The place of the data between the labels.
    fn frame(&self, (left, top): Point, y: &Scale) -> Frame {
        let widest = |labels: &mut dyn Iterator<Item = f64>| labels.fold(0.0, f64::max);
        // How many ticks there will be depends on the frame, so make room for any number.
        let ticks = (1..=12).flat_map(|count| y.ticks(count));
        let tick_width =
            widest(&mut ticks.map(|(_, label)| Text::new(label).size(TICK_SIZE).width()));
        let named = self.marks.iter().filter(|mark| mark.is_named());
        let name_width =
            widest(&mut named.map(|mark| Text::new(&mark.label).bold().width() + 12.0));
        let head = if self.y.label.is_empty() && self.title.is_empty() {
            14.0
        } else {
            42.0
        };
        let foot = if self.x.label.is_empty() { 34.0 } else { 60.0 };
        Frame {
            left: left + tick_width + 16.0,
            top: top + head,
            right: left + self.width - name_width.max(16.0),
            bottom: top + self.height - foot,
        }
    }

    /// Every value can be drawn.
    fn check(&self) -> Result<(), Error> {
        if self.marks.is_empty() {
            return Err(Error::empty("the plot"));
        }
        for mark in &self.marks {
            if mark.points.is_empty() {
                return Err(Error::empty(&format!("the series {:?}", mark.label)));
            }
            for (i, (x, y)) in mark.points.iter().enumerate() {
                let what =
                    |axis: &str| format!("{axis} of point {i} of the series {:?}", mark.label);
                if mark.style != Style::Horizontal {
                    check_value(*x, self.x.logarithmic, || what("x"))?;
                }
                if mark.style != Style::Vertical {
                    check_value(*y, self.y.logarithmic, || what("y"))?;
                }
            }
        }
        Ok(())
    }
}

fn check_value(value: f64, logarithmic: bool, what: impl Fn() -> String) -> Result<(), Error> {
    let value = finite(value, &what)?;
    if logarithmic && value <= 0.0 {
        return Err(Error::NotPositive {
            what: what(),
            value,
        });
    }
    Ok(())
}
