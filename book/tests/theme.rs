//! The site's style sheets agree with what draws the figures.

use book::folders::{Folders, read};
use figure::Theme;

/// The palette of the figures for mdBook's themes, for pages without scripts, and for paper.
fn palette() -> String {
    let light = Theme::Light.css(":root");
    let dark = Theme::Dark.css(".navy");
    let no_script = Theme::Dark.css("html:not(.js)");
    let paper = Theme::Light.css("html:root");
    format!(
        "/* The palette of figure. */\n{light}{dark}\
         @media (prefers-color-scheme: dark) {{\n{no_script}}}\n@media print {{\n{paper}}}\n"
    )
}

#[test]
fn the_figures_palette_in_the_style_sheet_is_that_of_common() {
    let path = Folders::here().book.join("theme/figure.css");
    let written = read(&path).expect("theme/figure.css is there");
    assert!(
        written == palette(),
        "theme/figure.css should be\n{}",
        palette()
    );
}
