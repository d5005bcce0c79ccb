//! SVG figures, written into the page so that they follow its theme.

use crate::error::Problem;
use crate::folders::Folders;
use crate::recording::recorded;

/// A figure's SVG, ready to stand in a page: its ids begin with `prefix`, and readers who do not see it hear `alternative`.
pub fn svg(
    folders: &Folders,
    name: &str,
    alternative: &str,
    prefix: &str,
) -> Result<String, Problem> {
    let file = format!("{name}.svg");
    let text = recorded(folders, &file)?;
    let place = format!("book/generated/{file}");
    let start = text
        .find("<svg")
        .ok_or_else(|| Problem::new(&place, "holds no <svg> element"))?;
    let drawing = own_ids(text[start..].trim(), prefix);
    let label = format!("<svg role=\"img\" aria-label=\"{}\"", escape(alternative));
    Ok(boxed(&drawing.replacen("<svg", &label, 1)))
}

/// A box that knows how wide the drawing wants to be: on a phone it scrolls rather than shrink to nothing.
fn boxed(svg: &str) -> String {
    let width = svg
        .split_once(" width=\"")
        .and_then(|(_, rest)| rest.split_once('"'));
    let width = width.and_then(|(width, _)| width.trim_end_matches("px").parse::<f64>().ok());
    let style = width.map_or(String::new(), |width| {
        format!(" style=\"--width: {width}px\"")
    });
    format!("<div class=\"drawing\"{style}>{svg}</div>")
}

/// Two figures on one page may both have an id `arrow`.
fn own_ids(svg: &str, prefix: &str) -> String {
    ["id=\"", "url(#", "href=\"#"]
        .iter()
        .fold(svg.to_string(), |svg, mark| prefixed(&svg, mark, prefix))
}

fn prefixed(svg: &str, mark: &str, prefix: &str) -> String {
    // ` id="`, not `data-id="`.
    let mark = if mark.starts_with("id") {
        format!(" {mark}")
    } else {
        mark.to_string()
    };
    svg.replace(&mark, &format!("{mark}{prefix}-"))
}

/// Text that may stand between quotes.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_what_refers_to_them_get_the_prefix() {
        let svg = r##"<svg><marker id="arrow"/><use href="#arrow"/><path marker-end="url(#arrow)" data-id="arrow"/></svg>"##;
        let own = own_ids(svg, "f2");
        assert_eq!(own.matches("f2-arrow").count(), 3);
        assert!(own.contains("data-id=\"arrow\""));
    }

    #[test]
    fn a_drawing_says_how_wide_it_is() {
        assert!(
            boxed("<svg width=\"642\"/>")
                .starts_with("<div class=\"drawing\" style=\"--width: 642px\"><svg")
        );
        assert_eq!(boxed("<svg/>"), "<div class=\"drawing\"><svg/></div>");
    }

    #[test]
    fn a_figure_that_was_never_drawn_is_refused() {
        let problem = svg(&Folders::here(), "ch00-nothing/1", "", "f").unwrap_err();
        assert!(problem.what.contains("refresh"));
    }
}
