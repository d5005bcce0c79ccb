//! The link from a page to its twin in the other language.

use crate::error::Problem;
use crate::language::Language;

/// Puts the language link into the menu bar and the alternates into the head of a rendered page.
pub fn with_twin(html: &str, language: Language, path: &str) -> Result<String, Problem> {
    let missing = || Problem::new(path, "mdBook's page has no place for the language link");
    let (head, rest) = html.split_once("</head>").ok_or_else(missing)?;
    let (before, after) = rest
        .split_once("<div class=\"right-buttons\">")
        .ok_or_else(missing)?;
    let (alternates, link) = (alternates(path), link(language, path));
    Ok(format!(
        "{head}{alternates}</head>{before}<div class=\"right-buttons\">\n{link}{after}"
    ))
}

fn link(language: Language, path: &str) -> String {
    let twin = language.other();
    let (code, name) = (twin.code(), twin.name());
    let address = address(twin, path);
    format!("<a class=\"twin\" href=\"{address}\" hreflang=\"{code}\" lang=\"{code}\">{name}</a>")
}

fn alternates(path: &str) -> String {
    let one = |language: Language| {
        let (code, address) = (language.code(), address(language, path));
        format!("<link rel=\"alternate\" hreflang=\"{code}\" href=\"{address}\">\n")
    };
    Language::ALL.map(one).concat()
}

/// From `ch01-forward/index.html` in one language to the same page in `language`.
fn address(language: Language, path: &str) -> String {
    let up = "../".repeat(path.matches('/').count() + 1);
    format!("{up}{}/{path}", language.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_links_to_its_twin_and_names_both() {
        let html = "<html><head></head><body><div class=\"right-buttons\"></div></body></html>";
        let html = with_twin(html, Language::Korean, "ch01-forward/index.html").unwrap();
        assert!(
            html.contains(
                "href=\"../../en/ch01-forward/index.html\" hreflang=\"en\" lang=\"en\">English</a>"
            ),
            "{html}"
        );
        assert_eq!(html.matches("rel=\"alternate\"").count(), 2);
    }

    #[test]
    fn a_page_without_a_menu_bar_is_an_error() {
        assert!(with_twin("<html></html>", Language::Korean, "index.html").is_err());
    }
}
