//! Markup that did not become anything and stands in the page as it was typed.

use scraper::Html;

use crate::error::Problem;
use crate::markup::{named, texts};

/// Elements whose text is meant literally, or is drawn.
const LITERAL: [&str; 5] = ["pre", "code", "svg", "script", "style"];
const MARKS: [(&str, &str); 5] = [
    ("{{#", "a directive that is not at the start of a line"),
    (
        "**",
        "bold that Markdown does not see: no closing ** between punctuation and a letter",
    ),
    ("$", "a formula that Markdown does not see"),
    ("\\", "a backslash"),
    ("~~~", "a code fence"),
];

/// What is left in the text of a rendered page.
pub fn leftovers(place: &str, html: &str) -> Vec<Problem> {
    let document = Html::parse_document(html);
    let main = named(&document, "main").next();
    let main = main.unwrap_or_else(|| document.root_element());
    let text = texts(main, &LITERAL).concat();
    let found = MARKS.iter().filter_map(|(mark, what)| {
        let around: String = text[text.find(mark)?..].chars().take(40).collect();
        Some(Problem::new(place, format!("{what}: `{}`", around.trim())))
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_leftover_is_found() {
        for text in [
            "see {{#run x}}",
            "**굵게(bold)**는",
            "costs $x",
            "a \\ b",
            "~~~",
        ] {
            let html = format!("<main><p>{text}</p></main>");
            assert_eq!(leftovers("a.html", &html).len(), 1, "{text}");
        }
    }

    #[test]
    fn code_and_what_stands_round_the_page_are_left_alone() {
        let html = "<script>$</script><main><p>a</p><pre><code>2 ** 3 \\ $x</code></pre><code>**</code> b</main> **";
        assert_eq!(leftovers("a.html", html), []);
    }
}
