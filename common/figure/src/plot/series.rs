//! What can be put into a plot.

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
        let (label, paint) = (label.into(), paint.into());
        let mark = Mark {
            style,
            label,
            paint,
            points,
        };
        self.marks.push(mark);
        self
    }

    /// A line, named at its end; a single point is a dot. `Colour::Blue.tint(100).dashed()` draws it dashed.
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
        let paint = Paint::from(Colour::Muted).dashed();
        self.mark(Style::Horizontal, label, paint, [(f64::NAN, y)])
    }

    /// A dashed line for reference from bottom to top at `x`.
    pub fn vertical(self, x: f64, label: impl Into<String>) -> Self {
        let paint = Paint::from(Colour::Muted).dashed();
        self.mark(Style::Vertical, label, paint, [(x, f64::NAN)])
    }

    /// A label just above the place `at`, moved aside where it would run over the edge.
    pub fn note(self, at: Point, label: impl Into<String>, paint: impl Into<Paint>) -> Self {
        self.mark(Style::Note, label, paint, [at])
    }

    /// An arrow.
    pub fn arrow(self, from: Point, to: Point, paint: impl Into<Paint>) -> Self {
        self.mark(Style::Arrow { width: 2.5 }, "", paint, [from, to])
    }

    /// Both axes run from -`reach` to `reach` and are equally long, whatever the height of the plot.
    pub fn square(mut self, reach: f64) -> Self {
        self.square = true;
        self.x_range(-reach..=reach).y_range(-reach..=reach)
    }

    /// On a square plot, the lines on which `f` has each of `levels`.
    pub fn contours(self, reach: f64, levels: &[f64], f: impl Fn(f64, f64) -> f64) -> Self {
        let (style, paint) = (Style::Line { width: 1.2 }, Colour::Muted.tint(55));
        let lines = levels
            .iter()
            .flat_map(|level| contour(&f, *level, reach, 80));
        let plot = self.square(reach);
        lines.fold(plot, |plot, line| plot.mark(style, "", paint, line))
    }

    /// On a square plot, the vectors of `f` at `count` by `count` places, the longer the bluer.
    pub fn field(self, reach: f64, count: usize, f: impl Fn(f64, f64) -> Point) -> Self {
        let step = 2.0 * reach / count as f64;
        let middle = |i: usize| step * (i as f64 + 0.5) - reach;
        let places = (0..count * count).map(|i| (middle(i % count), middle(i / count)));
        let vectors: Vec<_> = places.map(|(x, y)| ((x, y), f(x, y))).collect();
        let lengths = vectors.iter().map(|(_, (u, v))| u.hypot(*v));
        let longest = lengths.fold(f64::MIN_POSITIVE, f64::max);
        vectors
            .iter()
            .fold(self.square(reach), |plot, ((x, y), (u, v))| {
                let paint = Colour::Blue.tint(45 + (55.0 * u.hypot(*v) / longest) as u8);
                // Centred on its place, the field is even to its border.
                let half = |part: f64| 0.525 * step * (part / longest);
                let ends = [(x - half(*u), y - half(*v)), (x + half(*u), y + half(*v))];
                plot.mark(Style::Arrow { width: 1.75 }, "", paint, ends)
            })
    }
}
