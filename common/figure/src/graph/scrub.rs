//! Numbers at edges that are changed by dragging them to the left or right.

use super::{Align, Canvas, Colour, Form, Graph, Node, Point};
use crate::Handle;
use crate::handle::{Scale, TIP};

/// So far a number is dragged for one step.
const PER_STEP: f64 = 5.0;
/// Between a number and the tips beside it.
const APART: f64 = 5.0;
/// Half the width of tips below a number, and the height that they take.
const BELOW: Point = (9.0, 10.0);

/// The handle of an input, with the value that it has now.
#[derive(Debug, Clone)]
pub(super) struct Scrub {
    handle: Handle,
    value: f64,
    step: f64,
    /// Whether its tips stand below it, for at an edge that runs down there is no room beside it.
    pub(super) is_above_tips: bool,
}

impl Graph {
    /// The value of an input can be dragged to the left or right, by multiples of `step`, and sets a knob then.
    pub fn handle(&mut self, input: Node, handle: Handle, value: f64, step: f64) {
        let handle = handle.step(step);
        let scrub = Scrub {
            handle,
            value,
            step,
            is_above_tips: false,
        };
        self.scrubs.push((input, scrub));
    }

    /// The handle of a node, for the edges that begin in it.
    pub(super) fn scrub(&self, node: Node, is_above_tips: bool) -> Option<Scrub> {
        let (_, scrub) = self.scrubs.iter().find(|(input, _)| *input == node)?;
        Some(Scrub {
            is_above_tips,
            ..scrub.clone()
        })
    }
}

impl Scrub {
    /// The size of a label with its tips.
    pub(super) fn size(&self, (width, height): Point) -> Point {
        match self.is_above_tips {
            true => (width.max(2.0 * BELOW.0), height + BELOW.1),
            false => (width + 2.0 * (APART + TIP.0), height),
        }
    }

    /// Draws a label, of this size with its tips, as a handle; `draw` takes its middle.
    pub(super) fn draw(
        &self,
        canvas: &Canvas,
        form: Form,
        (centre, size): (Point, Point),
        draw: impl FnOnce(&Canvas, Point),
    ) {
        let (x, y) = centre;
        let places = [centre, (x + PER_STEP, y), (x, y + PER_STEP)];
        let values = [self.value, self.value + self.step, self.value];
        let scale = Scale::through(places, values.map(|value| (value, 0.0)));
        let least = form.pick(13.0, 22.0);
        let half = ((size.0 / 2.0 + 4.0).max(least), (size.1 / 2.0).max(least));
        canvas.handle(&self.handle, &scale, (centre, half), |canvas| {
            let (up, down, far) = match self.is_above_tips {
                true => (BELOW.1 / 2.0, (size.1 - BELOW.1) / 2.0, BELOW.0),
                false => (0.0, 0.0, size.0 / 2.0),
            };
            draw(canvas, (x, y - up));
            canvas.tips((x, y + down), (far, 0.0), Colour::Blue);
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
