//! The handle above a surface.

use super::Surface;
use crate::handle::{Handle, Scale};
use crate::{Canvas, Colour, Form, Paint, Point};

impl<F: Fn(f64, f64) -> f64> Surface<F> {
    /// A ring in the air above `at`, as high as the cuts are, that can be dragged. Above a curved surface a place is no
    /// affine function of where it is seen; up there it is.
    pub fn handle(mut self, handle: Handle, at: Point) -> Self {
        self.handle = Some((handle, at));
        self
    }

    /// Draws it with a line down to the point `below` on the surface, which can be dragged as well; `air` is where the
    /// points up there are seen.
    pub(super) fn air_handle(
        &self,
        canvas: &Canvas,
        form: Form,
        (handle, at, below): (&Handle, Point, Point),
        air: impl Fn(Point) -> Point,
    ) {
        let [(left, right), (low, high)] =
            [&self.x, &self.y].map(|range| (*range.start(), *range.end()));
        let corners = [(left, low), (right, low), (left, high)];
        let scale = Scale::through(corners.map(&air), corners);
        let (top, (wide, high)) = (air(at), form.grip());
        let middle = (top.0, f64::midpoint(top.1, below.1));
        let half = (wide, high + (below.1 - top.1) / 2.0);
        canvas.handle(handle, &scale, (middle, half), |canvas| {
            let guide = Paint::from(Colour::Ink).dashed();
            canvas.line(&[top, (below.0, below.1 - 8.0)], guide, 1.25);
            canvas.grip(top, 4.5, Colour::Ink);
        });
    }
}
