//! The names of the lines, at their ends.

use super::draw::Chart;
use super::{Mark, Point};
use crate::Align;

impl<'a> Chart<'a> {
    /// Names at the ends of the lines, moved apart where they would touch.
    pub(super) fn names(&self) {
        let named = self.layout.plot.marks.iter().filter(|mark| mark.is_named());
        let mut ends: Vec<(&Mark, Point)> = named
            .filter_map(|mark| Some((mark, self.end(mark)?)))
            .collect();
        ends.sort_by(|a, b| a.1.1.total_cmp(&b.1.1));
        let mut heights: Vec<f64> = ends.iter().map(|(_, end)| end.1).collect();
        let ((_, top), (_, bottom)) = self.corners();
        let form = self.layout.form;
        spread(&mut heights, form.pick(21.0, 18.0), top, bottom - 9.0);
        for ((mark, (x, _)), y) in ends.iter().zip(heights) {
            let text = form.text(&mark.label).paint(mark.paint).bold();
            self.canvas
                .text((x + 10.0, y), text.align(Align::Left).halo());
        }
    }

    /// The rightmost point of a line that is to be seen.
    fn end(&self, mark: &Mark) -> Option<Point> {
        let shown = mark.points.iter().filter(|point| self.shows(point));
        shown
            .map(|point| self.place(point))
            .max_by(|a, b| a.0.total_cmp(&b.0))
    }
}

/// Moves ascending `heights` at least `gap` apart, within `top` and `bottom` where they fit.
fn spread(heights: &mut [f64], gap: f64, top: f64, bottom: f64) {
    for i in 1..heights.len() {
        heights[i] = heights[i].max(heights[i - 1] + gap);
    }
    let mut limit = bottom;
    for height in heights.iter_mut().rev() {
        *height = height.min(limit);
        limit = *height - gap;
    }
    if heights.first().is_some_and(|first| *first < top) {
        let shift = top - heights[0];
        heights.iter_mut().for_each(|height| *height += shift);
    }
}
