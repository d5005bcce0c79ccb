//! Colours as they are put on the paper, and how they travel through plotters.

use plotters::style::RGBColor;

use super::colour::{Colour, PALETTE};

/// A colour as it is put on the paper: mixed, dashed, or with a halo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Paint {
    pub(super) over: Colour,
    pub(super) percent: u8,
    pub(super) under: Colour,
    pub(super) dashed: bool,
    pub(super) halo: bool,
    pub(super) outlined: bool,
}

impl From<Colour> for Paint {
    fn from(over: Colour) -> Self {
        Self {
            over,
            percent: 100,
            under: Colour::Paper,
            dashed: false,
            halo: false,
            outlined: false,
        }
    }
}

impl Paint {
    /// A dashed line.
    pub fn dashed(self) -> Self {
        Self {
            dashed: true,
            ..self
        }
    }

    /// A text with a rim of paper, so that it can be read across lines.
    pub fn halo(self) -> Self {
        Self { halo: true, ..self }
    }

    /// An area with a thin rim of paper, so that its neighbours keep apart.
    pub fn outlined(self) -> Self {
        Self {
            outlined: true,
            ..self
        }
    }

    /// `percent` of this paint's colour on another colour than paper.
    pub fn on(self, under: Colour) -> Self {
        Self { under, ..self }
    }

    /// plotters knows only RGB, so each paint travels through it as a colour of its own…
    pub(super) fn sentinel(self) -> RGBColor {
        let flags = u8::from(self.dashed) | u8::from(self.halo) << 1 | u8::from(self.outlined) << 2;
        RGBColor(
            0xA0 | flags,
            (self.over as u8) << 4 | self.under as u8,
            self.percent,
        )
    }

    /// … and is read back from the `#RRGGBB` that plotters wrote.
    pub(super) fn from_sentinel(hex: &str) -> Option<Self> {
        let code = u32::from_str_radix(hex.strip_prefix('#')?, 16).ok()?;
        let [_, flags, pair, percent] = code.to_be_bytes();
        let colour = |index: u8| PALETTE.get(usize::from(index)).map(|row| row.0);
        let (over, under) = (colour(pair >> 4)?, colour(pair & 0xF)?);
        let (dashed, halo, outlined) = (flags & 1 != 0, flags & 2 != 0, flags & 4 != 0);
        (flags >> 4 == 0xA).then_some(Self {
            over,
            percent,
            under,
            dashed,
            halo,
            outlined,
        })
    }

    /// The short name under which the figure's root declares this mixture.
    pub(super) fn name(self) -> String {
        match (self.percent, self.under) {
            (100, _) => format!("--{}", self.over.name()),
            (percent, Colour::Paper) => format!("--{}-{percent}", self.over.name()),
            (percent, under) => format!("--{}-{percent}-{}", self.over.name(), under.name()),
        }
    }

    /// The mixture as CSS.
    pub(super) fn css(self) -> String {
        match self.percent {
            100 => self.over.css(),
            percent => format!(
                "color-mix(in oklab, {} {percent}%, {})",
                self.over.css(),
                self.under.css()
            ),
        }
    }
}
