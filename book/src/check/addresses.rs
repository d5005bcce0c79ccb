//! Addresses that others may link to stay: `addresses.txt` lists every page with the ids of its headings, for both
//! languages. The list is written by hand, so what vanishes from both languages at once is noticed, too.

use std::collections::BTreeMap;

use crate::block::{Block, Kind, blocks};
use crate::error::{Problem, Result};
use crate::folders::Folders;
use crate::language::Language;
use crate::page::Page;

const FILE: &str = "book/addresses.txt";

/// The listed pages, `ch03-gradient/index.md`, each with its line in the list and the ids of its headings.
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

/// Listed pages that a language does not have.
pub fn gone(addresses: &Addresses, pages: &[Page]) -> Vec<Problem> {
    let gone = |(path, (line, _)): (&String, &(usize, Vec<String>))| {
        let languages = Language::ALL.into_iter().filter(|&language| {
            !pages
                .iter()
                .any(|page| page.language == language && page.path == *path)
        });
        let problem = |language: Language| {
            let page = format!("{}/{path}", language.code);
            let what = format!("there is no page {page}; bring it back, or let its address end");
            Problem::new(format!("{FILE}:{line}"), what)
        };
        languages.map(problem).collect::<Vec<_>>()
    };
    addresses.iter().flat_map(gone).collect()
}

/// Sections of a page that are gone, and new ones.
pub fn changed(addresses: &Addresses, page: &Page) -> Vec<Problem> {
    let Some((line, listed)) = addresses.get(&page.path) else {
        let what = format!(
            "is a new page; add `{}` and the ids of its headings to {FILE}",
            page.path
        );
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

/// The ids of the headings.
fn ids(page: &str) -> Vec<String> {
    let id = |block: Block| match &block.kind {
        Kind::Heading(level_and_id) => Some(level_and_id.split_once(' ')?.1.to_string()),
        _ => None,
    };
    blocks(page).into_iter().filter_map(id).collect()
}
