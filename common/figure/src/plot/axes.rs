//! Drawing the axes: grid lines, ticks and names.

use super::clip::Frame;
use super::draw::{Drawing, TICK_SIZE};
use super::{Canvas, Colour};
use crate::{Align, Text};

impl Drawing<'_> {
    /// How many units of the sheet a tick gets, across and up.
    fn spacing(&self) -> (f64, f64) {
        if self.plot.equal {
            (64.0, 64.0)
        } else {
            (80.0, 50.0)
        }
    }

    pub(super) fn axes(&self, canvas: &mut Canvas) {
        let Frame {
            left,
            top,
            right,
            bottom,
        } = self.frame;
        let (across, up) = self.spacing();
        for (value, label) in self.y.ticks(((bottom - top) / up) as usize) {
            let y = bottom - (bottom - top) * self.y.place(value);
            canvas.line(&[(left, y), (right, y)], Colour::Faint, 1.0);
            canvas.text((left - 10.0, y), tick(label).align(Align::Right));
        }
        for (value, label) in self.x.ticks(((right - left) / across) as usize) {
            let x = left + (right - left) * self.x.place(value);
            canvas.line(&[(x, top), (x, bottom)], Colour::Faint, 1.0);
            canvas.text((x, bottom + 18.0), tick(label));
        }
        canvas.line(&[(left, bottom), (right, bottom)], Colour::Muted, 1.25);
    }

    /// The names of the axes and of the plot.
    pub(super) fn headings(&self, canvas: &mut Canvas) {
        let Frame {
            left,
            top,
            right,
            bottom,
        } = self.frame;
        let middle = (left + right) / 2.0;
        let name = |label: &str| Text::new(label).paint(Colour::Muted);
        canvas.text((middle, bottom + 44.0), name(&self.plot.x.label));
        canvas.text(
            (self.left, top - 20.0),
            name(&self.plot.y.label).align(Align::Left),
        );
        canvas.text((middle, top - 20.0), Text::new(&self.plot.title).bold());
    }
}

fn tick(label: String) -> Text {
    Text::new(label).size(TICK_SIZE).paint(Colour::Muted)
}
