//! What the READMEs show and say of the programs is what is recorded of them. They have no directives: GitHub shows them.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::block::{Block, Kind, Span, blocks};
use crate::error::{Problem, Result};
use crate::folders::{Folders, below, files};
use crate::number::numbers;
use crate::refresh::Records;

/// Stands for lines that are left out.
const ELLIPSIS: &str = "…";
/// Where the numbers in the sentences come from, beside the outputs that are shown.
const SOURCES: [&str; 2] = ["Cargo.toml", "common/data/mnist/README.md"];

/// Every Markdown file of the repository that is no page, with its path.
pub fn documents(folders: &Folders) -> Result<Vec<(String, String)>> {
    let root = &folders.repository;
    let own = [
        "README.md",
        "README.ko.md",
        "CONTRIBUTING.md",
        "book/README.md",
    ];
    let mut paths = own.map(|path| root.join(path)).to_vec();
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
    let (fences, sentences): (Vec<_>, Vec<_>) = blocks(markdown)
        .into_iter()
        .partition(|block| matches!(block.kind, Kind::Fence(_)));
    for block in fences
        .iter()
        .filter(|block| block.kind == Kind::Fence("text".into()))
    {
        let text = words(block);
        let excerpt: Vec<&str> = text.lines().collect();
        let shared = |(_, record): &(&String, &String)| {
            excerpt
                .iter()
                .filter(|line| record.lines().any(|one| one == **line))
                .count()
        };
        let Some((name, record)) = records.iter().max_by_key(shared) else {
            continue;
        };
        known += record;
        problems.extend(unlike(&excerpt, record).into_iter().map(|(at, what)| {
            let place = format!("{file}:{}", block.line + 1 + at);
            let what = format!("`{}` {what} in book/generated/{name}", excerpt[at]);
            Problem::new(place, what)
        }));
    }
    let known = printed(&known);
    for block in sentences {
        let alone = printed(&words(&block))
            .into_iter()
            .filter(|number| !known.contains(number));
        let what = |number| {
            format!(
                "{number} stands in no output that is shown here, nor in {}",
                SOURCES.join(", ")
            )
        };
        problems.extend(
            alone.map(|number| Problem::new(format!("{file}:{}", block.line), what(number))),
        );
    }
    problems
}

fn words(block: &Block) -> String {
    let words = block
        .spans
        .iter()
        .filter(|span| matches!(span, Span::Words(_)));
    words.map(Span::text).collect()
}

/// The numbers of a text, as they are printed but for the comma of thousands.
fn printed(text: &str) -> BTreeSet<String> {
    let numbers = numbers(&text.replace(',', "")).into_iter();
    numbers.map(|number| number.printed).collect()
}

/// The lines of an excerpt that are not the next ones of the record, and what is wrong with each.
fn unlike(excerpt: &[&str], record: &str) -> Vec<(usize, String)> {
    let record: Vec<&str> = record.lines().map(str::trim_end).collect();
    let (mut next, mut skips, mut found) = (0, true, Vec::new());
    for (at, line) in excerpt.iter().enumerate() {
        if line.trim() == ELLIPSIS {
            skips = true;
            continue;
        }
        let later = record
            .iter()
            .skip(next)
            .position(|one| *one == line.trim_end());
        match record.get(next) {
            _ if later == Some(0) || skips && later.is_some() => {}
            Some(here) if !skips => found.push((at, format!("is printed as `{here}`"))),
            _ => found.push((at, "does not come here".to_string())),
        }
        next += later.map_or(usize::from(!skips), |later| later + 1);
        skips &= later.is_none();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORD: &str = "-- epochs\n  0  11.19\n  1  93.51\n  2  95.29\n-- result\ntest  97.48\n";

    fn found(text: &str) -> Vec<String> {
        let other = ("b.txt".to_string(), "-- epochs\n".to_string());
        let records = Records::from([("a.txt".to_string(), RECORD.to_string()), other]);
        let problems = untrue("README.md", text, &records, "1.89, 50 and 60,000");
        problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn every_line_that_no_program_prints_is_found() {
        let shown =
            "```text\n-- epochs\n  0  11.19\n  …\n  2  95.29\n-- result\ntest  97.48\n```\n";
        assert!(found(shown).is_empty());
        for (from, to, line) in [
            ("11.19", "11.91", 3),
            ("  …\n", "", 4),
            ("97.48", "97.84", 7),
            ("-- result\n", "", 6),
            ("epochs", "epoch", 2),
        ] {
            let problems = found(&shown.replace(from, to));
            assert!(
                problems[0].starts_with(&format!("README.md:{line}: `")),
                "{to}: {problems:?}"
            );
        }
        let problems = found(&shown.replace("11.19", "11.91").replace("97.48", "97.84"));
        assert_eq!(problems.len(), 2);
        let end = "is printed as `  0  11.19` in book/generated/a.txt";
        assert!(problems[0].ends_with(end), "{problems:?}");
    }

    #[test]
    fn a_number_in_a_sentence_stands_in_what_is_shown_or_in_a_source() {
        let shown = "```text\ntest  97.48\n```\n";
        let text = "Rust 1.89 reads 60,000 images, 97.48 % right.\n\n";
        assert!(found(&format!("{text}{shown}")).is_empty());
        assert_eq!(found(text).len(), 1);
        assert_eq!(
            found(&format!(
                "{}{shown}",
                text.replace("60,000", "50,000").replace("1.89", "1.98")
            ))
            .len(),
            2
        );
    }
}
