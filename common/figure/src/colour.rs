//! The palette, once for light and once for dark pages.

use super::Paint;

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
    /// What is dark on a photograph, on a page of any theme.
    Black,
    /// What is light there.
    White,
}

/// Every colour with its CSS variable, its value on light and on dark paper.
// The hues keep apart for colour-blind readers (blue against orange first) and reach a contrast of 4.5:1 as text.
pub(super) const PALETTE: [(Colour, &str, &str, &str); 12] = [
    (Colour::Ink, "ink", "#1f2328", "#e6e8eb"),
    (Colour::Muted, "muted", "#59636e", "#a3abb5"),
    (Colour::Faint, "faint", "#dfe3e8", "#383e47"),
    (Colour::Paper, "paper", "#ffffff", "#16181d"),
    (Colour::Blue, "blue", "#0b66c3", "#6cb0ff"),
    (Colour::Orange, "orange", "#a84600", "#ff9f57"),
    (Colour::Green, "green", "#14794f", "#57cf97"),
    (Colour::Red, "red", "#c9234b", "#ff7f96"),
    (Colour::Purple, "purple", "#7c48c8", "#c39bff"),
    (Colour::Teal, "teal", "#067889", "#4fcfdf"),
    (Colour::Black, "black", "#1f2328", "#1f2328"),
    (Colour::White, "white", "#ffffff", "#ffffff"),
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
        Paint::from(self).percent(percent)
    }

    /// The fill that stands behind ink: about a tenth of the colour on paper.
    pub fn soft(self) -> Paint {
        self.tint(12)
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
    /// use figure::Theme;
    /// let css = Theme::Dark.css(".navy");
    /// assert!(css.starts_with(".navy {\n  --figure-ink: #e6e8eb;\n"));
    /// ```
    pub fn css(self, selector: &str) -> String {
        let rows = PALETTE.map(|(_, name, light, dark)| {
            let value = if self == Self::Light { light } else { dark };
            format!("  --figure-{name}: {value};\n")
        });
        format!("{selector} {{\n{}}}\n", rows.concat())
    }
}
