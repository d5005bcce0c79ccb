//! HTML between the Markdown marks words of another language, and nothing else: anything else is a style of its own, a
//! script, or a word in angle brackets, which a browser does not show.

use crate::block::Span;
use crate::check::picked;
use crate::error::Problem;

/// HTML of a Markdown file that is not allowed.
pub fn unknown(file: &str, markdown: &str) -> Vec<Problem> {
    let html = picked(markdown, |span| match span {
        Span::Html(html) if !is_allowed(html.trim()) => Some(html),
        _ => None,
    });
    let problem = |(line, html): (usize, String)| {
        let mend = "write Markdown, or words in angle brackets as code";
        let html = html.trim();
        let what = format!("`{html}` is HTML; only <span lang=\"…\"> is allowed: {mend}");
        Problem::new(format!("{file}:{line}"), what)
    };
    html.into_iter().map(problem).collect()
}

fn is_allowed(html: &str) -> bool {
    let language = html.strip_prefix("<span lang=\"");
    let language = language.and_then(|rest| rest.strip_suffix("\">"));
    html == "</span>" || language.is_some_and(|code| code.chars().all(char::is_alphanumeric))
}
