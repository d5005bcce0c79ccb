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
const MARKER: &str = "a marker that was not replaced, or stands in code";
const BRACE: &str = "a brace; write code between backquotes and formulas between $";
const BOLD: &str =
    "bold that Markdown does not see: no closing ** between punctuation and a letter";
const DOLLAR: &str = "a formula that Markdown does not see; write \\$ for a dollar sign";
/// Where two begin at the same place, the first names it.
const MARKS: [(&str, &str); 9] = [
    ("{{", DIRECTIVE),
    ("{#", DIRECTIVE),
    ("]{", MARKER),
    ("{", BRACE),
    ("}", BRACE),
    ("**", BOLD),
    ("$", DOLLAR),
    ("\\", "a backslash; formulas stand between $"),
    ("~~~", "a code fence; it starts its line"),
];
/// Code has braces of its own, but none before a name like these.
const MARKS_IN_CODE: [(&str, &str); 3] = [("{#", DIRECTIVE), ("{ #", DIRECTIVE), ("]{", MARKER)];

/// The first leftover of each line of a page that became `html`.
pub fn leftovers(page: &Page, html: &str) -> Vec<Problem> {
    let document = Html::parse_document(html);
    let main = named(&document, "main").next();
    let main = main.unwrap_or_else(|| document.root_element());
    let heard = elements(&document).flat_map(|element| HEARD.map(|name| element.attr(name)));
    let mut words: Vec<String> = heard.flatten().map(str::to_string).collect();
    words.push(texts(main, &LITERAL).concat());
    let code = named(&document, "code").map(|element| element.text().collect());
    let code: Vec<String> = code.collect();
    let words = words
        .iter()
        .flat_map(|words| words.lines())
        .filter_map(typed);
    let code = code
        .iter()
        .flat_map(|code| code.lines())
        .filter_map(typed_in_code);
    let problem = |(line, what): (&str, &str)| {
        let cut = line
            .char_indices()
            .nth(SHOWN)
            .map_or(line.len(), |(at, _)| at);
        let shown = line[..cut].trim();
        let what = format!("`{shown}` is shown as it was typed: {what}");
        Problem::new(place(page, shown), what)
    };
    words.chain(code).map(problem).collect()
}

/// The first mark of a line and what follows it, and what it is.
fn typed(line: &str) -> Option<(&str, &'static str)> {
    let marks = MARKS.iter();
    let found = marks.filter_map(|(mark, what)| Some((line.find(mark)?, *what)));
    let (at, what) = found.min_by_key(|(at, _)| *at)?;
    Some((&line[at..], what))
}

fn typed_in_code(line: &str) -> Option<(&str, &'static str)> {
    MARKS_IN_CODE.iter().find_map(|(mark, what)| {
        let named =
            |at: &usize| line[at + mark.len()..].starts_with(|c: char| c.is_ascii_lowercase());
        let at = line.match_indices(mark).map(|(at, _)| at).find(named)?;
        Some((&line[at..], *what))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::page::page;

    #[test]
    fn what_readers_hear_is_looked_at_too_and_drawings_are_not() {
        let page = page(Language::ENGLISH, "a.md", "# A\n\na {b\n");
        let html = r#"<svg aria-label="a {b"><text>{</text></svg><img alt="$x">"#;
        let found = leftovers(&page, html).into_iter();
        let places: Vec<String> = found.map(|one| one.place).collect();
        assert_eq!(places, ["book/en/a.md:3", "book/en/a.md"]);
    }
}
