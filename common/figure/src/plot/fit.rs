//! What a plot needs before it can be drawn: values that can be shown, and room for its labels.

use super::axis::Scale;
use super::clip::Frame;
use super::draw::TICK_SIZE;
use super::{Error, Mark, Plot, Point, Style};
use crate::Text;
use crate::error::finite;

impl Mark {
    pub(super) fn is_named(&self) -> bool {
        let series = matches!(
            self.style,
            Style::Line { .. } | Style::Points { .. } | Style::Trajectory
        );
        series && !self.label.is_empty()
    }
}

impl Plot {
    /// The place of the data between the labels.
    pub(super) fn frame(&self, (left, top): Point, x: &Scale, y: &Scale) -> Frame {
        let named = self.marks.iter().filter(|mark| mark.is_named());
        let names = named.map(|mark| Text::new(&mark.label).bold().width() + 20.0);
        let bare = self.y.label.is_empty() && self.title.is_empty();
        let foot = if self.x.label.is_empty() { 34.0 } else { 60.0 };
        Frame {
            left: left + widest_tick(y) + 16.0,
            top: top + if bare { 14.0 } else { 42.0 },
            // The last tick may stand at the very end of its axis.
            right: left + self.width - names.fold(16f64.max(widest_tick(x) / 2.0 + 3.0), f64::max),
            bottom: top + self.height - foot,
        }
    }

    /// Every value can be drawn.
    pub(super) fn check(&self) -> Result<(), Error> {
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

/// How many ticks there will be depends on the frame, so make room for any number.
fn widest_tick(scale: &Scale) -> f64 {
    let ticks = (1..=12).flat_map(|count| scale.ticks(count));
    ticks
        .map(|(_, label)| Text::new(label).size(TICK_SIZE).width())
        .fold(0.0, f64::max)
}
