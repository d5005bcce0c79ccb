//! SVG figures, written into the page so that they follow its theme.

use crate::error::Problem;
use crate::folders::Folders;
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

/// The figures of one language's book. Their SVG is put in after mdBook has rendered, as it is.
#[derive(Debug, Default)]
pub struct Drawings(Vec<String>);

impl Drawings {
    /// Keeps a figure's SVG and returns what stands in the Markdown for it. Its ids begin with a prefix, for two figures on
    /// one page may both have an id `arrow`.
    pub fn keep(&mut self, figure: &Figure, folders: &Folders) -> Result<String, Problem> {
        let (index, file) = (self.0.len(), Recording::Figure(figure.name.clone()));
        let boxed = boxed(
            file.read(folders)?.trim(),
            &figure.alternative,
            &format!("f{index}-"),
        );
        let missing = || file.problem("does not begin with <svg and have a width");
        self.0.push(boxed.ok_or_else(missing)?);
        Ok(slot(index))
    }

    /// A rendered page with its drawings.
    pub fn put_into(&self, html: &str) -> String {
        let drawings = self.0.iter().enumerate();
        drawings.fold(html.to_string(), |html, (index, svg)| {
            html.replace(&slot(index), svg)
        })
    }
}

fn slot(index: usize) -> String {
    format!("<div data-drawing=\"{index}\"></div>")
}

/// A box that knows how wide the drawing wants to be: on a phone it scrolls rather than shrink to nothing. Readers who do
/// not see it hear the alternative text.
fn boxed(svg: &str, alternative: &str, prefix: &str) -> Option<String> {
    let (_, width) = svg.split_once(" width=\"")?;
    let (width, _) = width.split_once('"')?;
    let svg = IDS.iter().fold(svg.to_string(), |svg, mark| {
        svg.replace(mark, &format!("{mark}{prefix}"))
    });
    let (rest, label) = (svg.strip_prefix("<svg")?, escape(alternative));
    let svg = format!("<svg role=\"img\" aria-label=\"{label}\"{rest}");
    Some(format!(
        "<div class=\"drawing\" style=\"--width: {width}px\">{svg}</div>"
    ))
}

/// Text that may stand between quotes.
pub fn escape(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('"', "&quot;");
    text.replace('<', "&lt;").replace('>', "&gt;")
}
