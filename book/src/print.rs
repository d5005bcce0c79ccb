//! The whole book on one page, for paper: a title, a table of contents, and a new page for a chapter, not for a section.

use crate::contents::Entry;
use crate::error::{Problem, Result};
use crate::figure::escape;
use crate::language::Language;

/// mdBook's page with the whole book, where its text begins, how its pages begin there, and what stands between two.
pub const FILE: &str = "print.html";
const TEXT: &str = "<main>";
const PAGE: &str = "<h1 id=\"";
const BREAK: &str = "<div style=\"break-before: page; page-break-before: always;\"></div>";

/// Whether a new sheet begins with a page: with a chapter, and with what stands behind the chapters.
fn begins_sheet(page: &Entry, before: &Entry) -> bool {
    page.is_chapter() || page.number.is_empty() && !before.number.is_empty()
}

/// A line of the table of contents.
fn line(page: &Entry, id: &str) -> String {
    let class = if page.number.len() > 1 {
        "section"
    } else {
        "chapter"
    };
    let (number, title) = (page.label(), escape(&page.title));
    format!("<li class=\"{class}\"><a href=\"#{id}\"><span>{number}</span> {title}</a></li>\n")
}

/// mdBook's page with the whole book, as it goes to paper.
pub fn bound(html: &str, entries: &[Entry], language: Language) -> Result<String> {
    let problem = |what| Problem::new(format!("{}/{FILE}", language.code), what);
    let (head, text) = html
        .split_once(TEXT)
        .ok_or_else(|| problem("mdBook leaves no place for a table of contents"))?;
    let pages: Vec<&str> = text.split(BREAK).collect();
    let ids = pages.iter().filter_map(|page| {
        let (_, id) = page.split_once(PAGE)?;
        Some(id.split_once('"')?.0)
    });
    let lines: Vec<String> = entries
        .iter()
        .zip(ids)
        .map(|(entry, id)| line(entry, id))
        .collect();
    if lines.len() != entries.len() || pages.len() != entries.len() {
        return Err(problem("not every page of the book is there, under its title").into());
    }
    let pages = entries.iter().zip(pages).enumerate();
    let pages = pages.map(|(at, (entry, page))| {
        let before = at.checked_sub(1).map(|before| &entries[before]);
        let is_new = before.is_some_and(|before| begins_sheet(entry, before));
        if is_new {
            BREAK.to_string() + page
        } else {
            page.to_string()
        }
    });
    let front = front(language, &lines.concat());
    Ok(format!(
        "{head}{TEXT}\n{front}{}",
        pages.collect::<String>()
    ))
}

fn front(language: Language, lines: &str) -> String {
    let contents = match language == Language::KOREAN {
        true => "차례",
        false => "Contents",
    };
    let (title, description) = (language.title, language.description);
    format!(
        "<header class=\"book-title\">\n<p class=\"title\">{title}</p>\n<p>{description}</p>\n</header>\n\
         <nav class=\"contents\" aria-label=\"{contents}: {title}\">\n<p class=\"title\">{contents}</p>\n<ul>\n{lines}</ul>\n</nav>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(number: &[u32], title: &str) -> Entry {
        Entry {
            number: number.to_vec(),
            title: title.to_string(),
            ..Entry::default()
        }
    }

    fn page(ids: &[&str]) -> String {
        let pages: Vec<_> = ids
            .iter()
            .map(|id| format!("{PAGE}{id}\">{id}</h1>"))
            .collect();
        format!("<body>{TEXT}{}</main>", pages.join(BREAK))
    }

    #[test]
    fn a_new_sheet_begins_with_a_chapter_and_behind_the_last_one() {
        let titles = [
            title(&[], "A"),
            title(&[], "B"),
            title(&[1], "Loss"),
            title(&[1, 1], "One & hot"),
            title(&[], "Glossary"),
            title(&[], "Next"),
        ];
        let html = bound(
            &page(&["a", "b", "c", "d", "e", "f"]),
            &titles,
            Language::ENGLISH,
        )
        .unwrap();
        let sheets: Vec<_> = html.split(BREAK).collect();
        assert!(
            sheets[0].ends_with("a</h1><h1 id=\"b\">b</h1>"),
            "{}",
            sheets[0]
        );
        assert_eq!(sheets[1], "<h1 id=\"c\">c</h1><h1 id=\"d\">d</h1>");
        assert_eq!(sheets[2], "<h1 id=\"e\">e</h1><h1 id=\"f\">f</h1></main>");
        assert!(html.contains(
            "<li class=\"section\"><a href=\"#d\"><span>1.1</span> One &amp; hot</a></li>"
        ));
    }

    #[test]
    fn a_page_that_is_missing_is_named() {
        for html in [page(&["a", "b"]), page(&["a"]), "<body></body>".to_string()] {
            let error = bound(&html, &[title(&[], "A")], Language::ENGLISH).map(|_| ());
            assert_eq!(error.is_ok(), html == page(&["a"]), "{html}");
        }
    }
}
