//! The view of a surface: from three numbers to a place on the sheet, and the axes.

use super::{Canvas, Colour, Point, Text};
use crate::Align;
use crate::plot::Scale;

/// The view: turned by 40° about the vertical, looking down by 30°.
const TURN: (f64, f64) = (0.766, 0.643);
const TILT: (f64, f64) = (0.866, 0.5);
/// Half the floor's side, and the height of the highest point, on the sheet.
const REACH: f64 = 178.0;
const HEIGHT: f64 = 208.0;

/// Three fitted axes, turned to the reader.
pub(super) struct View {
    pub(super) x: Scale,
    pub(super) y: Scale,
    pub(super) z: Scale,
}

impl View {
    /// Where the point (x, y, z) lies on the sheet.
    pub(super) fn spot(&self, x: f64, y: f64, z: f64) -> Point {
        let (right, back) = (2.0 * self.x.place(x) - 1.0, 2.0 * self.y.place(y) - 1.0);
        self.corner(right, back, self.z.place(z))
    }

    /// The same for shares: -1 to 1 on the floor, 0 to 1 upwards.
    fn corner(&self, right: f64, back: f64, up: f64) -> Point {
        let ((cos, sin), (lift, flat)) = (TURN, TILT);
        let near = right * sin - back * cos;
        let across = right * cos + back * sin;
        (
            318.0 + REACH * across,
            318.0 + REACH * flat * near - HEIGHT * lift * up,
        )
    }

    /// A line through three corners.
    fn rule(&self, canvas: &mut Canvas, corners: [(f64, f64, f64); 3], paint: Colour, width: f64) {
        let points = corners.map(|(right, back, up)| self.corner(right, back, up));
        canvas.line(&points, paint, width);
    }

    /// Grid lines on the floor and the two walls behind, ticks, and names.
    pub(super) fn axes(&self, canvas: &mut Canvas, [x, y, z]: &[String; 3]) {
        for (at, label) in floor_ticks(&self.x) {
            let across = [(at, -1.0, 0.0), (at, 1.0, 0.0), (at, 1.0, 1.0)];
            self.rule(canvas, across, Colour::Faint, 1.0);
            canvas.text(self.corner(at - 0.02, -1.14, -0.02), tick(label));
        }
        for (at, label) in floor_ticks(&self.y) {
            let across = [(1.0, at, 0.0), (-1.0, at, 0.0), (-1.0, at, 1.0)];
            self.rule(canvas, across, Colour::Faint, 1.0);
            canvas.text(self.corner(1.12, at, -0.02), tick(label));
        }
        for (value, label) in self.z.ticks(5) {
            let up = self.z.place(value);
            let around = [(-1.0, -1.0, up), (-1.0, 1.0, up), (1.0, 1.0, up)];
            self.rule(canvas, around, Colour::Faint, 1.0);
            let (left, height) = self.corner(-1.0, -1.0, up);
            canvas.text((left - 10.0, height), tick(label).align(Align::Right));
        }
        self.rule(
            canvas,
            [(-1.0, -1.0, 1.0), (-1.0, -1.0, 0.0), (1.0, -1.0, 0.0)],
            Colour::Muted,
            1.25,
        );
        self.rule(
            canvas,
            [(1.0, -1.0, 0.0), (1.0, 0.0, 0.0), (1.0, 1.0, 0.0)],
            Colour::Muted,
            1.25,
        );
        let name = |label: &str| Text::new(label).size(18.0).paint(Colour::Muted);
        canvas.text(self.corner(0.0, -1.36, -0.04), name(x));
        canvas.text(self.corner(1.3, 0.0, -0.04), name(y));
        let (left, top) = self.corner(-1.0, -1.0, 1.0);
        canvas.text((left, top - 22.0), name(z));
    }
}

fn tick(label: String) -> Text {
    Text::new(label).size(15.0).paint(Colour::Muted)
}

/// Ticks from -1 to 1; one in the first corner would meet those of the neighbouring axis.
fn floor_ticks(scale: &Scale) -> impl Iterator<Item = (f64, String)> {
    let places = scale
        .ticks(5)
        .into_iter()
        .map(|(value, label)| (2.0 * scale.place(value) - 1.0, label));
    places.filter(|(at, _)| *at > -0.95)
}
