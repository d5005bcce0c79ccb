//! No recorded figure is wider than its page: its words would shrink with it.

use crate::error::Problem;
use crate::figure::Form;
use crate::refresh::Records;

/// Figures that are wider than their form may be, or that do not say how wide they are.
pub fn too_wide(recorded: &Records) -> Vec<Problem> {
    let figures = recorded.iter().filter(|(file, _)| file.ends_with(".svg"));
    figures
        .filter_map(|(file, svg)| problem(file, svg))
        .collect()
}

fn problem(file: &str, svg: &str) -> Option<Problem> {
    let most = Form::of_file(file).width();
    let what = match width(svg) {
        Some(width) if width <= most => return None,
        Some(width) => format!("is {width} pixels wide, and {most} fit a page"),
        None => "does not say how wide it is".to_string(),
    };
    Some(Problem::new(format!("book/generated/{file}"), what))
}

/// The width of a drawing's root, in pixels of the page.
fn width(svg: &str) -> Option<f64> {
    let root = svg.split('>').next()?;
    root.split(" width=\"")
        .nth(1)?
        .split('"')
        .next()?
        .parse()
        .ok()
}
