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
        let (path, anchor) = match source.split_once(':') {
            Some((path, anchor)) => (path.to_string(), Some(anchor.to_string())),
            None => (source.to_string(), None),
        };
        Self { path, anchor }
    }

    /// The text between `ANCHOR: name` and `ANCHOR_END: name`, or the whole file, without anchor lines.
    pub fn text(&self, folders: &Folders) -> Result<String, Problem> {
        let problem = |what: String| Problem::new(&self.path, what);
        let text = folders
            .read(&folders.repository.join(&self.path))
            .map_err(|_| problem("there is no such file to list".into()))?;
        let lines: Vec<&str> = match &self.anchor {
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
    if text.lines().filter(starts).count() != 1 {
        return Err(format!("needs exactly one `// ANCHOR: {name}`"));
    }
    let from_start = || text.lines().skip_while(|line| !starts(line));
    if !from_start().any(|line| ends(&line)) {
        return Err(format!("no `ANCHOR_END: {name}` after `ANCHOR: {name}`"));
    }
    Ok(from_start().take_while(|line| !ends(line)).collect())
}

/// `("ANCHOR", "sigmoid")` for a line that holds such a mark.
pub fn mark(line: &str) -> Option<(&str, &str)> {
    let comment = line.trim().trim_start_matches(['/', '#']).trim();
    let mark = comment.split_once(": ");
    mark.filter(|(kind, _)| ["ANCHOR", "ANCHOR_END"].contains(kind))
}

/// The lines without code blocks in doc comments, and without the empty comment line before such a block.
fn without_examples<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut shown: Vec<&str> = Vec::new();
    let mut in_example = false;
    for line in lines {
        if line.trim().starts_with("/// ```") {
            in_example = !in_example;
            while in_example && shown.last().is_some_and(|last| last.trim() == "///") {
                shown.pop();
            }
        } else if !in_example {
            shown.push(line);
        }
    }
    shown
}

fn dedent<'a>(lines: &[&'a str]) -> String {
    let indent = |line: &&str| line.len() - line.trim_start().len();
    let filled = lines.iter().filter(|line| !line.trim().is_empty());
    let margin = filled.map(indent).min().unwrap_or(0);
    let shift = |line: &&'a str| line.get(margin..).unwrap_or("");
    let shifted: Vec<_> = lines.iter().map(shift).collect();
    shifted.join("\n").trim_matches('\n').to_string() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "mod a {\n    // ANCHOR: f\n    fn f() {\n        // ANCHOR: inner\n        1\n        // ANCHOR_END: inner\n    }\n    // ANCHOR_END: f\n}\n";

    #[test]
    fn an_anchor_is_shifted_left_and_loses_inner_marks() {
        let mut shown = anchored(SOURCE, "f").unwrap();
        shown.retain(|line| mark(line).is_none());
        assert_eq!(dedent(&shown), "fn f() {\n    1\n}\n");
    }

    #[test]
    fn an_anchor_that_is_missing_or_open_is_refused() {
        let open = "// ANCHOR: g\nfn g() {}\n";
        assert!(anchored(SOURCE, "g").unwrap_err().contains("exactly one"));
        assert!(anchored(open, "g").unwrap_err().contains("ANCHOR_END"));
    }

    #[test]
    fn examples_in_doc_comments_are_left_out() {
        let lines = "/// Squares.\n///\n/// ```\n/// square(2);\n/// ```\nfn square() {}";
        let shown = without_examples(lines.lines());
        assert_eq!(shown, ["/// Squares.", "fn square() {}"]);
    }

    #[test]
    fn a_file_that_is_missing_is_refused() {
        let listing = Listing::named("common/src/nothing.rs");
        let problem = listing.text(&Folders::here()).unwrap_err();
        assert_eq!(problem.place, listing.path);
    }
}
