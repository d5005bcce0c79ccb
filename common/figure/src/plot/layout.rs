//! What a plot needs before it can be drawn: values that can be shown, axes, and room for its labels.

use super::{Axis, Error, Mark, Plot, Point, Style, Wish};
use crate::Text;
use crate::error::{finite, positive};
use crate::text::widest;

pub(super) const TICK_SIZE: f64 = 15.0;

/// A plot with its axes and what stands around its frame.
pub(super) struct Layout<'a> {
    pub(super) plot: &'a Plot,
    pub(super) x: Axis,
    pub(super) y: Axis,
    /// Labels included.
    pub(super) size: Point,
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl<'a> Layout<'a> {
    pub(super) fn new(plot: &'a Plot) -> Result<Self, Error> {
        plot.check()?;
        let (width, height) = plot.size.unwrap_or((600.0, 360.0));
        let ticks = if plot.equal {
            (12, 12)
        } else {
            ((width / 56.0) as usize, (height / 40.0) as usize)
        };
        let x = plot.fit(&plot.x, |point| point.0, ticks.0)?;
        let y = plot.fit(&plot.y, |point| point.1, ticks.1)?;
        let named = plot.marks.iter().filter(|mark| mark.is_named());
        let names = widest(named.map(|mark| Text::new(&mark.label).bold()));
        let bare = plot.y.label.is_empty() && plot.title.is_empty();
        let mut layout = Self {
            plot,
            size: (width, height),
            left: widest_tick(&y) + 16.0,
            top: if bare { 14.0 } else { 42.0 },
            // The last tick may stand at the very end of its axis.
            right: (names + 20.0).max(widest_tick(&x) / 2.0 + 3.0),
            bottom: if plot.x.label.is_empty() { 34.0 } else { 60.0 },
            x,
            y,
        };
        if plot.equal {
            let across = width - layout.left - layout.right;
            let up = across * (layout.y.span() / layout.x.span()).clamp(0.1, 10.0);
            layout.size.1 = layout.top + up + layout.bottom;
        }
        Ok(layout)
    }
}

impl Plot {
    fn fit(&self, wish: &Wish, pick: fn(&Point) -> f64, ticks: usize) -> Result<Axis, Error> {
        let points = self.marks.iter().flat_map(|mark| &mark.points);
        wish.fit(points.map(pick).filter(|value| value.is_finite()), ticks)
    }

    /// Every value can be drawn.
    fn check(&self) -> Result<(), Error> {
        if self.marks.is_empty() {
            return Err(Error::empty("the plot"));
        }
        self.marks.iter().try_for_each(|mark| self.check_mark(mark))
    }

    fn check_mark(&self, mark: &Mark) -> Result<(), Error> {
        if mark.points.is_empty() {
            return Err(Error::empty(&format!("the series {:?}", mark.label)));
        }
        for (i, (x, y)) in mark.points.iter().enumerate() {
            let what = |axis: &str| format!("{axis} of point {i} of the series {:?}", mark.label);
            if mark.style != Style::Horizontal {
                check_value(*x, &self.x, || what("x"))?;
            }
            if mark.style != Style::Vertical {
                check_value(*y, &self.y, || what("y"))?;
            }
        }
        Ok(())
    }
}

fn check_value(value: f64, axis: &Wish, what: impl Fn() -> String) -> Result<(), Error> {
    finite(value, &what)?;
    if axis.logarithmic {
        positive(value, &what)?;
    }
    Ok(())
}

fn widest_tick(axis: &Axis) -> f64 {
    widest(
        axis.ticks()
            .iter()
            .map(|(_, label)| Text::new(label).size(TICK_SIZE)),
    )
}
