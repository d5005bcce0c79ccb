//! Shapes that several kinds of figures share: framed nodes, arrows, labels.

use super::svg::scaled;
use super::{Align, Canvas, Colour, Paint, Point, Text, markup};

/// A rim of paper around the letters, below them.
pub(super) const HALO: &str = " stroke=\"var(--paper)\" stroke-width=\"40\" paint-order=\"stroke\"";

impl Canvas {
    /// A frame around a soft fill of its colour, as neurons, operations and layers have it; by its centre and half its size.
    pub(super) fn node(&self, (x, y): Point, half: Point, radius: f64, paint: Colour) {
        let (corner, size) = ((x - half.0, y - half.1), (2.0 * half.0, 2.0 * half.1));
        self.rectangle(corner, size, radius, paint.soft());
        self.frame(corner, size, radius, paint, 2.0);
    }

    /// A line through `points` that ends in an arrow head; nothing when its last piece is too short to have one.
    pub fn arrow(&self, points: &[Point], paint: impl Into<Paint>, width: f64) {
        let (paint, [shaft @ .., before, tip]) = (paint.into(), points) else {
            return;
        };
        let (dx, dy) = (tip.0 - before.0, tip.1 - before.1);
        let length = dx.hypot(dy);
        if length < 1.0 {
            return;
        }
        let head = (3.0 + 3.2 * width).min(0.8 * length) / length;
        let (dx, dy) = (head * dx, head * dy);
        let at = |back, aside| {
            (
                tip.0 - back * dx - aside * dy,
                tip.1 - back * dy + aside * dx,
            )
        };
        self.line(&[shaft, &[*before, at(0.8, 0.0)]].concat(), paint, width);
        self.area(&[*tip, at(1.0, 0.42), at(1.0, -0.42)], paint);
    }

    /// A label; an empty one is not there.
    pub fn text(&self, at: Point, text: Text) {
        if text.label.is_empty() {
            return;
        }
        let anchor = match text.align {
            Align::Left => "start",
            Align::Centre => "middle",
            Align::Right => "end",
        };
        let bold = text.bold.then_some(" font-weight=\"bold\"");
        let halo = text.halo.then_some(HALO);
        let look = bold.unwrap_or_default().to_string() + halo.unwrap_or_default();
        // Half the height of a digit below the point: the label is centred on it, whatever the font.
        let (x, y) = self.pixel((at.0, at.1 + 0.36 * text.size));
        let (size, label) = (scaled(text.size), markup::typeset(&text.label));
        let mut sheet = self.sheet.borrow_mut();
        let paint = sheet.paint(text.paint);
        let place = format!("x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-size=\"{size}\"");
        sheet.body += &format!("<text {place} fill=\"{paint}\"{look}>{label}</text>\n");
    }
}
