//! What can be put into a plot.

use super::{Colour, Paint, Plot, Point, Side};

/// How a series is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Style {
    Line {
        width: f64,
    },
    Points,
    Trajectory,
    Arrow {
        width: f64,
    },
    Push,
    Horizontal,
    Vertical,
    Zone,
    /// Filled regions, each one closed line, and together one path.
    Region,
    Note(Side),
    /// A dot that can be dragged, by the number of its handle.
    Handle(usize),
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

    /// Whether it lies behind the grid.
    pub(super) fn is_ground(&self) -> bool {
        matches!(self.style, Style::Zone | Style::Region)
    }

    /// Whether it has a place along the horizontal axis, and along the vertical one.
    pub(super) fn has(&self) -> [bool; 2] {
        match self.style {
            Style::Horizontal => [false, true],
            Style::Vertical | Style::Zone => [true, false],
            _ => [true, true],
        }
    }
}

impl Plot {
    pub(super) fn mark(
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

    /// A second line, thinner than what the plot is about: a tangent, another case.
    pub fn thin_line(
        self,
        label: impl Into<String>,
        paint: impl Into<Paint>,
        points: impl IntoIterator<Item = Point>,
    ) -> Self {
        self.mark(Style::Line { width: 1.75 }, label, paint, points)
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

    /// An arrow.
    pub fn arrow(self, from: Point, to: Point, paint: impl Into<Paint>) -> Self {
        self.mark(Style::Arrow { width: 2.5 }, "", paint, [from, to])
    }
}

/// The paint of what stands for reference only.
pub(super) fn reference() -> Paint {
    Paint::from(Colour::Muted).dashed()
}
