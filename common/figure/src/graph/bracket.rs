//! A bracket below nodes that are one step together.

use super::node::NodeShape;
use super::{Canvas, Colour, Flow, Form, Node, Point};

/// Between the drawing, the bracket and its text.
const APART: f64 = 14.0;
const HOOK: f64 = 8.0;

#[derive(Debug, Clone)]
pub(super) struct Bracket {
    pub(super) ends: [Node; 2],
    pub(super) text: String,
}

impl Bracket {
    /// The room that it takes below the drawing.
    pub(super) const ROOM: f64 = 2.0 * APART + HOOK + 12.0;

    /// Draws it below `bottom`, as far as the nodes reach.
    pub(super) fn draw(
        &self,
        canvas: &Canvas,
        form: Form,
        flow: Flow,
        (nodes, bottom): (&[NodeShape], f64),
    ) {
        let [first, last] = self.ends.map(|node| nodes[node.0].corners());
        let (left, right, top) = (first.0.0, last.1.0, bottom + APART);
        let hooks = [
            (left, top),
            (left, top + HOOK),
            (right, top + HOOK),
            (right, top),
        ];
        canvas.line(
            &hooks.map(|point: Point| flow.place(point)),
            Colour::Red,
            1.75,
        );
        let at = (f64::midpoint(left, right), top + HOOK + APART);
        let text = form.text(&self.text).size(17.0).bold().paint(Colour::Red);
        canvas.text(flow.place(at), text);
    }
}
