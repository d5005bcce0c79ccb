//! What explains a plot: lines for reference, zones, pushes and labels.

use std::ops::RangeInclusive;

use super::series::{Style, reference};
use super::{Paint, Plot, Point};

/// On which side of its place a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Centred above it.
    Above,
    /// Centred below it.
    Below,
    /// To the left of it.
    Left,
    /// To the right of it.
    Right,
}

impl Plot {
    /// A dashed line for reference across the plot at height `y`.
    pub fn horizontal(self, y: f64, label: impl Into<String>) -> Self {
        self.mark(Style::Horizontal, label, reference(), [(f64::NAN, y)])
    }

    /// A dashed line for reference from bottom to top at `x`.
    pub fn vertical(self, x: f64, label: impl Into<String>) -> Self {
        self.mark(Style::Vertical, label, reference(), [(x, f64::NAN)])
    }

    /// A shaded strip from bottom to top over a range of the horizontal axis, with its name at its upper end.
    ///
    /// ```
    /// use figure::{Colour, Figure, Form, Plot};
    /// let plot = Plot::new().line("", Colour::Blue, [(-5.0, 5.0), (5.0, 0.0)]);
    /// let plot = plot.zone(-5.0..=-2.0, "certain and wrong", Colour::Red);
    /// assert!(plot.svg(Form::default())?.contains("certain and wrong"));
    /// # Ok::<(), figure::Error>(())
    /// ```
    pub fn zone(
        self,
        range: RangeInclusive<f64>,
        label: impl Into<String>,
        paint: impl Into<Paint>,
    ) -> Self {
        let (from, to) = range.into_inner();
        let ends = [(from, f64::NAN), (to, f64::NAN)];
        self.mark(Style::Zone, label, paint, ends)
    }

    /// A ball at `from` that is pushed as far as `to`, with a label at the arrow.
    pub fn push(
        self,
        from: Point,
        to: Point,
        label: impl Into<String>,
        paint: impl Into<Paint>,
    ) -> Self {
        self.mark(Style::Push, label, paint, [from, to])
    }

    /// A label just above the place `at`, moved aside where it would run over the edge.
    pub fn note(self, at: Point, label: impl Into<String>, paint: impl Into<Paint>) -> Self {
        self.note_on(Side::Above, at, label, paint)
    }

    /// A label on one side of the place `at`.
    pub fn note_on(
        self,
        side: Side,
        at: Point,
        label: impl Into<String>,
        paint: impl Into<Paint>,
    ) -> Self {
        self.mark(Style::Note(side), label, paint, [at])
    }
}
