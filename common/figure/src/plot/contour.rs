//! Contour lines by marching squares.

use crate::Point;

/// The pieces of the line on which `f(x, y) = level`, found on a grid of `cells` by `cells` squares, from -`reach` to
/// `reach` both ways; plotters has none.
///
/// In every square the line's ends are interpolated linearly between two corners, so a point is off
/// the true line by at most an eighth of the square's side, squared, times the second derivative
/// over the slope.
///
/// ```
/// let circle = figure::contour(|x, y| x * x + y * y, 4.0, 3.0, 60);
/// assert!(circle.iter().flatten().all(|(x, y)| (x.hypot(*y) - 2.0).abs() < 1e-3));
/// ```
pub fn contour(
    f: impl Fn(f64, f64) -> f64,
    level: f64,
    reach: f64,
    cells: usize,
) -> Vec<Vec<Point>> {
    let at = |i: usize| reach * (2.0 * i as f64 / cells as f64 - 1.0);
    let corner = |column, row| (at(column), at(row), f(at(column), at(row)) - level);
    let mut segments = Vec::new();
    for row in 0..cells {
        for column in 0..cells {
            let corners = [(0, 0), (1, 0), (1, 1), (0, 1)];
            let corners = corners.map(|(right, up)| corner(column + right, row + up));
            segments.extend(crossings(corners));
        }
    }
    joined(segments)
}

/// The segments in one square: its sides that change sign, taken two by two.
fn crossings(corners: [(f64, f64, f64); 4]) -> impl Iterator<Item = (Point, Point)> {
    let sides = (0..4).map(|i| (corners[i], corners[(i + 1) % 4]));
    let ends: Vec<Point> = sides
        .filter(|(a, b)| (a.2 < 0.0) != (b.2 < 0.0))
        .map(|(a, b)| zero(a, b))
        .collect();
    let pairs = (0..ends.len() / 2).map(move |i| (ends[2 * i], ends[2 * i + 1]));
    pairs.filter(|(from, to)| from != to)
}

/// The point between `a` and `b` where the straight line through their heights is zero.
fn zero(a: (f64, f64, f64), b: (f64, f64, f64)) -> Point {
    // Always from the same end, so that two squares that share a side find the same point.
    let (a, b) = if (a.0, a.1) <= (b.0, b.1) {
        (a, b)
    } else {
        (b, a)
    };
    // A zero in the corner itself is the same point for all sides that meet there.
    if b.2 == 0.0 {
        return (b.0, b.1);
    }
    let t = a.2 / (a.2 - b.2);
    (a.0 + t * (b.0 - a.0), a.1 + t * (b.1 - a.1))
}

/// Segments put end to end into as few lines as they make.
fn joined(mut segments: Vec<(Point, Point)>) -> Vec<Vec<Point>> {
    let mut lines = Vec::new();
    while let Some((from, to)) = segments.pop() {
        let mut line = vec![from, to];
        grow(&mut line, &mut segments);
        line.reverse();
        grow(&mut line, &mut segments);
        lines.push(line);
    }
    lines
}

fn grow(line: &mut Vec<Point>, segments: &mut Vec<(Point, Point)>) {
    while let Some(end) = line.last().copied() {
        let Some(next) = segments.iter().position(|(a, b)| *a == end || *b == end) else {
            return;
        };
        let (a, b) = segments.swap_remove(next);
        line.push(if a == end { b } else { a });
    }
}
