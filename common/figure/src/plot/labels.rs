//! Places for labels where they touch nothing.

use crate::{Point, Text};

/// A label keeps this far from lines that it does not name.
const CLEAR: f64 = 3.0;

/// A rectangle by its middle and half its size.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    pub(super) middle: Point,
    pub(super) half: Point,
}

/// What labels must not touch.
#[derive(Debug)]
pub(crate) struct Room {
    /// The sheet's part that is the plot's, by two corners.
    border: (Point, Point),
    places: Vec<Place>,
    lines: Vec<(Point, Point)>,
}

impl Place {
    /// The place of a label with its middle at `middle`.
    pub(crate) fn of(text: &Text, middle: Point) -> Self {
        let half = (text.width() / 2.0, 0.62 * text.size);
        Self { middle, half }
    }

    fn touches(&self, other: &Self) -> bool {
        let near = |a: f64, b: f64, room: f64| (a - b).abs() < room;
        near(
            self.middle.0,
            other.middle.0,
            self.half.0 + other.half.0 + CLEAR,
        ) && near(self.middle.1, other.middle.1, self.half.1 + other.half.1)
    }

    /// Whether a piece of a line runs through it: cut at its four sides, something of the piece is left.
    fn is_crossed(&self, (from, to): (Point, Point)) -> bool {
        let (mut first, mut last) = (0.0, 1.0);
        for (start, end, middle, half) in [
            (from.0, to.0, self.middle.0, self.half.0 + CLEAR),
            (from.1, to.1, self.middle.1, self.half.1 + CLEAR - 2.0),
        ] {
            let (way, low, high) = (end - start, middle - half - start, middle + half - start);
            if way == 0.0 {
                if low > 0.0 || high < 0.0 {
                    return false;
                }
                continue;
            }
            let (enter, leave) = (low / way, high / way);
            first = enter.min(leave).max(first);
            last = enter.max(leave).min(last);
        }
        first < last
    }
}

impl Room {
    /// The empty room between two corners.
    pub(crate) fn new(border: (Point, Point)) -> Self {
        Self {
            border,
            places: Vec::new(),
            lines: Vec::new(),
        }
    }

    /// A line through `points` is in the way.
    pub(crate) fn line(&mut self, points: &[Point]) {
        let pieces = points.windows(2).map(|pair| (pair[0], pair[1]));
        self.lines.extend(pieces);
    }

    /// Something else is in the way.
    pub(crate) fn take(&mut self, place: Place) {
        self.places.push(place);
    }

    /// The first of some places that is free, or else the one where the least is touched; it is taken then.
    pub(crate) fn find(&mut self, places: impl IntoIterator<Item = Place>) -> Option<Point> {
        let mut best: Option<(usize, Place)> = None;
        for place in places {
            let cost = self.cost(&place);
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, place));
            }
            if cost == 0 {
                break;
            }
        }
        let (_, place) = best?;
        self.take(place);
        Some(place.middle)
    }

    /// How much a label touches there: labels count more than lines, and leaving the sheet the most.
    fn cost(&self, place: &Place) -> usize {
        let ((left, top), (right, bottom)) = self.border;
        let ((x, y), (dx, dy)) = (place.middle, place.half);
        let out = x - dx < left || x + dx > right || y - dy < top || y + dy > bottom;
        let touched = self.places.iter().filter(|other| place.touches(other));
        let crossed = self.lines.iter().filter(|line| place.is_crossed(**line));
        10_000 * usize::from(out) + 100 * touched.count() + crossed.count()
    }
}
