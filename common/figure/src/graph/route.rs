//! The way of an edge from node to node: level where its numbers stand, bent where it changes rows.

use super::node::NodeShape;
use super::{Bend, Point};

/// The most that an edge goes forward while it changes rows.
pub(super) const CURVE: f64 = 46.0;
/// The most of its length that it takes for that.
const SHARE: f64 = 0.62;

/// A smooth way, forward: where it begins, its bends, and the ends of its level part.
#[derive(Debug, Clone)]
pub(super) struct Route {
    start: Point,
    bends: Vec<Bend>,
    pub(super) level: (Point, Point),
}

impl Route {
    /// Between two nodes, at the height `level`.
    pub(super) fn new([from, to]: [&NodeShape; 2], level: f64) -> Self {
        let (start, leave) = from.port(level, 1.0);
        let (end, arrive) = to.port(level, -1.0);
        let is_bent = [start, end].map(|(_, across)| (across - level).abs() >= 1.0);
        let bent = is_bent.map(|bent| f64::from(u8::from(bent)));
        let most = SHARE * (end.0 - start.0) / (bent[0] + bent[1]).max(1.0);
        let bend = CURVE.min(most).max(0.0);
        let turns = (
            (start.0 + bend * bent[0], level),
            (end.0 - bend * bent[1], level),
        );
        let ahead = (1.0, 0.0);
        let parts = [
            (is_bent[0], (start, leave), (turns.0, ahead)),
            (true, (turns.0, ahead), (turns.1, ahead)),
            (is_bent[1], (turns.1, ahead), (end, arrive)),
        ];
        let parts = parts.into_iter().filter(|(is_there, ..)| *is_there);
        Self {
            start,
            bends: parts.map(|(_, from, to)| bezier(from, to)).collect(),
            level: turns,
        }
    }

    /// The way beside this one, so far below it.
    pub(super) fn beside(&self, lane: f64) -> (Point, Vec<Bend>) {
        let mut from = self.start;
        let mut pieces = Vec::new();
        for bend in &self.bends {
            pieces.extend(quarters(from, *bend));
            from = bend[2];
        }
        let aside = pieces.iter().map(|piece| shifted(piece, lane));
        let aside: Vec<[Point; 4]> = aside.collect();
        let start = aside.first().map_or(self.start, |piece| piece[0]);
        (
            start,
            aside
                .iter()
                .map(|piece| [piece[1], piece[2], piece[3]])
                .collect(),
        )
    }
}

/// A way in the other direction.
pub(super) fn reversed((start, bends): (Point, Vec<Bend>)) -> (Point, Vec<Bend>) {
    let points = std::iter::once(start).chain(bends.into_iter().flatten());
    let mut points: Vec<Point> = points.collect();
    points.reverse();
    let bends = points[1..].chunks_exact(3);
    (
        points[0],
        bends.map(|bend| [bend[0], bend[1], bend[2]]).collect(),
    )
}

/// The curve from a point and a direction to another.
fn bezier((start, leave): (Point, Point), (end, arrive): (Point, Point)) -> Bend {
    let reach = 0.45 * (end.0 - start.0).hypot(end.1 - start.1);
    [ahead(start, leave, reach), ahead(end, arrive, -reach), end]
}

fn ahead((x, y): Point, (dx, dy): Point, by: f64) -> Point {
    (x + by * dx, y + by * dy)
}

/// A curve in four pieces, each of which is nearly an arc.
fn quarters(start: Point, bend: Bend) -> [[Point; 4]; 4] {
    let (first, second) = halves([start, bend[0], bend[1], bend[2]]);
    let ((a, b), (c, d)) = (halves(first), halves(second));
    [a, b, c, d]
}

/// The two halves of a curve (de Casteljau).
fn halves([a, b, c, d]: [Point; 4]) -> ([Point; 4], [Point; 4]) {
    let middle = |p: Point, q: Point| (f64::midpoint(p.0, q.0), f64::midpoint(p.1, q.1));
    let (ab, bc, cd) = (middle(a, b), middle(b, c), middle(c, d));
    let (abc, bcd) = (middle(ab, bc), middle(bc, cd));
    let centre = middle(abc, bcd);
    ([a, ab, abc, centre], [centre, bcd, cd, d])
}

/// A curve beside one that is nearly an arc: its ends move aside, its handles grow or shrink as its chord does.
fn shifted(&[a, b, c, d]: &[Point; 4], lane: f64) -> [Point; 4] {
    let direction = |from: Point, to: Point| {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy).max(1e-9);
        (dx / length, dy / length)
    };
    let (leave, arrive) = (direction(a, b), direction(c, d));
    let aside = |at: Point, (dx, dy): Point| (at.0 - lane * dy, at.1 + lane * dx);
    let (start, end) = (aside(a, leave), aside(d, arrive));
    let distance = |from: Point, to: Point| (to.0 - from.0).hypot(to.1 - from.1);
    let grown = distance(start, end) / distance(a, d).max(1e-9);
    [
        start,
        ahead(start, leave, grown * distance(a, b)),
        ahead(end, arrive, -grown * distance(c, d)),
        end,
    ]
}
