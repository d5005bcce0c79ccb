//! Colours as they are put on the paper, and how they travel through plotters.

use plotters::style::{Color, IntoFont, RGBColor, ShapeStyle, TextStyle};

use super::colour::{Colour, PALETTE};
use super::svg::{SCALE, scaled};

/// A colour as it is put on the paper: mixed, or dashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Paint {
    over: Colour,
    /// How much of the paper is mixed in, of 100.
    share: u8,
    pub(super) dashed: bool,
}

impl From<Colour> for Paint {
    fn from(over: Colour) -> Self {
        Self {
            over,
            share: 0,
            dashed: false,
        }
    }
}

impl Paint {
    /// A dashed line.
    pub fn dashed(mut self) -> Self {
        self.dashed = true;
        self
    }

    /// `percent` of this colour, the rest of the paper's.
    pub(super) fn percent(mut self, percent: u8) -> Self {
        self.share = 100 - percent.min(100);
        self
    }

    /// The paint as a colour of plotters. That has three bytes and no meaning of its own until a backend draws it;
    /// ours reads them with `from_rgb`. What plotters itself draws in black, (0, 0, 0), is ink.
    pub(super) fn rgb(self) -> RGBColor {
        RGBColor(self.over as u8, self.share, self.dashed.into())
    }

    /// The paint that `rgb` wrote.
    pub(super) fn from_rgb((over, share, dashed): (u8, u8, u8)) -> Self {
        let over = PALETTE
            .get(usize::from(over))
            .map_or(Colour::Ink, |row| row.0);
        Self {
            over,
            share: share.min(100),
            dashed: dashed != 0,
        }
    }

    /// The style of a line of plotters.
    pub(super) fn stroke(self, width: f64) -> ShapeStyle {
        self.rgb().stroke_width(scaled(width) as u32)
    }

    /// The style of the labels at plotters' axes.
    pub(super) fn labels(self, size: f64) -> TextStyle<'static> {
        let mut style = TextStyle::from(("sans-serif", size * SCALE).into_font());
        style.color = self.rgb().to_backend_color();
        style
    }

    /// The short name under which the figure's root declares this mixture.
    pub(super) fn name(self) -> String {
        match self.share {
            0 => self.over.name().into(),
            share => format!("{}-{}", self.over.name(), 100 - share),
        }
    }

    /// The mixture as CSS.
    pub(super) fn css(self) -> String {
        match self.share {
            0 => self.over.css(),
            share => format!(
                "color-mix(in oklab, {} {}%, {})",
                self.over.css(),
                100 - share,
                Colour::Paper.css()
            ),
        }
    }
}
