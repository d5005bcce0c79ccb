//! HTML between the Markdown is only what is listed here: anything else is a style of its own, a script, or a word in
//! angle brackets, which a browser does not show.

use scraper::{ElementRef, Html};

use crate::block::{Span, blocks};
use crate::error::Problem;
use crate::markup::elements;

/// Elements, and their attributes.
const ALLOWED: [(&str, &[&str]); 1] = [("span", &["lang"])];

/// HTML of a Markdown file that is not allowed.
pub fn unknown(file: &str, markdown: &str) -> Vec<Problem> {
    let html = blocks(markdown).into_iter().flat_map(|block| {
        let html = block.spans.into_iter().filter_map(|span| match span {
            Span::Html(html) if !is_allowed(&html) => Some(html),
            _ => None,
        });
        let problem =
            move |html: String| Problem::new(format!("{file}:{}", block.line), what(&html));
        html.map(problem).collect::<Vec<_>>()
    });
    html.collect()
}

fn what(html: &str) -> String {
    let one = |(name, attributes): &(&str, &[&str])| format!("<{name} {}>", attributes.join(" "));
    let allowed: Vec<_> = ALLOWED.iter().map(one).collect();
    let mend = "write Markdown, or words in angle brackets as code";
    format!(
        "`{}` is HTML; only {} is allowed: {mend}",
        html.trim(),
        allowed.join(", ")
    )
}

fn is_allowed(html: &str) -> bool {
    let ends = |(name, _): &(&str, &[&str])| html.trim() == format!("</{name}>");
    let fragment = Html::parse_fragment(html);
    let mut inside = elements(&fragment).skip(1).peekable(); // the first is the root
    let is_element = inside.peek().is_some() && inside.all(is_listed);
    ALLOWED.iter().any(ends) || is_element
}

fn is_listed(element: ElementRef<'_>) -> bool {
    let (name, mut attributes) = (element.value().name(), element.value().attrs());
    let listed = ALLOWED.iter().find(|(allowed, _)| *allowed == name);
    listed.is_some_and(|(_, allowed)| attributes.all(|(name, _)| allowed.contains(&name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tag_and_attribute_that_is_not_listed_is_found() {
        for html in [
            "a <script>alert(1)</script>",
            "<script src=\"x.js\"></script>",
            "<style>p { color: red }</style>",
            "a <iframe src=\"x\"></iframe>",
            "a <b>bold</b>",
            "a <span lang=\"en\" onclick=\"x()\">b</span>",
            "a <span style=\"color: red\">b</span>",
            "the rate <eta>",
            "a <td>b</td>",
            "a <body onload=\"x()\">",
            "<!-- later -->",
            "> a <br>",
        ] {
            assert!(!unknown("a.md", html).is_empty(), "{html}");
        }
        let problem = &unknown("a.md", "# A\n\nthe rate <eta> grows\n")[0];
        assert_eq!(problem.place, "a.md:3");
        assert!(problem.what.contains("`<eta>`"), "{problem}");
    }

    #[test]
    fn the_language_of_words_links_and_code_are_fine() {
        let text =
            "a <span lang=\"en\">batch</span>, <https://a.org>, `<b>`, $a<b$\n\n```\n<b>\n```\n";
        assert_eq!(unknown("a.md", text), []);
    }
}
