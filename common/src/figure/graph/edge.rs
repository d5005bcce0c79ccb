//! The edges of a computational graph: level where the numbers stand, curved where they change rows.

use super::node::NodeShape;
use super::{Canvas, Colour, Node, Point, label};
use crate::figure::shape::arrow;

const GAP: f64 = 5.0;
const CURVE: f64 = 62.0;

#[derive(Debug, Clone)]
pub(super) struct Edge {
    pub(super) from: Node,
    pub(super) to: Node,
    pub(super) forward: String,
    pub(super) gradient: String,
}

impl Edge {
    /// With `many` edges leaving one node, this one is level on its target's row, else on its source's.
    pub(super) fn draw(&self, canvas: &mut Canvas, from: &NodeShape, to: &NodeShape, many: bool) {
        let (start, leave) = from.port(to.centre.1, 1.0);
        let level = if many {
            from.port(to.centre.1, 1.0).0.1
        } else {
            from.centre.1
        };
        let (start, leave) = if many {
            (start, leave)
        } else {
            from.port(level, 1.0)
        };
        let (end, arrive) = to.port(start.1, -1.0);
        let start = (start.0 + GAP * leave.0, start.1 + GAP * leave.1);
        let end = (end.0 + GAP * arrive.0, end.1 + GAP * arrive.1);
        let (points, flat) = route(start, leave, end, arrive, many);
        arrow(canvas, &points, Colour::Ink.into(), 1.75);
        self.numbers(canvas, flat);
    }

    fn numbers(&self, canvas: &mut Canvas, (left, right): (Point, Point)) {
        let (middle, y) = ((left.0 + right.0) / 2.0, (left.1 + right.1) / 2.0);
        if !self.forward.is_empty() {
            canvas.text(
                (middle, y - 14.0),
                label(&self.forward, Colour::Blue).bold().halo(),
            );
        }
        if !self.gradient.is_empty() {
            let below = y + 8.0;
            arrow(
                canvas,
                &[(right.0 - 4.0, below), (left.0 + 4.0, below)],
                Colour::Red.into(),
                1.5,
            );
            canvas.text(
                (middle, below + 15.0),
                label(&self.gradient, Colour::Red).bold().halo(),
            );
        }
    }
}

/// The edge's points and the ends of its level part.
fn route(
    start: Point,
    leave: Point,
    end: Point,
    arrive: Point,
    level_at_end: bool,
) -> (Vec<Point>, (Point, Point)) {
    if (start.1 - end.1).abs() < 1.0 {
        return (vec![start, end], (start, end));
    }
    let bend = CURVE.min(0.6 * (end.0 - start.0).abs());
    if level_at_end {
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
    let ahead = (start.0 + reach * leave.0, start.1 + reach * leave.1);
    let behind = (end.0 + reach * arrive.0, end.1 + reach * arrive.1);
    let mix = |t: f64, pick: fn(Point) -> f64| {
        let u = 1.0 - t;
        u * u * u * pick(start)
            + 3.0 * u * u * t * pick(ahead)
            + 3.0 * u * t * t * pick(behind)
            + t * t * t * pick(end)
    };
    (0..=16)
        .map(|i| f64::from(i) / 16.0)
        .map(|t| (mix(t, |p| p.0), mix(t, |p| p.1)))
        .collect()
}
