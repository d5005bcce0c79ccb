//! Markup that did not become anything and stands in the page as it was typed.

use crate::error::Problem;

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
    let text = prose(main(html));
    let found = MARKS.iter().filter_map(|(mark, what)| {
        let at = text.find(mark)?;
        let around: String = text[at..].chars().take(40).collect();
        Some(Problem::new(place, format!("{what}: `{}`", around.trim())))
    });
    found.collect()
}

/// What stands between `<main>` and `</main>`.
pub fn main(html: &str) -> &str {
    let start = html.find("<main>").map_or(0, |at| at + "<main>".len());
    let end = html.find("</main>").unwrap_or(html.len());
    html.get(start..end).unwrap_or("")
}

/// The text of a piece of HTML without the text of literal elements.
fn prose(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tag_and_after)) = rest.split_once('<') {
        text += before;
        rest = tag_and_after.split_once('>').map_or("", |(_, after)| after);
        let name = tag_and_after
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or("");
        if LITERAL.contains(&name) {
            rest = after_element(rest, name);
        }
    }
    text + rest
}

fn after_element<'a>(html: &'a str, name: &str) -> &'a str {
    let end = format!("</{name}>");
    html.split_once(&end).map_or("", |(_, after)| after)
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
            assert_eq!(
                leftovers("a.html", &format!("<main><p>{text}</p></main>")).len(),
                1,
                "{text}"
            );
        }
    }

    #[test]
    fn code_and_what_stands_round_the_page_are_left_alone() {
        let html = "<script>$</script><main><p>a</p><pre><code>2 ** 3 \\ $x</code></pre><code>**</code> b</main> **";
        assert_eq!(leftovers("a.html", html), []);
    }
}
