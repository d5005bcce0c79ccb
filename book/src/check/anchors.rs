//! Every anchor in a source marks something that a page shows.

use crate::directive::Directive;
use crate::error::{Problem, Result, at};
use crate::folders::{Folders, below, files};
use crate::listing::{Listing, mark};
use crate::page::Page;

/// Folders at the top of the repository that hold no source for a page.
const NO_SOURCES: [&str; 2] = ["book", "target"];

/// Anchors of the sources that no page shows.
pub fn unshown(folders: &Folders, pages: &[Page]) -> Result<Vec<Problem>> {
    let mut shown = Vec::new();
    for page in pages {
        shown.extend(page.directives()?);
    }
    let mut problems = Vec::new();
    for path in sources(folders)? {
        let text = folders.read(&folders.repository.join(&path))?;
        problems.extend(unshown_in(&path, &text, |name| {
            let listing = Listing::named(&format!("{path}:{name}"));
            shown.contains(&Directive::Listing(listing))
        }));
    }
    Ok(problems)
}

fn sources(folders: &Folders) -> Result<Vec<String>> {
    let root = &folders.repository;
    let mut sources = Vec::new();
    for entry in std::fs::read_dir(root).map_err(at(root))? {
        let folder = entry.map_err(at(root))?.path();
        let name = below(root, &folder);
        if folder.is_dir() && !name.starts_with('.') && !NO_SOURCES.contains(&name.as_str()) {
            sources.extend(files(&folder)?.iter().map(|file| below(root, file)));
        }
    }
    sources.retain(|path| path.ends_with(".rs") && !path.contains("/target/"));
    sources.sort();
    Ok(sources)
}

fn unshown_in(path: &str, source: &str, is_shown: impl Fn(&str) -> bool) -> Vec<Problem> {
    let marks = (1..).zip(source.lines());
    let marks = marks.filter_map(|(line, text)| Some((line, mark(text)?)));
    let unshown = marks.filter(|(_, (_, name))| !is_shown(name));
    let problem = |(line, (kind, name)): (usize, (&str, &str))| {
        let what = format!("no page shows `{kind}: {name}`; list it on a page or remove the mark");
        Problem::new(format!("{path}:{line}"), what)
    };
    unshown.map(problem).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folders::write;
    use crate::language::Language;
    use crate::page::page;

    #[test]
    fn a_mark_that_no_page_shows_is_found_with_its_line() {
        let repository = tempfile::tempdir().unwrap();
        let source =
            "// ANCHOR: a\n1\n// ANCHOR_END: a\n    // ANCHOR: b\n2\n    // ANCHOR_END: b\n";
        for path in ["common/src/c.rs", "target/c.rs", "common/fuzz/target/c.rs"] {
            write(&repository.path().join(path), source).unwrap();
        }
        let folders = Folders::of(&repository.path().join("book"));
        let places = |text: &str| {
            let pages = [page(Language::ENGLISH, "a.md", text)];
            let problems = unshown(&folders, &pages).unwrap().into_iter();
            problems.map(|problem| problem.place).collect::<Vec<_>>()
        };
        let a = "{{#listing common/src/c.rs:a}}\n";
        assert_eq!(places(a), ["common/src/c.rs:4", "common/src/c.rs:6"]);
        assert!(places(&format!("{a}{}", a.replace(":a", ":b"))).is_empty());
    }
}
