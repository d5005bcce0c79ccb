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
    let text = folders.read(&folders.repository.join(FILE))?;
    let lines = (1..).zip(text.lines());
    let listed = lines.filter_map(|(number, line)| {
        let mut words = line.split_whitespace().map(str::to_string);
        Some((words.next()?, (number, words.collect())))
    });
    Ok(listed.filter(|(path, _)| !path.starts_with('#')).collect())
}

/// Listed pages that are gone.
pub fn gone(addresses: &Addresses, pages: &[Page]) -> Vec<Problem> {
    let is_gone = |path: &str| !pages.iter().any(|page| name(page) == path);
    let gone = addresses.iter().filter(|(path, _)| is_gone(path));
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
    let ids = ids(&page.text);
    let gone = listed.iter().filter(|id| !ids.contains(id)).map(|id| {
        format!("has no section `{id}`, which {FILE}:{line} lists; give a heading {{#{id}}}, or let the address end there")
    });
    let new = ids.iter().filter(|id| !listed.contains(id));
    let new = new.map(|id| format!("the section `{id}` is new; add its id to {FILE}:{line}"));
    gone.chain(new)
        .map(|what| Problem::new(page, what))
        .collect()
}

fn name(page: &Page) -> String {
    format!("{}/{}", page.language.code, page.path)
}

/// The ids of the headings below the title; mdBook makes one of the words of a heading without.
fn ids(page: &str) -> Vec<String> {
    let id = |block: Block| {
        let Kind::Heading(level_and_id) = &block.kind else {
            return None;
        };
        match level_and_id.split_once(' ')? {
            ("h1", _) => None,
            (_, "") => Some(slug(&block)),
            (_, id) => Some(id.to_string()),
        }
    };
    blocks(page).into_iter().filter_map(id).collect()
}

fn slug(heading: &Block) -> String {
    let text = heading.spans.iter().map(|span| match span {
        Span::Words(text) | Span::Code(text) => text,
        _ => "",
    });
    let text = text.collect::<String>().trim().to_lowercase();
    let text = text.replace(char::is_whitespace, "-");
    text.replace(|c: char| !c.is_alphanumeric() && !"_-".contains(c), "")
}
