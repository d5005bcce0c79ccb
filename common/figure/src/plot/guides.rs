//! Zones, regions and pushes, and the places where they, and lines for reference, can have their labels.

use super::draw::Chart;
use super::labels::Place;
use super::names::around;
use super::series::{Mark, Style};
use super::{Colour, Point};
use crate::Text;
use crate::svg::path;

impl Chart<'_> {
    /// A shaded strip from bottom to top.
    pub(super) fn zone(&self, mark: &Mark, points: &[Point]) {
        let ((left, top), (right, bottom)) = self.corners();
        let [from, to] = [points[0].0, points[1].0].map(|x| x.clamp(left, right));
        let (corner, size) = ((from.min(to), top), ((to - from).abs(), bottom - top));
        self.canvas
            .rectangle(corner, size, 0.0, mark.paint.percent(12));
    }

    /// The inside of closed lines.
    pub(super) fn region(&self, mark: &Mark, points: &[Point]) {
        let points = path(points.iter().map(|point| self.canvas.pixel(*point)));
        let shape = format!("polygon points=\"{points}\" fill-rule=\"evenodd\"");
        self.canvas.fill(&shape, mark.paint);
    }

    /// A ball, and an arrow from its rim.
    pub(super) fn push(&self, mark: &Mark, points: &[Point]) {
        let [from, to] = [points[0], points[1]];
        self.canvas.arrow(&[from, to], mark.paint, 2.5);
        self.canvas.disc(from, 8.0, Colour::Paper);
        self.canvas.disc(from, 7.0, mark.paint);
    }

    /// Beside the arrow's tip, or its middle.
    pub(super) fn at_push(&self, mark: &Mark, text: &Text) -> Vec<Place> {
        let [from, to] = [self.place(&mark.points[0]), self.place(&mark.points[1])];
        let middle = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
        [to, middle, from]
            .into_iter()
            .flat_map(|at| around(text, at))
            .collect()
    }

    /// Whether a line for reference is within the frame.
    pub(super) fn has(&self, mark: &Mark) -> bool {
        let (x, y) = mark.points[0];
        match mark.style {
            Style::Vertical => self.layout.x.contains(x),
            _ => self.layout.y.contains(y),
        }
    }

    /// At both ends of a line for reference, on both sides, then in its middle.
    pub(super) fn along_guide(&self, mark: &Mark, text: &Text) -> Vec<Place> {
        let [(left, top), (right, bottom)] = self.guide(mark, self.place(&mark.points[0]));
        let half = text.width() / 2.0;
        let shares = [0.0, 1.0, 0.5, 0.25, 0.75];
        let middles = shares.into_iter().flat_map(|share| match mark.style {
            Style::Vertical => {
                let y = top + 10.0 + share * (bottom - top - 24.0);
                [(left + 7.0 + half, y), (left - 7.0 - half, y)]
            }
            _ => {
                let x = right - 4.0 - half - share * (right - left - 2.0 * half - 8.0);
                [(x, top - 12.0), (x, top + 12.0)]
            }
        });
        middles.map(|middle| Place::of(text, middle)).collect()
    }

    /// In the middle of a zone, as far up as there is room, or beside the zone's middle.
    pub(super) fn in_zone(&self, mark: &Mark, text: &Text) -> Vec<Place> {
        let ((left, top), (right, bottom)) = self.corners();
        let points = self.places(mark);
        let half = text.width() / 2.0 + 4.0;
        let middle = points
            .iter()
            .map(|point| point.0.clamp(left, right))
            .sum::<f64>()
            / 2.0;
        let x = middle.min(right - half).max(left + half);
        let shares = (0..10).map(|tenths| f64::from(tenths) / 10.0);
        let middles = shares.map(|share| (x, top + 14.0 + share * (bottom - top - 28.0)));
        middles.map(|middle| Place::of(text, middle)).collect()
    }
}
