//! Dots of a plot that can be dragged.

use super::draw::Chart;
use super::{Handle, Mark, Paint, Plot, Point, Style};
use crate::handle::Scale;

/// The radius of the dot.
const RADIUS: f64 = 4.5;

impl Plot {
    /// A dot in a ring at `at`, which sets a knob. Both axes have to be linear.
    pub fn handle(mut self, handle: Handle, at: Point, paint: impl Into<Paint>) -> Self {
        self.handles.push(handle);
        let style = Style::Handle(self.handles.len() - 1);
        self.mark(style, "", paint, [at])
    }
}

impl Chart<'_> {
    pub(super) fn handle(&self, mark: &Mark, index: usize, at: Point) {
        let handle = &self.layout.plot.handles[index];
        let area = (at, self.layout.form.grip());
        self.canvas.handle(handle, &self.scale(), area, |canvas| {
            canvas.grip(at, RADIUS, mark.paint);
        });
    }

    fn scale(&self) -> Scale {
        let [(left, right), (low, high)] = [&self.layout.x, &self.layout.y].map(|axis| axis.ends());
        let corners = [(left, low), (right, low), (left, high)];
        Scale::through(corners.map(|corner| self.place(&corner)), corners)
    }
}
