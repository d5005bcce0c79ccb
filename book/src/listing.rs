//! Pieces of source, found by `// ANCHOR: name` and shifted to the left margin. Examples in doc comments are left out:
//! they are tests of the library, and the page shows what the function gives by an output.

use crate::error::{Problem, Result};
use crate::folders::Folders;

/// `common/src/activation.rs:sigmoid`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Listing {
    pub path: String,
    /// The whole file when there is none.
    pub anchor: Option<String>,
}

impl Listing {
    pub fn named(source: &str) -> Self {
        let mut parts = source.splitn(2, ':').map(str::to_string);
        Self {
            path: parts.next().unwrap_or_default(),
            anchor: parts.next(),
        }
    }

    /// The text between `ANCHOR: name` and `ANCHOR_END: name`, or the whole file, without anchor lines.
    pub fn text(&self, folders: &Folders) -> Result<String, Problem> {
        let problem = |what: String| Problem::new(&self.path, what);
        let text = folders.read(&folders.repository.join(&self.path));
        let text = text.map_err(|_| problem("there is no such file to list".into()))?;
        let lines = match &self.anchor {
            Some(name) => anchored(&text, name).map_err(problem)?,
            None => text.lines().collect(),
        };
        let shown = lines.into_iter().filter(|line| mark(line).is_none());
        Ok(dedent(&without_examples(shown)))
    }
}

fn anchored<'a>(text: &'a str, name: &str) -> Result<Vec<&'a str>, String> {
    let starts = |line: &&str| mark(line) == Some(("ANCHOR", name));
    let ends = |line: &&str| mark(line) == Some(("ANCHOR_END", name));
    let from_start: Vec<_> = text.lines().skip_while(|line| !starts(line)).collect();
    let length = from_start.iter().position(ends);
    match (text.lines().filter(starts).count(), length) {
        (1, Some(length)) => Ok(from_start[..length].to_vec()),
        (1, None) => Err(format!("no `ANCHOR_END: {name}` after `ANCHOR: {name}`")),
        _ => Err(format!("needs exactly one `// ANCHOR: {name}`")),
    }
}

/// `("ANCHOR", "sigmoid")` for a line that holds such a mark.
pub fn mark(line: &str) -> Option<(&str, &str)> {
    let comment = line.trim().trim_start_matches(['/', '#']).trim();
    let mark = comment.split_once(": ");
    mark.filter(|(kind, _)| ["ANCHOR", "ANCHOR_END"].contains(kind))
}

/// The lines without code blocks in doc comments, and without the empty comment line before such a block.
fn without_examples<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let (mut shown, mut in_example) = (Vec::new(), false);
    for line in lines {
        if line.trim().starts_with("/// ```") {
            in_example = !in_example;
            shown.pop_if(|last: &mut &str| in_example && last.trim() == "///");
        } else if !in_example {
            shown.push(line);
        }
    }
    shown
}

fn dedent(lines: &[&str]) -> String {
    let indent = |line: &&str| line.len() - line.trim_start().len();
    let filled = lines.iter().filter(|line| !line.trim().is_empty());
    let margin = filled.map(indent).min().unwrap_or(0);
    let shifted = lines.iter().map(|line| line.get(margin..).unwrap_or(""));
    let shifted: Vec<_> = shifted.collect();
    shifted.join("\n").trim_matches('\n').to_string() + "\n"
}
