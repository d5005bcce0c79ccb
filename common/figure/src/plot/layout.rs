//! What a plot needs before it can be drawn: axes that fit its values, and room for its labels.

use super::{Axis, Error, Plot, Point};
use crate::text::widest;
use crate::{Form, Text};

pub(super) const TICK_SIZE: f64 = 15.0;

/// The room around a frame.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Margins {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

/// A plot with its axes and what stands around its frame.
pub(super) struct Layout {
    pub(super) plot: Plot,
    pub(super) form: Form,
    pub(super) x: Axis,
    pub(super) y: Axis,
    /// What stands at the end of the one and above the other.
    pub(super) names: [String; 2],
    /// From the end of the horizontal axis to its name.
    pub(super) gap: f64,
    /// Whether the names of lines stand inside the frame.
    pub(super) inside: bool,
    /// Labels included.
    pub(super) size: Point,
    pub(super) around: Margins,
}

impl Layout {
    /// The plot with a width of `width`, and with room for its labels.
    pub(super) fn new(
        plot: Plot,
        form: Form,
        width: f64,
        silent: [bool; 2],
    ) -> Result<Self, Error> {
        let size = (width, plot.height(form, width));
        let ticks = most_ticks(form, size);
        let mut y = plot.up(ticks.1)?;
        y.is_silent = silent[1];
        let named = plot.marks.iter().filter(|mark| mark.is_named());
        let ends = widest(named.map(|mark| form.text(&mark.label).bold()));
        let inside = plot.inside || ends > 0.24 * width;
        let left = widest_tick(form, &y) + if plot.bare { 6.0 } else { 16.0 };
        let mut x = plot.across(form, width - left - 40.0, ticks.0)?;
        x.is_silent = silent[0];
        let names = [x.named(&plot.x.label), y.named(&plot.y.label)];
        let names = [(0, names[0].clone()), (1, names[1].clone())].map(|(i, name)| {
            if silent[i] || plot.bare {
                String::new()
            } else {
                name
            }
        });
        // The last tick may stand at the very end of its axis.
        let last = widest_tick(form, &x) / 2.0 + 3.0;
        let gap = if x.has_tick_at_end() { last + 3.0 } else { 8.0 };
        let name = beside(form, &names[0]).map_or(0.0, |text| gap + text.width() + 4.0);
        let ends = if inside || ends == 0.0 {
            8.0
        } else {
            ends + 16.0
        };
        let is_headed = !(names[1].is_empty() && plot.title.is_empty());
        let below = !names[0].is_empty() && beside(form, &names[0]).is_none();
        let ticks = if plot.bare || silent[0] { 8.0 } else { 30.0 };
        let around = Margins {
            left,
            top: if is_headed { 38.0 } else { 12.0 },
            right: ends.max(last).max(name),
            bottom: if below { 52.0 } else { ticks },
        };
        Ok(Self {
            plot,
            form,
            x,
            y,
            names,
            gap,
            inside,
            size,
            around,
        })
    }

    /// The width of the frame.
    pub(super) fn across(&self) -> f64 {
        self.size.0 - self.around.left - self.around.right
    }

    /// The height of the frame; where units are equal on both axes, it follows from the width.
    pub(super) fn up(&self) -> f64 {
        let high = self.size.1 - self.around.top - self.around.bottom;
        if !self.plot.equal {
            return high.max(0.0);
        }
        let ratio = self.y.span() / self.x.span();
        let ratio = if ratio.is_finite() { ratio } else { 1.0 };
        self.across().max(0.0) * ratio.clamp(0.2, 1.6)
    }
}

impl Plot {
    pub(super) fn width(&self) -> f64 {
        self.size.map_or(600.0, |size| size.0)
    }

    /// The height of a plot of this width: on a narrow page as much lower as it is narrower, but by no more than a fifth.
    fn height(&self, form: Form, width: f64) -> f64 {
        let height = self.size.map_or(360.0, |size| size.1);
        form.pick(height, height * (width / self.width()).clamp(0.8, 1.0))
    }
}

/// The most ticks to the right and upwards: no more than the eye can count.
fn most_ticks(form: Form, (width, height): Point) -> (usize, usize) {
    let (across, up) = form.pick((6, 5), (4, 4));
    let fit = |length: f64, room: f64, most: usize| ((length / room) as usize).clamp(2, most);
    (fit(width, 64.0, across), fit(height, 44.0, up))
}

/// The name of the horizontal axis, if there is room for it to the right of the axis and not below.
pub(super) fn beside(form: Form, name: &str) -> Option<Text> {
    let text = form.text(name);
    (!name.is_empty() && text.width() <= form.pick(72.0, 48.0)).then_some(text)
}

/// A label at a tick.
pub(super) fn tick(form: Form, label: &str) -> Text {
    form.text(label).size(TICK_SIZE)
}

pub(super) fn widest_tick(form: Form, axis: &Axis) -> f64 {
    widest(
        axis.ticks
            .iter()
            .map(|(tick, _)| self::tick(form, &axis.label(*tick))),
    )
}
