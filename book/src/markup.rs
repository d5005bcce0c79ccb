//! HTML, SVG and MathML, read by the parser that mdBook stands on.

use scraper::{ElementRef, Html};

/// All elements, in order.
pub fn elements(document: &Html) -> impl Iterator<Item = ElementRef<'_>> {
    let nodes = document.tree.root().descendants();
    nodes.filter_map(ElementRef::wrap)
}

/// The elements of that name, in order.
pub fn named<'a>(document: &'a Html, name: &str) -> impl Iterator<Item = ElementRef<'a>> {
    elements(document).filter(move |element| element.value().name() == name)
}

/// The pieces of text within `element` that stand in no element named in `without`.
pub fn texts<'a>(element: ElementRef<'a>, without: &[&str]) -> Vec<&'a str> {
    let is_left_out = |element: ElementRef<'_>| without.contains(&element.value().name());
    let texts = element.descendants().filter_map(|node| {
        let mut around = node.ancestors().filter_map(ElementRef::wrap);
        let text = &**node.value().as_text()?;
        (!around.any(is_left_out)).then_some(text)
    });
    texts.collect()
}
