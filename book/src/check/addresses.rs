//! Addresses that others may link to stay: `addresses.txt` lists every page with the ids of its sections. The list is
//! written by hand, so what vanishes from both languages at once is noticed, too.

use std::collections::BTreeMap;

use crate::block::{Block, Kind, Span, blocks};
use crate::error::{Problem, Result};
use crate::folders::Folders;
use crate::page::Page;

const FILE: &str = "book/addresses.txt";

/// The listed pages, `en/index.md`, each with its line in the list and the ids of its sections.
pub type Addresses = BTreeMap<String, (usize, Vec<String>)>;

/// What `addresses.txt` lists.
pub fn addresses(folders: &Folders) -> Result<Addresses> {
    let text = folders.read(&folders.book.join("addresses.txt"))?;
    let lines = (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.starts_with('#'));
    let listed = lines.filter_map(|(number, line)| {
        let mut words = line.split_whitespace().map(str::to_string);
        Some((words.next()?, (number, words.collect())))
    });
    Ok(listed.collect())
}

/// Listed pages that are gone.
pub fn gone(addresses: &Addresses, pages: &[Page]) -> Vec<Problem> {
    let is_there = |path: &str| pages.iter().any(|page| name(page) == path);
    let gone = addresses.iter().filter(|(path, _)| !is_there(path));
    let problem = |(path, (line, _)): (&String, &(usize, Vec<String>))| {
        let what = format!("there is no page {path}; bring it back, or let its address end here");
        Problem::new(format!("{FILE}:{line}"), what)
    };
    gone.map(problem).collect()
}

/// Sections of a page that are gone, and new ones.
pub fn changed(addresses: &Addresses, page: &Page) -> Vec<Problem> {
    let path = name(page);
    let Some((line, listed)) = addresses.get(&path) else {
        let what = format!("is a new page; add `{path}` and the ids of its sections to {FILE}");
        return vec![Problem::new(page, what)];
    };
    let sections = sections(&page.text);
    let gone = listed
        .iter()
        .filter(|id| !sections.iter().any(|(_, own)| own == *id));
    let gone = gone.map(|id| {
        let what = format!("has no section `{id}`, which {FILE}:{line} lists; give a heading {{#{id}}}, or let the address end there");
        Problem::new(page, what)
    });
    let new = sections.iter().filter(|(_, id)| !listed.contains(id));
    let new = new.map(|(at, id)| {
        let what = format!("the section `{id}` is new; add its id to {FILE}:{line}");
        Problem::new(format!("{page}:{at}"), what)
    });
    gone.chain(new).collect()
}

fn name(page: &Page) -> String {
    format!("{}/{}", page.language.code, page.path)
}

/// The lines and the ids of the headings below the title, as mdBook makes them.
fn sections(page: &str) -> Vec<(usize, String)> {
    let mut sections: Vec<(usize, String)> = Vec::new();
    for block in blocks(page) {
        if let Some(id) = id(&block) {
            let again = sections.iter().filter(|(_, other)| *other == id).count();
            let number = if again > 0 {
                format!("-{again}")
            } else {
                String::new()
            };
            sections.push((block.line, id + &number));
        }
    }
    sections
}

fn id(block: &Block) -> Option<String> {
    let Kind::Heading(level_and_id) = &block.kind else {
        return None;
    };
    let (level, id) = level_and_id.split_once(' ')?;
    let id = if id.is_empty() {
        slug(block)
    } else {
        id.to_string()
    };
    (level != "h1").then_some(id)
}

/// The id that mdBook makes of a heading without one.
fn slug(heading: &Block) -> String {
    let text = heading.spans.iter().map(|span| match span {
        Span::Words(text) | Span::Code(text) => text,
        _ => "",
    });
    let text: String = text.collect::<String>().trim().to_lowercase();
    let letters = text.chars().filter_map(|letter| match letter {
        '_' | '-' => Some(letter),
        _ if letter.is_alphanumeric() => Some(letter),
        _ => letter.is_whitespace().then_some('-'),
    });
    letters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::page::page;

    fn listed(list: &str) -> Addresses {
        let book = tempfile::tempdir().expect("a temporary folder");
        let folders = Folders::of(&book.path().join("book")).with("book/addresses.txt", list);
        addresses(&folders).unwrap()
    }

    fn changes(list: &str, text: &str) -> Vec<String> {
        let page = page(Language::ENGLISH, "a.md", text);
        let problems = changed(&listed(list), &page).into_iter();
        problems.map(|problem| problem.to_string()).collect()
    }

    const LIST: &str = "# The list.\nen/a.md why-x_y-now b in-rust in-rust-1\n";
    const TEXT: &str = "# A\n## Why `x_y`, now?\n## B {#b}\n## In Rust\n### In Rust\n";

    #[test]
    fn a_page_has_the_sections_that_are_listed() {
        assert!(changes(LIST, TEXT).is_empty());
        let reordered = "# Another\n## B {#b}\n## In Rust\n## In Rust\n## Why `x_y` now\n";
        assert!(changes(LIST, reordered).is_empty());
    }

    #[test]
    fn a_section_or_an_id_that_is_gone_or_new_is_found_with_what_to_do() {
        for (text, gone, new) in [
            (
                TEXT.replace("## B {#b}\n", ""),
                "`b`, which book/addresses.txt:2",
                "",
            ),
            (
                TEXT.replace("#b}", "#c}"),
                "{#b}",
                "book/en/a.md:3: the section `c` is new",
            ),
            (TEXT.replace("### In Rust\n", ""), "`in-rust-1`", ""),
            (
                TEXT.to_string() + "## D\n",
                "",
                "book/en/a.md:6: the section `d`",
            ),
        ] {
            let found = changes(LIST, &text).join("\n");
            assert!(found.contains(gone) && found.contains(new), "{found}");
            let expected = [gone, new].iter().filter(|part| !part.is_empty()).count();
            assert_eq!(found.lines().count(), expected, "{found}");
        }
    }

    #[test]
    fn a_page_that_is_gone_or_new_is_found() {
        assert_eq!(changes("", TEXT).len(), 1);
        let pages = [page(Language::ENGLISH, "a.md", TEXT)];
        assert_eq!(gone(&listed(LIST), &pages), []);
        let problems = gone(&listed(&format!("{LIST}ko/a.md b\n")), &pages);
        assert_eq!(problems[0].place, "book/addresses.txt:3");
    }
}
