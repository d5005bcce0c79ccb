//! Smooth lines: cubic Bézier curves, and arrows along them.

use super::svg::scaled;
use super::{Canvas, Paint, Point};

/// A piece of a curve: its two control points and its end; it begins where the one before ends.
pub type Bend = [Point; 3];

impl Canvas {
    /// A line from `start` through cubic Bézier curves.
    ///
    /// ```
    /// use figure::{Canvas, Colour};
    /// let canvas = Canvas::new(120.0, 60.0);
    /// canvas.curve((10.0, 50.0), &[[(60.0, 50.0), (60.0, 10.0), (110.0, 10.0)]], Colour::Blue, 2.5);
    /// assert!(canvas.svg()?.contains("d=\"M 80,400 C 480,400 480,80 880,80\""));
    /// # Ok::<(), figure::Error>(())
    /// ```
    pub fn curve(&self, start: Point, bends: &[Bend], paint: impl Into<Paint>, width: f64) {
        let place = |point: &Point| {
            let (x, y) = self.pixel(*point);
            format!(" {x},{y}")
        };
        let bends = bends
            .iter()
            .map(|bend| bend.map(|point| place(&point)).concat());
        let bends: Vec<String> = bends.map(|bend| format!(" C{bend}")).collect();
        let shape = format!("path d=\"M{}{}\"", place(&start), bends.concat());
        self.stroke(&shape, paint, scaled(width));
    }

    /// Such a line that ends in an arrow head; nothing when its last piece has no direction.
    pub fn curved_arrow(&self, start: Point, bends: &[Bend], paint: impl Into<Paint>, width: f64) {
        let (paint, [before @ .., [first, second, tip]]) = (paint.into(), bends) else {
            return;
        };
        let (dx, dy) = (tip.0 - second.0, tip.1 - second.1);
        let length = dx.hypot(dy);
        if length < 1e-3 {
            return;
        }
        let head = (3.0 + 3.2 * width) / length;
        let back = |(x, y): Point, by: f64| (x - by * head * dx, y - by * head * dy);
        // The line ends inside of the head, in its direction.
        let last = [*first, back(*second, 0.8), back(*tip, 0.8)];
        self.curve(start, &[before, &[last]].concat(), paint, width);
        let ((x, y), aside) = (back(*tip, 1.0), 0.42 * head);
        let corner = |side: f64| (x - side * aside * dy, y + side * aside * dx);
        self.area(&[*tip, corner(1.0), corner(-1.0)], paint);
    }
}
