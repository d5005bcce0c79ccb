//! Cutting lines at the border of a plot.

use crate::Point;

/// The rectangle in which a plot's data lie, on the sheet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Frame {
    /// Whether `point` lies inside, the border included.
    pub(super) fn contains(&self, (x, y): Point) -> bool {
        let slack = 0.5;
        (self.left - slack..=self.right + slack).contains(&x)
            && (self.top - slack..=self.bottom + slack).contains(&y)
    }

    /// The parts of the line through `points` that lie inside.
    pub(super) fn clip(&self, points: &[Point]) -> Vec<Vec<Point>> {
        let mut parts: Vec<Vec<Point>> = Vec::new();
        for pair in points.windows(2) {
            let Some((from, to)) = self.clip_segment(pair[0], pair[1]) else {
                continue;
            };
            match parts.last_mut() {
                Some(part) if part.last() == Some(&from) => part.push(to),
                _ => parts.push(vec![from, to]),
            }
        }
        parts
    }

    /// Liang and Barsky's way: the share of the segment that lies on the inner side of all four borders.
    fn clip_segment(&self, from: Point, to: Point) -> Option<(Point, Point)> {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let (mut enter, mut leave) = (0f64, 1f64);
        let borders = [
            (-dx, from.0 - self.left),
            (dx, self.right - from.0),
            (-dy, from.1 - self.top),
            (dy, self.bottom - from.1),
        ];
        for (speed, distance) in borders {
            if speed < 0.0 {
                enter = enter.max(distance / speed);
            } else if speed > 0.0 {
                leave = leave.min(distance / speed);
            } else if distance < 0.0 {
                return None;
            }
        }
        let at = |t: f64| match t {
            0.0 => from,
            1.0 => to,
            t => (from.0 + t * dx, from.1 + t * dy),
        };
        (enter <= leave).then(|| (at(enter), at(leave)))
    }
}
