//! What mdBook writes round the text, in the page's language, and with the themes that this book offers: a light and a dark
//! one, both easy to read.

use crate::error::{Problem, Result};
use crate::language::Language;

/// Words of mdBook's own, and what stands in their place in Korean and in English.
const WORDS: [(&str, &str, &str); 20] = [
    (">Auto<", ">자동<", ">Auto<"),
    (">Light<", ">밝게<", ">Light<"),
    (">Navy<", ">어둡게<", ">Dark<"),
    ("Change theme", "밝기 바꾸기", "Change theme"),
    ("\"Themes\"", "\"밝기\"", "\"Themes\""),
    ("\"Table of contents\"", "\"차례\"", "\"Table of contents\""),
    (
        "Toggle Table of Contents",
        "차례 여닫기",
        "Table of contents",
    ),
    ("Search (`/`)", "찾기 (/)", "Search (/)"),
    ("Toggle Searchbar", "찾기", "Search"),
    ("Search this book ...", "이 책에서 찾기", "Search this book"),
    ("Print this book", "이 책 인쇄하기", "Print this book"),
    ("Page navigation", "앞뒤 쪽", "Page navigation"),
    ("Previous chapter", "이전 쪽", "Previous page"),
    ("Next chapter", "다음 쪽", "Next page"),
    ("Keyboard shortcuts", "키보드로 하기", "Keyboard shortcuts"),
    (
        "Press <kbd>←</kbd> or <kbd>→</kbd> to navigate between chapters",
        "<kbd>←</kbd> <kbd>→</kbd> 이전 쪽, 다음 쪽",
        "<kbd>←</kbd> <kbd>→</kbd> previous page, next page",
    ),
    (
        "Press <kbd>S</kbd> or <kbd>/</kbd> to search in the book",
        "<kbd>S</kbd> <kbd>/</kbd> 찾기",
        "<kbd>S</kbd> <kbd>/</kbd> search the book",
    ),
    (
        "Press <kbd>?</kbd> to show this help",
        "<kbd>?</kbd> 이 도움말",
        "<kbd>?</kbd> this help",
    ),
    (
        "Press <kbd>Esc</kbd> to hide this help",
        "<kbd>Esc</kbd> 닫기",
        "<kbd>Esc</kbd> close",
    ),
    ("Copy to clipboard", "복사하기", "Copy"),
];

/// Themes of mdBook that are not offered: in each of them something is too faint to read.
const LEFT_OUT: [(&str, &str); 3] = [("rust", "Rust"), ("coal", "Coal"), ("ayu", "Ayu")];

/// The colours of code in dark themes are for screens alone: paper is white.
const DARK_CODE: [&str; 2] = [
    "id=\"mdbook-tomorrow-night-css\"",
    "id=\"mdbook-tomorrow-night-css\" media=\"screen\"",
];

/// Where mdBook asks which theme the reader has chosen, in its pages and in book.js.
const STORED: &str = "theme = localStorage.getItem('mdbook-theme');";
/// Another book at the same address may have stored a theme that this one does not offer: the one most like it is taken.
const OFFERED: &str = "theme = ({ light: 'light', rust: 'light', navy: 'navy', coal: 'navy', ayu: 'navy' })\
                       [localStorage.getItem('mdbook-theme')] ?? null;";

/// A page of mdBook's, or its script, as this book has it.
pub fn own(text: &str, language: Language, path: &str) -> Result<String> {
    if !text.contains(STORED) {
        return Err(Problem::new(path, "mdBook no longer asks for its theme where it did").into());
    }
    let text = LEFT_OUT.iter().fold(text.to_string(), |text, (id, name)| {
        let button = format!("id=\"mdbook-theme-{id}\">{name}</button>");
        text.replace(
            &format!("<li role=\"none\"><button role=\"menuitem\" class=\"theme\" {button}</li>"),
            "",
        )
    });
    let text = text
        .replace(STORED, OFFERED)
        .replace(DARK_CODE[0], DARK_CODE[1]);
    Ok(WORDS.iter().fold(text, |text, (words, korean, english)| {
        let own = match language == Language::KOREAN {
            true => korean,
            false => english,
        };
        text.replace(words, own)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_in_the_pages_language_and_only_the_themes_of_this_book_are_left() {
        let item = |id: &str, name: &str| {
            format!(
                "<li role=\"none\"><button role=\"menuitem\" class=\"theme\" id=\"mdbook-theme-{id}\">{name}</button></li>"
            )
        };
        let page = [item("navy", "Navy"), item("coal", "Coal"), STORED.into()].concat();
        for (language, name) in [(Language::KOREAN, "어둡게"), (Language::ENGLISH, "Dark")] {
            let own = own(&page, language, "a.html").unwrap();
            assert_eq!(own, item("navy", name) + OFFERED);
        }
    }

    #[test]
    fn a_page_that_asks_for_its_theme_otherwise_is_refused() {
        let error = own("<body>", Language::ENGLISH, "a.html").unwrap_err();
        assert!(error.to_string().starts_with("a.html: "), "{error}");
    }
}
