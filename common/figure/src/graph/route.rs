//! The way of an edge: level where its numbers stand, curved where it changes rows.

use super::Point;
use super::node::NodeShape;

/// Between an edge's end and its node.
const GAP: f64 = 5.0;
const CURVE: f64 = 62.0;

/// The ends of an edge between two nodes that stand one above the other.
pub(super) fn upright_route([from, to]: [&NodeShape; 2]) -> Option<(Point, Point)> {
    let (x, down) = (from.centre.0, (to.centre.1 - from.centre.1).signum());
    let start = from.centre.1 + down * (from.half.1 + GAP);
    let end = to.centre.1 - down * (to.half.1 + GAP);
    ((x - to.centre.0).abs() < 1.0).then_some(((x, start), (x, end)))
}

/// The edge's points and the ends of its level part, which runs at the height `level`, else at that of its source.
pub(super) fn level_route(
    [from, to]: [&NodeShape; 2],
    level: Option<f64>,
) -> (Vec<Point>, (Point, Point)) {
    let (start, leave) = from.port(level.unwrap_or(from.centre.1), 1.0);
    let (end, arrive) = to.port(level.unwrap_or(start.1), -1.0);
    let start = (start.0 + GAP * leave.0, start.1 + GAP * leave.1);
    let end = (end.0 + GAP * arrive.0, end.1 + GAP * arrive.1);
    if (start.1 - end.1).abs() < 1.0 {
        return (vec![start, end], (start, end));
    }
    let bend = CURVE.min(0.6 * (end.0 - start.0).abs());
    if level.is_some_and(|level| (level - end.1).abs() < 1.0) {
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
