//! A label with its look.

use super::{Colour, Paint, markup};

/// On which side of its point a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Begins at the point.
    Left,
    /// Centred on the point.
    Centre,
    /// Ends at the point.
    Right,
}

/// A label: what it says and how it looks. Vertically it is centred on its point.
///
/// Variables of one or two letters come out in italics, `x₁`, `10⁻⁴`, `Wᵀ` as in a formula.
///
/// ```
/// use figure::{Colour, Text};
/// let label = Text::new("∂L/∂x").paint(Colour::Red).size(18.0).bold();
/// assert!(label.width() > 40.0);
/// ```
#[derive(Debug, Clone)]
pub struct Text {
    pub(super) label: String,
    pub(super) size: f64,
    pub(super) align: Align,
    pub(super) bold: bool,
    pub(super) paint: Paint,
}

impl Text {
    /// A label in ink, centred, of size 16.
    pub fn new(label: impl Into<String>) -> Self {
        let label = label.into().replace(['\n', '\r'], " ").replace('-', "−");
        Self {
            label,
            size: 16.0,
            align: Align::Centre,
            bold: false,
            paint: Colour::Ink.into(),
        }
    }

    /// Another font size.
    pub fn size(self, size: f64) -> Self {
        Self { size, ..self }
    }

    /// Another side of the point.
    pub fn align(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// Bold.
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// Another colour.
    pub fn paint(self, paint: impl Into<Paint>) -> Self {
        Self {
            paint: paint.into(),
            ..self
        }
    }

    /// With a rim of paper, to be read across lines.
    pub fn halo(self) -> Self {
        Self {
            paint: self.paint.halo(),
            ..self
        }
    }

    /// About how wide it is.
    pub fn width(&self) -> f64 {
        markup::width(&self.label) * self.size * if self.bold { 1.06 } else { 1.0 }
    }
}
