//! The view of a surface: from three numbers to a place on the sheet, and the axes.

use super::{Canvas, Colour, Point, Text};
use crate::figure::Align;
use crate::figure::plot::Scale;

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

    pub(super) fn axes(&self, canvas: &mut Canvas, [x, y, z]: &[String; 3]) {
        let tick = |label: String| Text::new(label).size(15.0).paint(Colour::Muted);
        let line = |canvas: &mut Canvas, points: &[Point]| canvas.line(points, Colour::Faint, 1.0);
        for (value, label) in self.x.ticks(5) {
            let at = 2.0 * self.x.place(value) - 1.0;
            line(
                canvas,
                &[
                    self.corner(at, -1.0, 0.0),
                    self.corner(at, 1.0, 0.0),
                    self.corner(at, 1.0, 1.0),
                ],
            );
            canvas.text(self.corner(at - 0.02, -1.14, -0.02), tick(label));
        }
        for (value, label) in self.y.ticks(5) {
            let at = 2.0 * self.y.place(value) - 1.0;
            line(
                canvas,
                &[
                    self.corner(1.0, at, 0.0),
                    self.corner(-1.0, at, 0.0),
                    self.corner(-1.0, at, 1.0),
                ],
            );
            canvas.text(self.corner(1.12, at, -0.02), tick(label));
        }
        for (value, label) in self.z.ticks(5) {
            let up = self.z.place(value);
            line(
                canvas,
                &[
                    self.corner(-1.0, -1.0, up),
                    self.corner(-1.0, 1.0, up),
                    self.corner(1.0, 1.0, up),
                ],
            );
            let (left, height) = self.corner(-1.0, -1.0, up);
            canvas.text((left - 10.0, height), tick(label).align(Align::Right));
        }
        let floor = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0)]
            .map(|(right, back)| self.corner(right, back, 0.0));
        canvas.line(&floor, Colour::Muted, 1.25);
        canvas.line(
            &[self.corner(-1.0, -1.0, 0.0), self.corner(-1.0, -1.0, 1.0)],
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
