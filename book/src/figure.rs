//! SVG figures, written into the page so that they follow its theme.

use scraper::Html;

use crate::error::Problem;
use crate::folders::Folders;
use crate::markup::named;
use crate::recording::Recording;

/// What introduces an id in SVG, and what refers to one.
const IDS: [&str; 3] = [" id=\"", "url(#", "href=\"#"];

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// `ch03-gradient/1-4`.
    pub name: String,
    pub alternative: String,
    pub caption: String,
}

impl Figure {
    /// Its SVG, ready to stand in a page: its ids begin with `prefix`, for two figures on one page may both have an id
    /// `arrow`, and readers who do not see it hear the alternative text.
    pub fn svg(&self, folders: &Folders, prefix: &str) -> Result<String, Problem> {
        let file = Recording::Figure(self.name.clone());
        let boxed = boxed(file.read(folders)?.trim(), &self.alternative, prefix);
        boxed.ok_or_else(|| file.problem("does not begin with <svg and have a width"))
    }
}

/// A box that knows how wide the drawing wants to be: on a phone it scrolls rather than shrink to nothing.
fn boxed(svg: &str, alternative: &str, prefix: &str) -> Option<String> {
    let drawing = Html::parse_fragment(svg);
    let width = named(&drawing, "svg").next()?.attr("width")?;
    let width: f64 = width.trim_end_matches("px").parse().ok()?;
    let svg = IDS.iter().fold(svg.to_string(), |svg, mark| {
        svg.replace(mark, &format!("{mark}{prefix}-"))
    });
    let (rest, label) = (svg.strip_prefix("<svg")?, escape(alternative));
    Some(format!(
        "<div class=\"drawing\" style=\"--width: {width}px\"><svg role=\"img\" aria-label=\"{label}\"{rest}</div>"
    ))
}

/// Text that may stand between quotes.
pub fn escape(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('"', "&quot;");
    text.replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_has_its_own_ids_and_says_what_it_shows_and_how_wide_it_is() {
        let svg = r##"<svg width="642"><marker id="arrow"/><use href="#arrow"/><path marker-end="url(#arrow)" data-id="arrow"/></svg>"##;
        let own = r##"<div class="drawing" style="--width: 642px"><svg role="img" aria-label="a &lt; b" width="642"><marker id="f2-arrow"/><use href="#f2-arrow"/><path marker-end="url(#f2-arrow)" data-id="arrow"/></svg></div>"##;
        assert_eq!(boxed(svg, "a < b", "f2").unwrap(), own);
        assert_eq!(boxed("<svg/>", "", ""), None);
    }
}
