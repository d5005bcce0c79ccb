//! The chapter's program, run as a reader runs it.
#![allow(dead_code, reason = "each test file uses its own part of this")]

use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// The program with these arguments, its figures in a folder of their own that is thrown away.
pub fn run(arguments: &[&str]) -> Output {
    let figures = TempDir::new().unwrap();
    run_with_figures(arguments, figures.path())
}

pub fn run_with_figures(arguments: &[&str], figures: &Path) -> Output {
    command()
        .args(arguments)
        .arg("--figures")
        .arg(figures)
        .output()
        .unwrap()
}

pub fn command() -> Command {
    Command::new(assert_cmd::cargo::cargo_bin!("ch01-forward"))
}

/// What a run that succeeds prints.
pub fn stdout(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(
        output.status.success(),
        "{arguments:?}: {}",
        text(&output.stderr)
    );
    text(&output.stdout)
}

/// The one line that a run which fails with this exit code says.
pub fn refusal(arguments: &[&str], exit_code: i32) -> String {
    let output = run(arguments);
    let said = text(&output.stderr);
    assert_eq!(
        output.status.code(),
        Some(exit_code),
        "{arguments:?}: {said}"
    );
    assert_eq!(said.lines().count(), 1, "{arguments:?}: {said}");
    assert!(
        said.starts_with("error: ") && !said.contains("panicked"),
        "{said}"
    );
    said
}

/// The lines of one named part of what a section prints.
pub fn part<'a>(printed: &'a str, name: &str) -> Vec<&'a str> {
    let lines = printed
        .lines()
        .skip_while(|line| *line != format!("-- {name}"))
        .skip(1);
    lines.take_while(|line| !line.starts_with("-- ")).collect()
}

/// The numbers of a line, in order.
pub fn numbers(line: &str) -> Vec<f64> {
    let words = line.split(|c: char| c.is_whitespace() || "[],".contains(c));
    words.filter_map(|word| word.parse().ok()).collect()
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}
