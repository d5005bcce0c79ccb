//! The palette, once for light and once for dark pages.

use plotters::style::RGBColor;

/// A colour of the palette, by its role or its hue.
///
/// In the SVG it is the CSS variable `--figure-…` with the light value as fallback, so that a figure
/// inside a page follows the page's theme and a figure alone is right on white paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Colour {
    /// Text and the most important lines.
    Ink,
    /// Axis labels and whatever stands back.
    Muted,
    /// Grid lines.
    Faint,
    /// The background.
    Paper,
    /// First accent: forward values, first series.
    Blue,
    /// Second accent.
    Orange,
    /// Third accent; right answers.
    Green,
    /// Gradients; wrong answers.
    Red,
    /// Fifth accent.
    Purple,
    /// Sixth accent.
    Teal,
}

/// Every colour with its CSS variable, its value on light and on dark paper.
// The hues keep apart for colour-blind readers (blue against orange first) and reach a contrast of 4.5:1 as text.
const PALETTE: [(Colour, &str, &str, &str); 10] = [
    (Colour::Ink, "ink", "#1f2328", "#e6e8eb"),
    (Colour::Muted, "muted", "#59636e", "#a3abb5"),
    (Colour::Faint, "faint", "#dfe3e8", "#383e47"),
    (Colour::Paper, "paper", "#ffffff", "#16181d"),
    (Colour::Blue, "blue", "#0b66c3", "#6cb0ff"),
    (Colour::Orange, "orange", "#bf5000", "#ff9f57"),
    (Colour::Green, "green", "#14794f", "#57cf97"),
    (Colour::Red, "red", "#c9234b", "#ff7f96"),
    (Colour::Purple, "purple", "#7c48c8", "#c39bff"),
    (Colour::Teal, "teal", "#067889", "#4fcfdf"),
];

impl Colour {
    pub(super) fn name(self) -> &'static str {
        PALETTE[self as usize].1
    }

    /// The colour as CSS: `var(--figure-blue, #0b66c3)`.
    pub fn css(self) -> String {
        let (_, name, light, _) = PALETTE[self as usize];
        format!("var(--figure-{name}, {light})")
    }

    /// `percent` of this colour mixed into the paper.
    pub fn tint(self, percent: u8) -> Paint {
        Paint {
            percent: percent.min(100),
            ..self.into()
        }
    }

    /// The fill that stands behind ink: a tenth of the colour on paper.
    pub fn soft(self) -> Paint {
        self.tint(12)
    }

    /// The accents in the order in which series take them.
    pub const ACCENTS: [Self; 6] = [
        Self::Blue,
        Self::Orange,
        Self::Green,
        Self::Red,
        Self::Purple,
        Self::Teal,
    ];
}

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

/// The paper that a page offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl Theme {
    /// The CSS rule that gives the figures inside `selector` this theme.
    ///
    /// ```
    /// use common::figure::Theme;
    /// let css = Theme::Dark.css(".navy, .coal");
    /// assert!(css.starts_with(".navy, .coal {\n  --figure-ink: #e6e8eb;\n"));
    /// ```
    pub fn css(self, selector: &str) -> String {
        let rows = PALETTE.map(|(_, name, light, dark)| {
            let value = if self == Self::Light { light } else { dark };
            format!("  --figure-{name}: {value};\n")
        });
        format!("{selector} {{\n{}}}\n", rows.concat())
    }
}
