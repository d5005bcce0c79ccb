//! What a plot needs before it can be drawn: axes that fit its values, and room for its labels.

use super::{Axis, Error, Plot, Point, Style, Wish};
use crate::error::finite;
use crate::text::widest;
use crate::{Form, Text};

pub(super) const TICK_SIZE: f64 = 15.0;

/// A plot with its axes and what stands around its frame.
pub(super) struct Layout<'a> {
    pub(super) plot: &'a Plot,
    pub(super) form: Form,
    pub(super) x: Axis,
    pub(super) y: Axis,
    /// What stands below the one and above the other.
    pub(super) names: [String; 2],
    /// Labels included.
    pub(super) size: Point,
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl<'a> Layout<'a> {
    pub(super) fn new(plot: &'a Plot, form: Form) -> Result<Self, Error> {
        let mut size = plot.size_in(form);
        let ticks = most_ticks(plot, size);
        let y = plot.fit(("y", &plot.y), |p| p.1, Style::Vertical, ticks.1)?;
        let named = plot.marks.iter().filter(|mark| mark.is_named());
        let ends = widest(named.map(|mark| form.text(&mark.label).bold()));
        let left = widest_tick(form, &y) + 16.0;
        let x = plot.across(form, size.0 - left - ends - 20.0, ticks.0)?;
        let names = [x.named(&plot.x.label), y.named(&plot.y.label)];
        let bare = names[1].is_empty() && plot.title.is_empty();
        let top = if bare { 14.0 } else { 42.0 };
        // The last tick may stand at the very end of its axis.
        let right = (ends + 20.0).max(widest_tick(form, &x) / 2.0 + 3.0);
        let bottom = if names[0].is_empty() { 34.0 } else { 60.0 };
        if plot.square {
            size.1 = top + size.0 - left - right + bottom;
        }
        Ok(Self {
            plot,
            form,
            x,
            y,
            names,
            size,
            left,
            top,
            right,
            bottom,
        })
    }
}

impl Plot {
    /// On a narrow page a plot is a fifth less high.
    fn size_in(&self, form: Form) -> Point {
        let (width, height) = self.size.unwrap_or((600.0, 360.0));
        form.pick((width, height), (form.width(), 0.8 * height))
    }

    /// The horizontal axis of this length, with at most `count` ticks, fewer where their labels would touch.
    fn across(&self, form: Form, length: f64, count: usize) -> Result<Axis, Error> {
        let fit = |count| self.fit(("x", &self.x), |p| p.0, Style::Horizontal, count);
        let touch =
            |axis: &Axis| axis.ticks.len() as f64 * (widest_tick(form, axis) + 6.0) > length;
        let (mut axis, mut count) = (fit(count)?, count);
        while touch(&axis) && count > 2 {
            count -= 1;
            axis = fit(count)?;
        }
        Ok(axis)
    }

    /// Fits an axis to the values that `pick` picks from all marks but those of the style `but`, which have none.
    fn fit(
        &self,
        (name, wish): (&str, &Wish),
        pick: fn(&Point) -> f64,
        but: Style,
        ticks: usize,
    ) -> Result<Axis, Error> {
        if self.marks.is_empty() {
            return Err(Error::empty("the plot"));
        }
        let mut values = Vec::new();
        for mark in self.marks.iter().filter(|mark| mark.style != but) {
            if mark.points.is_empty() {
                return Err(Error::empty(&format!("the series {:?}", mark.label)));
            }
            for (i, point) in mark.points.iter().enumerate() {
                let what = || format!("{name} of point {i} of the series {:?}", mark.label);
                values.push(finite(pick(point), what)?);
            }
        }
        wish.fit(values.into_iter(), ticks)
    }
}

/// The most ticks to the right and upwards.
fn most_ticks(plot: &Plot, (width, height): Point) -> (usize, usize) {
    match plot.square {
        true => (12, 12),
        false => (
            (width / 56.0).max(5.0) as usize,
            (height / 40.0).max(4.0) as usize,
        ),
    }
}

/// A label at a tick.
pub(super) fn tick(form: Form, label: &str) -> Text {
    form.text(label).size(TICK_SIZE)
}

fn widest_tick(form: Form, axis: &Axis) -> f64 {
    widest(axis.ticks.iter().map(|(_, label)| tick(form, label)))
}
