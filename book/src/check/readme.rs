//! What the READMEs show and say of the programs is what is recorded of them. They have no directives: GitHub shows them.

use std::collections::BTreeSet;

use crate::block::{Kind, Span, blocks};
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
    let mut paths = vec![
        root.join("README.md"),
        root.join("README.ko.md"),
        root.join("CONTRIBUTING.md"),
    ];
    paths.push(folders.book.join("README.md"));
    let common = files(&root.join("common"))?.into_iter();
    paths.extend(
        common
            .filter(|path| path.ends_with("README.md") && !below(root, path).contains("/target/")),
    );
    let read = |path: std::path::PathBuf| Ok((below(root, &path), folders.read(&path)?));
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
    let blocks = blocks(markdown);
    for block in blocks
        .iter()
        .filter(|block| block.kind == Kind::Fence("text".into()))
    {
        let lines: Vec<&str> = block.spans.iter().flat_map(lines).collect();
        let common = |text: &&String| {
            lines
                .iter()
                .filter(|line| text.lines().any(|one| one == **line))
                .count()
        };
        let Some(record) = records.values().max_by_key(common) else {
            continue;
        };
        known += record;
        let others = unlike(&lines, record).into_iter().map(|(at, what)| {
            Problem::new(
                format!("{file}:{}", block.line + 1 + at),
                format!("`{}` {what}", lines[at]),
            )
        });
        problems.extend(others);
    }
    let known: BTreeSet<String> = numbers(&known.replace(',', ""))
        .into_iter()
        .map(|number| number.printed)
        .collect();
    for block in blocks
        .iter()
        .filter(|block| !matches!(block.kind, Kind::Fence(_)))
    {
        let words = block
            .spans
            .iter()
            .flat_map(lines)
            .collect::<String>()
            .replace(',', "");
        let alone = numbers(&words)
            .into_iter()
            .filter(|number| !known.contains(&number.printed));
        problems.extend(alone.map(|number| {
            let what = format!(
                "{} stands in no output that is shown here, nor in {}",
                number.printed,
                SOURCES.join(", ")
            );
            Problem::new(format!("{file}:{}", block.line), what)
        }));
    }
    problems
}

fn lines(span: &Span) -> impl Iterator<Item = &str> {
    let words = match span {
        Span::Words(words) => words,
        _ => "",
    };
    words.lines()
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
            _ => found.push((at, "is in no recorded output, here".to_string())),
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
        let problems = untrue("README.md", text, &records, "1.89 and 60,000");
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
        assert!(
            problems[0].ends_with("is printed as `  0  11.19`"),
            "{problems:?}"
        );
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
