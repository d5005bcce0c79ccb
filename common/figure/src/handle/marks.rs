//! How handles look, and where they are hit.

use super::{Handle, Scale};
use crate::svg::SCALE;
use crate::{Canvas, Colour, Form, Paint, Point};

/// Between a dot and the ring that says that it can be dragged.
const APART: f64 = 4.5;

/// How long a tip is, and half as wide.
pub(crate) const TIP: Point = (4.0, 4.5);

impl Form {
    /// Half the size of what can be hit of a handle.
    pub(crate) fn grip(self) -> Point {
        self.pick((16.0, 16.0), (22.0, 22.0))
    }
}

impl Canvas {
    /// What `draw` puts on the sheet becomes a handle, with a rectangle around `centre` that can be hit but not seen.
    pub(crate) fn handle(
        &self,
        handle: &Handle,
        scale: &Scale,
        (centre, half): (Point, Point),
        draw: impl FnOnce(&Self),
    ) {
        let low = (centre.0 - half.0, centre.1 - half.1);
        let high = (centre.0 + half.0, centre.1 + half.1);
        let (low, high) = self.sheet.borrow().cut((low, high));
        let area = self.outline(low, (high.0 - low.0, high.1 - low.1), 0.0);
        self.sheet.borrow_mut().body +=
            &format!("{}<{area} pointer-events=\"all\"/>\n", handle.tag(scale));
        draw(self);
        self.sheet.borrow_mut().body += "</g>\n";
    }

    /// A ball in a ring: it can be dragged.
    pub fn grip(&self, at: Point, radius: f64, paint: impl Into<Paint>) {
        let paint = paint.into();
        self.ring(at, radius + APART, Colour::Paper, 3.5);
        self.ring(at, radius + APART, paint, 1.25);
        self.ball(at, radius, paint);
    }

    /// Two tips on both sides of `centre`, as far away as `way` says and pointing there: what is between can be dragged.
    pub fn tips(&self, (x, y): Point, way: Point, paint: impl Into<Paint>) {
        let (paint, length) = (paint.into(), way.0.hypot(way.1));
        let (dx, dy) = (way.0 / length, way.1 / length);
        for side in [-1.0, 1.0] {
            let at = |back: f64, aside: f64| {
                let along = side * (length - back);
                (x + along * dx - aside * dy, y + along * dy + aside * dx)
            };
            let tip = [at(TIP.0, -TIP.1), at(0.0, 0.0), at(TIP.0, TIP.1)];
            self.line(&tip, paint, 1.5);
        }
    }

    fn ring(&self, centre: Point, radius: f64, paint: impl Into<Paint>, width: f64) {
        let ((x, y), (rx, ry)) = (self.pixel(centre), self.pixel((radius, radius)));
        let shape = format!("ellipse cx=\"{x}\" cy=\"{y}\" rx=\"{rx}\" ry=\"{ry}\"");
        self.stroke(&shape, paint, (width * SCALE) as i32);
    }
}
