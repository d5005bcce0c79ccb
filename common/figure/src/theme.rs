//! The palette as CSS, for light and for dark pages.

use super::colour::PALETTE;

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
