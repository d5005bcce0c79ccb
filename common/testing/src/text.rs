//! Reading what a chapter prints.

/// The names of the sections, in the order in which they were run.
#[must_use]
pub fn headings(text: &str) -> Vec<&str> {
    let headings = text.lines().filter_map(|line| line.strip_prefix("== "));
    headings.filter_map(|line| line.split(':').next()).collect()
}

/// What stands under `-- name`, whatever else is in that heading, up to the next part.
#[must_use]
#[track_caller]
pub fn part<'a>(text: &'a str, name: &str) -> &'a str {
    let found = parts(text).into_iter().find(|part| part.name == name);
    let Some(part) = found else {
        panic!("no part {name:?} in\n{text}")
    };
    part.text
}

/// A part of what a section prints.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part<'a> {
    pub(crate) name: &'a str,
    /// What stands behind the name in its heading.
    pub(crate) mark: &'a str,
    pub(crate) text: &'a str,
}

/// All parts, in order.
pub(crate) fn parts(text: &str) -> Vec<Part<'_>> {
    let begins = text.match_indices("-- ").map(|(index, _)| index);
    let begins = begins.filter(|&index| index == 0 || text[..index].ends_with('\n'));
    let begins: Vec<_> = begins.chain([text.len()]).collect();
    let parts = begins.windows(2).map(|ends| {
        let (heading, text) = text[ends[0]..ends[1]].split_once('\n').unwrap_or_default();
        let heading = heading.trim_start_matches("-- ");
        let (name, mark) = heading.split_once(' ').unwrap_or((heading, ""));
        Part { name, mark, text }
    });
    parts.collect()
}

/// The lines of a part.
#[must_use]
#[track_caller]
pub fn lines<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    part(text, name).lines().collect()
}

/// The numbers of a line, in order.
#[must_use]
pub fn numbers(line: &str) -> Vec<f64> {
    let words = line.split(|c: char| c.is_whitespace() || "[],=".contains(c));
    words.filter_map(|word| word.parse().ok()).collect()
}

/// The numbers of the first line that begins with `start`.
#[must_use]
#[track_caller]
pub fn row(text: &str, start: &str) -> Vec<f64> {
    let found = text
        .lines()
        .find(|line| line.trim_start().starts_with(start));
    let Some(line) = found else {
        panic!("no line {start:?} in\n{text}")
    };
    numbers(line)
}

/// Expects the line, whatever the space around it.
#[track_caller]
pub fn assert_line(text: &str, line: &str) {
    assert!(
        text.lines().any(|found| found.trim() == line),
        "no line {line:?} in\n{text}"
    );
}
