//! What a plot needs before it can be drawn: values that can be shown, and room for its labels.

use super::axis::Scale;
use super::clip::Frame;
use super::draw::TICK_SIZE;
use super::{Error, Mark, Plot, Point, Style};
use crate::figure::Text;
use crate::figure::error::finite;

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
    pub(super) fn frame(&self, (left, top): Point, y: &Scale) -> Frame {
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
