//! Contour lines by marching squares.

use std::ops::RangeInclusive;

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
    let square = [-reach..=reach, -reach..=reach];
    Heights::new(f, square, cells).contour(level)
}

/// The heights of a function at the corners of a grid.
pub(super) struct Heights {
    cells: usize,
    /// Row by row, each corner with its place.
    corners: Vec<Corner>,
}

/// A corner of the grid: where it is, and how high, or how far above the level.
type Corner = (f64, f64, f64);

impl Heights {
    pub(super) fn new(
        f: impl Fn(f64, f64) -> f64,
        over: [RangeInclusive<f64>; 2],
        cells: usize,
    ) -> Self {
        let [x, y] = over.map(|range| {
            let (low, high) = range.into_inner();
            let at = move |i| {
                let share = f64::from(i) / cells as f64;
                (1.0 - share) * low + share * high
            };
            (0..=cells as u32).map(at).collect::<Vec<f64>>()
        });
        let row = |y: &f64| Vec::from_iter(x.iter().map(|x| (*x, *y, f(*x, *y))));
        let corners = y.iter().flat_map(row).collect();
        Self { cells, corners }
    }

    /// The lines on which the height is `level`.
    pub(super) fn contour(&self, level: f64) -> Vec<Vec<Point>> {
        let corner = |column: usize, row: usize| self.corner(column, row, level);
        joined(segments(0..self.cells, corner))
    }

    /// The outline of all that is no higher than `level`, the border of the grid included, as one closed line that
    /// returns to its beginning after every piece: the way back and forth between two pieces encloses nothing.
    pub(super) fn below(&self, level: f64) -> Vec<Point> {
        // Around the grid lies another row of corners, in the same place but above every level.
        let corner = |column: usize, row: usize| {
            let inside = |i: usize| (1..=self.cells + 1).contains(&i);
            let near = |i: usize| i.clamp(1, self.cells + 1) - 1;
            let (x, y, above) = self.corner(near(column), near(row), level);
            let outside = !(inside(column) && inside(row));
            (x, y, if outside { f64::INFINITY } else { above })
        };
        let pieces = joined(segments(0..self.cells + 2, corner));
        let start = pieces.first().map(|piece| piece[0]);
        let back = |piece: Vec<Point>| piece.into_iter().chain(start);
        pieces.into_iter().flat_map(back).collect()
    }

    fn corner(&self, column: usize, row: usize, level: f64) -> Corner {
        let (x, y, height) = self.corners[row * (self.cells + 1) + column];
        (x, y, height - level)
    }
}

/// The pieces of the line in all squares.
fn segments(
    cells: std::ops::Range<usize>,
    corner: impl Fn(usize, usize) -> Corner,
) -> Vec<(Point, Point)> {
    let squares = cells
        .clone()
        .flat_map(|row| cells.clone().map(move |column| (column, row)));
    let corners = squares.map(|(column, row)| {
        [(0, 0), (1, 0), (1, 1), (0, 1)].map(|(right, up)| corner(column + right, row + up))
    });
    corners.flat_map(crossings).collect()
}

/// The segments in one square: its sides that change sign, taken two by two.
fn crossings(corners: [Corner; 4]) -> impl Iterator<Item = (Point, Point)> {
    let sides = (0..4).map(|i| (corners[i], corners[(i + 1) % 4]));
    let ends: Vec<Point> = sides
        .filter(|(a, b)| (a.2 < 0.0) != (b.2 < 0.0))
        .map(|(a, b)| zero(a, b))
        .collect();
    let pairs = (0..ends.len() / 2).map(move |i| (ends[2 * i], ends[2 * i + 1]));
    pairs.filter(|(from, to)| from != to)
}

/// The point between `a` and `b` where the straight line through their heights is zero.
fn zero(a: Corner, b: Corner) -> Point {
    // Always from the same end, so that two squares that share a side find the same point.
    let (a, b) = if (a.0, a.1) <= (b.0, b.1) {
        (a, b)
    } else {
        (b, a)
    };
    // A zero in the corner itself is the same point for all sides that meet there.
    if b.2 == 0.0 || a.2.is_infinite() {
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
