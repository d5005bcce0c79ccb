//! The edges of a computational graph with their numbers.

use super::node::NodeShape;
use super::{Canvas, Colour, Form, Node, Point, Text};
use crate::text::widest;

/// Between an edge's end and its node.
const GAP: f64 = 5.0;
/// Between an edge and its gradient's arrow.
const APART: f64 = 8.0;
/// How far an edge goes sideways while it changes rows.
const CURVE: f64 = 62.0;
/// The most of its length that it takes for that.
const BEND: f64 = 0.6;

#[derive(Debug, Clone)]
pub(super) struct Edge {
    pub(super) from: Node,
    pub(super) to: Node,
    pub(super) forward: String,
    pub(super) gradient: String,
}

impl Edge {
    /// How much farther apart its ends have to be, so that its numbers reach under no node.
    pub(super) fn lacks(&self, form: Form, ends: [&NodeShape; 2], level: f64) -> f64 {
        let (points, _) = route(ends, level);
        let (start, end) = (points[0], points[points.len() - 1]);
        // Above and below a level edge, a number may reach as far as the nodes.
        let wide = widest(
            [&self.forward, &self.gradient]
                .map(|text| label(form, text))
                .into_iter(),
        );
        let room = (wide - 2.0 * GAP).max(0.0);
        let curved = (start.1 - end.1).abs() >= 1.0;
        let length = if curved {
            (room + CURVE).min(room / (1.0 - BEND))
        } else {
            room
        };
        length - (end.0 - start.0)
    }

    /// Draws the edge; its level part, where its numbers stand, runs at the height `level` if it can.
    pub(super) fn draw(&self, canvas: &Canvas, form: Form, ends: [&NodeShape; 2], level: f64) {
        let (points, (left, right)) = route(ends, level);
        canvas.arrow(&points, Colour::Ink, 1.75);
        let (middle, y) = ((left.0 + right.0) / 2.0, left.1);
        canvas.text(
            (middle, y - 14.0),
            label(form, &self.forward).paint(Colour::Blue),
        );
        if !self.gradient.is_empty() {
            let below = y + APART;
            let back = [(right.0 - 4.0, below), (left.0 + 4.0, below)];
            canvas.arrow(&back, Colour::Red, 1.5);
            canvas.text(
                (middle, below + 15.0),
                label(form, &self.gradient).paint(Colour::Red),
            );
        }
    }
}

fn label(form: Form, text: &str) -> Text {
    form.text(text).size(17.0).bold().halo()
}

/// The edge's points and the ends of its level part.
fn route([from, to]: [&NodeShape; 2], level: f64) -> (Vec<Point>, (Point, Point)) {
    let off = |((x, y), (dx, dy)): (Point, Point)| ((x + GAP * dx, y + GAP * dy), (dx, dy));
    let (start, leave) = off(from.port(level, 1.0));
    let (end, arrive) = off(to.port(level, -1.0));
    if (start.1 - end.1).abs() < 1.0 {
        return (vec![start, end], (start, end));
    }
    let bend = CURVE.min(BEND * (end.0 - start.0).abs());
    if (level - end.1).abs() < 1.0 {
        let turn = (start.0 + bend, end.1);
        let mut points = bezier(start, leave, turn, (-1.0, 0.0));
        points.push(end);
        (points, (turn, end))
    } else {
        let turn = (end.0 - bend, start.1);
        let mut points = vec![start];
        points.extend(bezier(turn, (1.0, 0.0), end, arrive));
        (points, (start, turn))
    }
}

/// A smooth curve from `start` in direction `leave` to `end`, coming from direction `arrive`.
fn bezier(start: Point, leave: Point, end: Point, arrive: Point) -> Vec<Point> {
    let reach = (0.5 * (end.0 - start.0).hypot(end.1 - start.1)).min(CURVE);
    let ahead = |(x, y): Point, (dx, dy): Point| (x + reach * dx, y + reach * dy);
    let controls = [start, ahead(start, leave), ahead(end, arrive), end];
    let at = |t: f64| {
        let u = 1.0 - t;
        let weights = [u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t];
        let sum = |pick: fn(&Point) -> f64| {
            controls
                .iter()
                .map(pick)
                .zip(weights)
                .map(|(c, w)| c * w)
                .sum()
        };
        (sum(|point| point.0), sum(|point| point.1))
    };
    (0..=16).map(|i| at(f64::from(i) / 16.0)).collect()
}
