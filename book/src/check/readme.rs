//! What the READMEs show and say of the programs is what is recorded of them. They have no directives: GitHub shows them.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::block::{Kind, blocks};
use crate::check::bare;
use crate::error::{Problem, Result};
use crate::folders::{Folders, below, files};
use crate::number::numbers;
use crate::refresh::Records;

/// Documents that lie outside `common`.
const OWN: [&str; 4] = [
    "README.md",
    "README.ko.md",
    "CONTRIBUTING.md",
    "book/README.md",
];
/// Stands for lines that are left out.
const ELLIPSIS: &str = "…";
/// Where the numbers in the sentences come from, beside the outputs that are shown.
const SOURCES: [&str; 2] = ["Cargo.toml", "common/data/mnist/README.md"];

/// Every Markdown file of the repository that is no page, with its path.
pub fn documents(folders: &Folders) -> Result<Vec<(String, String)>> {
    let root = &folders.repository;
    let mut paths = OWN.map(|path| root.join(path)).to_vec();
    let is_document =
        |path: &PathBuf| path.ends_with("README.md") && !below(root, path).contains("/target/");
    paths.extend(files(&root.join("common"))?.into_iter().filter(is_document));
    let read = |path: PathBuf| Ok((below(root, &path), folders.read(&path)?));
    paths.into_iter().map(read).collect()
}

/// Where the READMEs' numbers come from.
pub fn sources(folders: &Folders) -> Result<String> {
    let texts = SOURCES.map(|path| folders.read(&folders.repository.join(path)));
    Ok(texts.into_iter().collect::<Result<Vec<_>>>()?.join("\n"))
}

/// Lines that a README shows as output and no recorded output has, and numbers in its sentences that stand neither in an
/// output that it shows nor in the sources.
pub fn untrue(file: &str, markdown: &str, records: &Records, sources: &str) -> Vec<Problem> {
    let (mut problems, mut known) = (Vec::new(), sources.to_string());
    let is_fence = |kind: &Kind| matches!(kind, Kind::Fence(_));
    let (fences, sentences): (Vec<_>, Vec<_>) = blocks(markdown)
        .into_iter()
        .partition(|block| is_fence(&block.kind));
    let outputs = fences
        .iter()
        .filter(|block| block.kind == Kind::Fence("text".into()));
    for block in outputs {
        let text = bare(block);
        let shared = |record: &str| {
            text.lines()
                .filter(|line| record.lines().any(|one| one == *line))
                .count()
        };
        let Some((name, record)) = records.iter().max_by_key(|(_, record)| shared(record)) else {
            continue;
        };
        known += record;
        problems.extend(unlike(&text, record).into_iter().map(|(at, what)| {
            let place = format!("{file}:{}", block.line + 1 + at);
            Problem::new(place, format!("{what} in book/generated/{name}"))
        }));
    }
    let known = printed(&known);
    for block in sentences {
        let place = format!("{file}:{}", block.line);
        let unknown = printed(&bare(&block))
            .into_iter()
            .filter(|number| !known.contains(number));
        problems.extend(unknown.map(|number| {
            let sources = SOURCES.join(", ");
            let what = format!("{number} stands in no output that is shown here, nor in {sources}");
            Problem::new(&place, what)
        }));
    }
    problems
}

/// The numbers of a text, as they are printed but for the comma of thousands.
fn printed(text: &str) -> BTreeSet<String> {
    let numbers = numbers(&text.replace(',', "")).into_iter();
    numbers.map(|number| number.printed).collect()
}

/// The lines of an excerpt that are not the next ones of the record, and what is wrong with each.
fn unlike(excerpt: &str, record: &str) -> Vec<(usize, String)> {
    let mut rest: Vec<&str> = record.lines().map(str::trim_end).collect();
    let (mut skips, mut found) = (true, Vec::new());
    for (at, line) in excerpt.lines().enumerate() {
        if line.trim() == ELLIPSIS {
            skips = true;
            continue;
        }
        let later = rest.iter().position(|one| *one == line.trim_end());
        match rest.first() {
            _ if later.is_some_and(|later| skips || later == 0) => {}
            Some(here) if !skips => found.push((at, format!("`{line}` is printed as `{here}`"))),
            _ => found.push((at, format!("`{line}` does not come here"))),
        }
        let passed = later.map_or(usize::from(!skips), |later| later + 1);
        rest.drain(..passed.min(rest.len()));
        skips &= later.is_none();
    }
    found
}
