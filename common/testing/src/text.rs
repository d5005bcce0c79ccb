//! Reading what a chapter prints.

/// The names of the sections, in the order in which they were run.
#[must_use]
pub fn headings(text: &str) -> Vec<&str> {
    let headings = text.lines().filter_map(|line| line.strip_prefix("== "));
    headings.filter_map(|line| line.split(':').next()).collect()
}

/// What stands under `-- name`, up to the next part.
#[must_use]
#[track_caller]
pub fn part<'a>(text: &'a str, name: &str) -> &'a str {
    let Some((_, after)) = text.split_once(&format!("-- {name}\n")) else {
        panic!("no part {name:?} in\n{text}")
    };
    after.split("\n-- ").next().unwrap_or_default()
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
