//! The edges of a computational graph with their numbers.

use super::label::{LINE, Label, Value};
use super::node::NodeShape;
use super::route::{Route, reversed};
use super::{Align, Bend, Canvas, Colour, Flow, Form, Gradient, Node, Paint, Point};

/// Between the ways forward and back.
const APART: f64 = 8.0;
/// Between a way and the middle of the next line of text above or below it, or the border of one beside it.
const BESIDE: Point = (13.0, 6.0);

#[derive(Debug, Clone)]
pub(super) struct Edge {
    pub(super) from: Node,
    pub(super) to: Node,
    /// The row on which it runs level, if it is not to be found out.
    pub(super) row: Option<f64>,
    pub(super) value: Value,
}

impl Edge {
    /// How long its level part has to be for them.
    pub(super) fn length(&self, form: Form, flow: Flow) -> f64 {
        let sizes = self
            .value
            .labels(form)
            .map(|label| flow.turn(label.size(form)).0);
        let end = if flow.is_down { 26.0 } else { 6.0 };
        (sizes[0].max(sizes[1]) + end).max(44.0)
    }

    /// How much room its labels and ways need on either side of its level.
    pub(super) fn room(&self, form: Form, flow: Flow) -> [f64; 2] {
        let lane = self.lanes()[1];
        let beside = if flow.is_down { BESIDE.1 } else { 6.0 };
        self.value
            .labels(form)
            .map(|label| match flow.turn(label.size(form)).1 {
                0.0 => lane,
                size => lane + beside + size,
            })
    }

    /// How far below its level it runs forward and back.
    fn lanes(&self) -> [f64; 2] {
        match self.value.gradient == Gradient::default() {
            true => [0.0, 0.0],
            false => [-APART / 2.0, APART / 2.0],
        }
    }

    /// The room that it takes, with its labels.
    pub(super) fn corners(
        &self,
        form: Form,
        flow: Flow,
        (ends, level): ([&NodeShape; 2], f64),
    ) -> (Point, Point) {
        let (low, high) = Route::new(ends, level).level;
        let [above, below] = self.room(form, flow);
        let length = self
            .value
            .labels(form)
            .map(|label| flow.turn(label.size(form)).0 / 2.0);
        let (middle, half) = ((low.0 + high.0) / 2.0, length[0].max(length[1]));
        (
            (middle - half, low.1 - above),
            (middle + half, low.1 + below),
        )
    }

    pub(super) fn draw(
        &self,
        canvas: &Canvas,
        form: Form,
        flow: Flow,
        (ends, level): ([&NodeShape; 2], f64),
    ) {
        let (route, [forward, back]) = (Route::new(ends, level), self.lanes());
        let arrow = |(start, bends): (Point, Vec<Bend>), paint: Paint| {
            let bends = bends.into_iter().map(|bend| bend.map(|at| flow.place(at)));
            canvas.curved_arrow(flow.place(start), &Vec::from_iter(bends), paint, 1.75);
        };
        let paint = |colour: Colour, is_zero| colour.tint(if is_zero { 40 } else { 100 });
        let is_zero = self.value.forward.parse() == Ok(0.0);
        arrow(route.beside(forward), paint(Colour::Blue, is_zero));
        if back > 0.0 {
            let paint = paint(Colour::Red, self.value.gradient.is_zero());
            arrow(reversed(route.beside(back)), paint);
        }
        let [value, gradient] = self.value.labels(form);
        place(canvas, form, flow, &route, back, &[value, gradient]);
    }
}

/// Puts the labels beside the level part of a way with lanes so far from it: above and below, or left and right of one that
/// runs down.
fn place(canvas: &Canvas, form: Form, flow: Flow, route: &Route, lane: f64, labels: &[Label; 2]) {
    let (low, high) = route.level;
    let (x, y) = flow.place((f64::midpoint(low.0, high.0), low.1));
    for ((label, side), align) in labels
        .iter()
        .zip([-1.0, 1.0])
        .zip([Align::Right, Align::Left])
    {
        if flow.is_down {
            label.draw(canvas, form, (x + side * (lane + BESIDE.1), y), align, 1.0);
        } else {
            let more = label.size(form).1 - label.size(form).1.min(LINE);
            let away = lane + BESIDE.0 + more / 2.0;
            label.draw(canvas, form, (x, y + side * away), Align::Centre, side);
        }
    }
}
