//! Every anchor in a source marks something that a page shows.

use crate::directive::Directive;
use crate::error::{Problem, Result, at};
use crate::folders::{Folders, below, files};
use crate::listing::{Listing, mark};
use crate::page::Page;

/// Anchors of the sources that no page shows.
pub fn unshown(folders: &Folders, pages: &[Page]) -> Result<Vec<Problem>> {
    let mut shown = Vec::new();
    for page in pages {
        shown.extend(page.directives()?.into_iter().filter_map(listing));
    }
    let mut problems = Vec::new();
    for path in sources(folders)? {
        let text = folders.read(&folders.repository.join(&path))?;
        for (line, text) in (1..).zip(text.lines()) {
            let Some((kind, name)) = mark(text) else {
                continue;
            };
            let listing = Listing::named(&format!("{path}:{name}"));
            if !shown.contains(&listing) {
                let what = format!("no page shows `{kind}: {name}`; list it or remove the mark");
                problems.push(Problem::new(format!("{path}:{line}"), what));
            }
        }
    }
    Ok(problems)
}

fn listing(directive: Directive) -> Option<Listing> {
    match directive {
        Directive::Listing(listing, _) => Some(listing),
        _ => None,
    }
}

/// The sources of every package but the book.
fn sources(folders: &Folders) -> Result<Vec<String>> {
    let root = &folders.repository;
    let mut sources = Vec::new();
    for entry in std::fs::read_dir(root).map_err(at(root))? {
        let folder = entry.map_err(at(root))?.path();
        if folder != folders.book {
            sources.extend(
                files(&folder.join("src"))?
                    .iter()
                    .map(|file| below(root, file)),
            );
        }
    }
    sources.retain(|path| path.ends_with(".rs"));
    Ok(sources)
}
