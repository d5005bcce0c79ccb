//! Markup that did not become anything and stands in the page as it was typed.

use scraper::Html;

use crate::check::place;
use crate::error::Problem;
use crate::markup::{elements, named, texts};
use crate::page::Page;

/// Elements whose text is meant literally, or is drawn.
const LITERAL: [&str; 6] = ["pre", "code", "math", "svg", "script", "style"];
/// Attributes that readers hear.
const HEARD: [&str; 3] = ["aria-label", "alt", "title"];
/// So much of a leftover is shown.
const SHOWN: usize = 40;

const DIRECTIVE: &str = "a directive; it starts its line, as {{#name …}}";
const BRACE: &str = "a brace; write code between backquotes and formulas between $";
const MARKS: [(&str, &str); 9] = [
    ("{{", DIRECTIVE),
    ("{#", DIRECTIVE),
    ("]{", "a marker that was not replaced"),
    ("{", BRACE),
    ("}", BRACE),
    (
        "**",
        "bold that Markdown does not see: no closing ** between punctuation and a letter",
    ),
    (
        "$",
        "a formula that Markdown does not see; write \\$ for a dollar sign",
    ),
    ("\\", "a backslash; formulas stand between $"),
    ("~~~", "a code fence; it starts its line"),
];

/// What is left in the text of a page that became `html`.
pub fn leftovers(page: &Page, html: &str) -> Vec<Problem> {
    let document = Html::parse_document(html);
    let main = named(&document, "main").next();
    let main = main.unwrap_or_else(|| document.root_element());
    let heard = elements(&document).flat_map(|element| HEARD.map(|name| element.attr(name)));
    let mut words: Vec<String> = heard.flatten().map(str::to_string).collect();
    words.push(texts(main, &LITERAL).concat());
    let code = named(&document, "code").map(|element| element.text().collect());
    let code: Vec<String> = code.collect();
    let mut found: Vec<_> = words.iter().flat_map(|words| all(words, mark)).collect();
    found.extend(code.iter().flat_map(|code| all(code, directive)));
    let problem = |(around, what): (&str, &str)| {
        Problem::new(
            place(page, around),
            format!("`{around}` is shown as it was typed: {what}"),
        )
    };
    found.into_iter().map(problem).collect()
}

/// What `starts` finds in a text: the words from there on, and what they are.
fn all(text: &str, starts: impl Fn(&str) -> Option<&'static str>) -> Vec<(&str, &'static str)> {
    let (mut found, mut rest) = (Vec::new(), text);
    while let Some(next) = rest.chars().next() {
        let mut end = next.len_utf8();
        if let Some(what) = starts(rest) {
            let line = rest.lines().next().unwrap_or(rest);
            let cut = line.char_indices().nth(SHOWN);
            end = cut.map_or(line.len(), |(at, _)| at);
            found.push((line[..end].trim(), what));
        }
        rest = &rest[end..];
    }
    found
}

fn mark(text: &str) -> Option<&'static str> {
    let mark = MARKS.iter().find(|(mark, _)| text.starts_with(mark));
    mark.map(|(_, what)| *what)
}

/// Code has braces of its own; `{#name` and `]{name` it has not.
fn directive(text: &str) -> Option<&'static str> {
    let name = |rest: &str| rest.starts_with(|c: char| c.is_ascii_lowercase());
    let directive = text.strip_prefix('{').and_then(|inner| {
        let inner = inner.trim_start_matches(['{', ' ']);
        inner.strip_prefix('#').filter(|rest| name(rest))
    });
    let marker = text.strip_prefix("]{").filter(|rest| name(rest));
    directive
        .map(|_| DIRECTIVE)
        .or(marker.map(|_| "a marker, which cannot stand in code"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::page::page;

    fn found(html: &str) -> Vec<Problem> {
        let page = page(Language::ENGLISH, "a.md", "# A\n\nsee {{#run x}}\n");
        leftovers(&page, &format!("<main>{html}</main>"))
    }

    #[test]
    fn every_kind_of_leftover_is_found() {
        for html in [
            "see {{#run x}}",
            "{#run x}",
            "{{ #run x }}",
            "a {b",
            "a}",
            "[0.57]{run}",
            "**굵게(bold)**는",
            "costs $x",
            "a \\ b",
            "~~~",
            "<pre><code>{{#run x}}</code></pre>",
            "<code>{ #run x</code>",
            "<code>[0.57]{run}</code>",
            "<svg aria-label=\"a {b\"></svg>",
            "<img alt=\"$x\">",
        ] {
            assert_eq!(found(html).len(), 1, "{html}");
        }
    }

    #[test]
    fn all_of_them_are_found_with_the_line_where_they_are_written() {
        let problems = found(
            "<p>see {{#run x}}</p>\n<p>and {b}, far away from the next one, which is here: \\c</p>",
        );
        let places: Vec<_> = problems.iter().map(|problem| &*problem.place).collect();
        assert_eq!(places, ["book/en/a.md:3", "book/en/a.md", "book/en/a.md"]);
    }

    #[test]
    fn code_and_formulas_are_left_alone() {
        let html = "<script>$</script><p>a</p><pre><code>2 ** 3 \\ $x f\"{x:#?}\" #{x} a[0] {</code></pre><code>**</code> b<math>{</math>";
        assert_eq!(found(html), []);
    }
}
