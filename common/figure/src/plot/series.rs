//! What can be put into a plot.

use std::ops::RangeInclusive;

use super::{Colour, Paint, Plot, Point, contour};

/// How a series is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Style {
    Line { width: f64 },
    Points,
    Trajectory,
    Arrow { width: f64 },
    Horizontal,
    Vertical,
    Note,
}

/// Points with a look and a name.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    pub(super) style: Style,
    pub(super) label: String,
    pub(super) paint: Paint,
    pub(super) points: Vec<Point>,
}

impl Mark {
    /// Whether its name stands at its end.
    pub(super) fn is_named(&self) -> bool {
        let series = matches!(
            self.style,
            Style::Line { .. } | Style::Points | Style::Trajectory
        );
        series && !self.label.is_empty()
    }
}

impl Plot {
    fn mark(
        mut self,
        style: Style,
        label: impl Into<String>,
        paint: impl Into<Paint>,
        points: impl IntoIterator<Item = Point>,
    ) -> Self {
        let points = points.into_iter().collect();
        self.marks.push(Mark {
            style,
            label: label.into(),
            paint: paint.into(),
            points,
        });
        self
    }

    /// A line, named at its end. `Colour::Blue.tint(100).dashed()` draws it dashed.
    pub fn line(
        self,
        label: impl Into<String>,
        paint: impl Into<Paint>,
        points: impl IntoIterator<Item = Point>,
    ) -> Self {
        self.mark(Style::Line { width: 2.5 }, label, paint, points)
    }

    /// Separate points, named beside the last one.
    pub fn points(
        self,
        label: impl Into<String>,
        paint: impl Into<Paint>,
        points: impl IntoIterator<Item = Point>,
    ) -> Self {
        self.mark(Style::Points, label, paint, points)
    }

    /// The steps of a descent: a dot for each, joined by a thin line.
    pub fn trajectory(
        self,
        label: impl Into<String>,
        paint: impl Into<Paint>,
        points: impl IntoIterator<Item = Point>,
    ) -> Self {
        self.mark(Style::Trajectory, label, paint, points)
    }

    /// A dashed line for reference across the plot at height `y`.
    pub fn horizontal(self, y: f64, label: impl Into<String>) -> Self {
        self.mark(
            Style::Horizontal,
            label,
            Paint::from(Colour::Muted).dashed(),
            [(f64::NAN, y)],
        )
    }

    /// A dashed line for reference from bottom to top at `x`.
    pub fn vertical(self, x: f64, label: impl Into<String>) -> Self {
        self.mark(
            Style::Vertical,
            label,
            Paint::from(Colour::Muted).dashed(),
            [(x, f64::NAN)],
        )
    }

    /// A label just above the place `at`.
    pub fn note(self, at: Point, label: impl Into<String>, paint: impl Into<Paint>) -> Self {
        self.mark(Style::Note, label, paint, [at])
    }

    /// An arrow.
    pub fn arrow(self, from: Point, to: Point, paint: impl Into<Paint>) -> Self {
        self.mark(Style::Arrow { width: 2.5 }, "", paint, [from, to])
    }

    /// The lines on which `f` has each of `levels`; the axes run over `x` and `y`.
    pub fn contours(
        self,
        x: RangeInclusive<f64>,
        y: RangeInclusive<f64>,
        levels: &[f64],
        f: impl Fn(f64, f64) -> f64,
    ) -> Self {
        let plot = self.x_range(x.clone()).y_range(y.clone());
        let lines = levels
            .iter()
            .flat_map(|level| contour(&f, *level, x.clone(), y.clone(), 80));
        lines.fold(plot, |plot, line| {
            plot.mark(Style::Line { width: 1.2 }, "", Colour::Muted.tint(55), line)
        })
    }

    /// The vectors of `f` at `count` by `count` places, the longer the bluer; the axes run over `x` and `y`.
    pub fn field(
        self,
        x: RangeInclusive<f64>,
        y: RangeInclusive<f64>,
        count: usize,
        f: impl Fn(f64, f64) -> (f64, f64),
    ) -> Self {
        let step = |range: &RangeInclusive<f64>| (range.end() - range.start()) / count as f64;
        let middle =
            |range: &RangeInclusive<f64>, i: usize| range.start() + step(range) * (i as f64 + 0.5);
        let places = (0..count * count).map(|i| (middle(&x, i % count), middle(&y, i / count)));
        let vectors: Vec<_> = places.map(|(x, y)| ((x, y), f(x, y))).collect();
        let longest = vectors
            .iter()
            .map(|(_, (u, v))| u.hypot(*v))
            .fold(f64::MIN_POSITIVE, f64::max);
        let scale = 1.05 * step(&x).min(step(&y)) / longest;
        vectors
            .into_iter()
            .fold(self.x_range(x).y_range(y), |plot, ((x, y), (u, v))| {
                let length = u.hypot(v) / longest;
                let paint = Colour::Blue.tint(45 + (55.0 * length) as u8);
                // Centred on its place, the field is even to its border.
                let (half_u, half_v) = (u * scale / 2.0, v * scale / 2.0);
                let ends = [(x - half_u, y - half_v), (x + half_u, y + half_v)];
                plot.mark(Style::Arrow { width: 1.75 }, "", paint, ends)
            })
    }
}
