//! The handle above a surface.

use super::Surface;
use crate::handle::{Handle, Scale};
use crate::{Canvas, Colour, Form, Point};

impl<F: Fn(f64, f64) -> f64> Surface<F> {
    /// A ring in the air above `at`, as high as the cuts are, that can be dragged. Above a curved surface a place is no
    /// affine function of where it is seen; up there it is.
    pub fn handle(mut self, handle: Handle, at: Point) -> Self {
        self.handle = Some((handle, at));
        self
    }

    /// Draws it; `air` is where the points up there are seen.
    pub(super) fn air_handle(
        &self,
        canvas: &Canvas,
        form: Form,
        (handle, at): (&Handle, Point),
        air: impl Fn(Point) -> Point,
    ) {
        let [(left, right), (low, high)] =
            [&self.x, &self.y].map(|range| (*range.start(), *range.end()));
        let corners = [(left, low), (right, low), (left, high)];
        let scale = Scale::through(corners.map(&air), corners);
        canvas.handle(handle, &scale, (air(at), form.grip()), |canvas| {
            canvas.grip(air(at), 4.5, Colour::Ink);
        });
    }
}
