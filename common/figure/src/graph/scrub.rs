//! Numbers at edges that are changed by dragging them to the left or right.

use super::{Align, Canvas, Colour, Form, Graph, Node, Point};
use crate::Handle;
use crate::handle::{Scale, TIP};

/// So far a number is dragged for one step.
const PER_STEP: f64 = 5.0;
/// Between a number and the tips beside it.
const APART: f64 = 5.0;

/// The handle of an input, with the value that it has now.
#[derive(Debug, Clone)]
pub(super) struct Scrub {
    handle: Handle,
    value: f64,
    step: f64,
}

impl Graph {
    /// The value of an input can be dragged to the left or right, by multiples of `step`, and sets a knob then.
    pub fn handle(&mut self, input: Node, handle: Handle, value: f64, step: f64) {
        let handle = handle.step(step);
        let scrub = Scrub {
            handle,
            value,
            step,
        };
        self.scrubs.push((input, scrub));
    }

    /// The handle of a node, for the edges that begin in it.
    pub(super) fn scrub(&self, node: Node) -> Option<Scrub> {
        let mut found = self.scrubs.iter().filter(|(input, _)| *input == node);
        found.next().map(|(_, scrub)| scrub.clone())
    }
}

impl Scrub {
    /// The room that it takes on either side of the number.
    pub(super) const ROOM: f64 = APART + TIP.0;

    /// Draws a label of this size between two tips, as a handle.
    pub(super) fn draw(
        &self,
        canvas: &Canvas,
        form: Form,
        (centre, size): (Point, Point),
        draw: impl FnOnce(&Canvas),
    ) {
        let (x, y) = centre;
        let places = [centre, (x + PER_STEP, y), (x, y + PER_STEP)];
        let values = [self.value, self.value + self.step, self.value];
        let scale = Scale::through(places, values.map(|value| (value, 0.0)));
        let least = form.pick(13.0, 22.0);
        let half = ((size.0 / 2.0 + 4.0).max(least), (size.1 / 2.0).max(least));
        canvas.handle(&self.handle, &scale, (centre, half), |canvas| {
            draw(canvas);
            canvas.tips(centre, (size.0 / 2.0, 0.0), Colour::Blue);
        });
    }
}

/// The centre of something of this width that is aligned at a point.
pub(super) fn centre((x, y): Point, width: f64, align: Align) -> Point {
    match align {
        Align::Left => (x + width / 2.0, y),
        Align::Centre => (x, y),
        Align::Right => (x - width / 2.0, y),
    }
}
