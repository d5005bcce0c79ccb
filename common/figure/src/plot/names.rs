//! The names of the lines, at their ends.

use super::draw::Drawing;
use super::{Canvas, Mark, Paint, Point};
use crate::{Align, Text};

impl<'a> Drawing<'a> {
    /// Names at the ends of the lines, moved apart where they would touch.
    pub(super) fn names(&self, canvas: &mut Canvas) {
        let named = self.plot.marks.iter().filter(|mark| mark.is_named());
        let end = |mark: &'a Mark| {
            let points: Vec<Point> = mark.points.iter().map(|point| self.place(*point)).collect();
            let last = self
                .frame
                .clip(&points)
                .concat()
                .into_iter()
                .max_by(|a, b| a.0.total_cmp(&b.0));
            let lone = points
                .last()
                .copied()
                .filter(|point| self.frame.contains(*point));
            last.or(lone).map(|end| (mark, end))
        };
        let mut ends: Vec<(&Mark, Point)> = named.filter_map(end).collect();
        ends.sort_by(|a, b| a.1.1.total_cmp(&b.1.1));
        let mut heights: Vec<f64> = ends.iter().map(|(_, end)| end.1).collect();
        spread(&mut heights, 21.0, self.frame.top, self.frame.bottom - 9.0);
        for ((mark, (x, _)), y) in ends.iter().zip(heights) {
            let text = Text::new(&mark.label)
                .paint(Paint {
                    dashed: false,
                    ..mark.paint
                })
                .bold()
                .align(Align::Left);
            canvas.text((x + 10.0, y), text.halo());
        }
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
