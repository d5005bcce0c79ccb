//! The labels of a plot, each where it touches nothing.

use super::draw::Chart;
use super::labels::{Place, Room};
use super::layout::TICK_SIZE;
use super::series::{Mark, Style};
use super::{Point, Side};
use crate::{Align, Colour, Text};

impl Chart<'_> {
    /// All labels: first those that have a place, then those that look for one.
    pub(super) fn labels(&self) {
        let mut room = self.room();
        self.take_dots(&mut room);
        let marks = &self.layout.plot.marks;
        for mark in marks {
            if let Style::Note(side) = mark.style {
                self.note(mark, side, &mut room);
            }
        }
        if !self.layout.inside {
            self.names_at_ends(&mut room);
        }
        for mark in marks.iter().filter(|mark| !mark.label.is_empty()) {
            let text = self.layout.form.text(&mark.label);
            let (text, places) = match mark.style {
                Style::Horizontal | Style::Vertical if self.has(mark) => {
                    let text = text.size(TICK_SIZE).paint(Colour::Muted);
                    (text.clone(), self.along_guide(mark, &text))
                }
                Style::Zone => {
                    let text = text.size(TICK_SIZE).paint(mark.paint);
                    (text.clone(), self.in_zone(mark, &text))
                }
                Style::Push => {
                    let text = text.paint(mark.paint).bold();
                    (text.clone(), self.at_push(mark, &text))
                }
                _ if mark.is_named() && self.layout.inside => {
                    let text = text.paint(mark.paint).bold();
                    (text.clone(), self.along_line(mark, &text))
                }
                _ => continue,
            };
            if let Some(at) = room.find(places) {
                self.canvas.text(at, text.halo());
            }
        }
    }

    fn take_dots(&self, room: &mut Room) {
        for mark in &self.layout.plot.marks {
            let half = match mark.style {
                Style::Points | Style::Trajectory | Style::Push => 5.0,
                Style::Handle(_) => 10.0,
                _ => continue,
            };
            for middle in self.places(mark) {
                let half = (half, half);
                room.take(Place { middle, half });
            }
        }
    }

    /// A label on one side of a place, moved aside where it would run over the edge.
    fn note(&self, mark: &Mark, side: Side, room: &mut Room) {
        let text = self.layout.form.text(&mark.label).paint(mark.paint).halo();
        let (x, y) = beside(&text, self.place(&mark.points[0]), side, 17.0);
        let ((left, _), (right, _)) = self.corners();
        let half = text.width() / 2.0 + 4.0;
        let around = &self.layout.around;
        let x = x
            .min(right + around.right - half)
            .max(left - around.left + half);
        room.take(Place::of(&text, (x, y)));
        self.canvas.text((x, y), text);
    }

    /// Names at the ends of the lines, moved apart where they would touch.
    fn names_at_ends(&self, room: &mut Room) {
        let named = self.layout.plot.marks.iter().filter(|mark| mark.is_named());
        let mut ends: Vec<(&Mark, Point)> = named
            .filter_map(|mark| Some((mark, self.end(mark)?)))
            .collect();
        ends.sort_by(|a, b| a.1.1.total_cmp(&b.1.1));
        let mut heights: Vec<f64> = ends.iter().map(|(_, end)| end.1).collect();
        let ((_, top), (_, bottom)) = self.corners();
        let form = self.layout.form;
        // The name of the horizontal axis stands at its end.
        let low = if self.layout.names[0].is_empty() {
            9.0
        } else {
            21.0
        };
        spread(&mut heights, form.pick(21.0, 18.0), top, bottom - low);
        for ((mark, (x, _)), y) in ends.iter().zip(heights) {
            let text = form.text(&mark.label).paint(mark.paint).bold().halo();
            room.take(Place::of(&text, (x + 10.0 + text.width() / 2.0, y)));
            self.canvas.text((x + 10.0, y), text.align(Align::Left));
        }
    }

    /// The rightmost point of a line that is to be seen.
    fn end(&self, mark: &Mark) -> Option<Point> {
        let shown = mark.points.iter().filter(|point| self.shows(point));
        shown
            .map(|point| self.place(point))
            .max_by(|a, b| a.0.total_cmp(&b.0))
    }

    /// Places on what is to be seen of a line, also far from its points; of a cloud, the points.
    fn visible(&self, mark: &Mark) -> Vec<Point> {
        let places = self.places(mark);
        let pieces = places.windows(2).flat_map(|ends| between(ends[0], ends[1]));
        let line = match mark.style {
            Style::Points => places.clone(),
            _ => places.iter().take(1).copied().chain(pieces).collect(),
        };
        let ((left, top), (right, bottom)) = self.corners();
        let inside = |(x, y): &Point| *x >= left && *x <= right && *y >= top && *y <= bottom;
        line.into_iter().filter(inside).collect()
    }

    /// Places beside a line, from its end to its beginning.
    fn along_line(&self, mark: &Mark, text: &Text) -> Vec<Place> {
        let shown = self.visible(mark);
        let at = |twentieths: usize| shown.get(twentieths * shown.len().saturating_sub(1) / 20);
        let points = [
            18, 19, 17, 16, 20, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0,
        ];
        let points = points.into_iter().filter_map(at);
        points.flat_map(|point| around(text, *point)).collect()
    }
}

/// Points on a straight piece, no farther apart than a letter is wide.
fn between(from: Point, to: Point) -> impl Iterator<Item = Point> {
    let length = (to.0 - from.0).hypot(to.1 - from.1);
    let count = (length / 12.0).ceil().clamp(1.0, 2000.0);
    (0..=count as u32).map(move |i| {
        let share = f64::from(i) / count;
        let at = |from: f64, to: f64| from + share * (to - from);
        (at(from.0, to.0), at(from.1, to.1))
    })
}

/// Places on all sides of a point, and between them.
pub(super) fn around(text: &Text, at: Point) -> Vec<Place> {
    let sides = [Side::Above, Side::Right, Side::Left, Side::Below];
    let straight = sides.map(|side| beside(text, at, side, 16.0));
    let (dx, dy) = (text.width() / 2.0 + 5.0, 14.0);
    let corners = [(-dx, -dy), (dx, -dy), (dx, dy), (-dx, dy)];
    let corners = corners.map(|(right, down)| (at.0 + right, at.1 + down));
    let all = straight.into_iter().chain(corners);
    all.map(|middle| Place::of(text, middle)).collect()
}

/// The middle of a label on one side of a place.
pub(super) fn beside(text: &Text, (x, y): Point, side: Side, up: f64) -> Point {
    let aside = text.width() / 2.0 + 9.0;
    match side {
        Side::Above => (x, y - up),
        Side::Below => (x, y + up),
        Side::Left => (x - aside, y),
        Side::Right => (x + aside, y),
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
