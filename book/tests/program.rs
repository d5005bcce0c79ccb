//! What the tool says to whom calls it.

use std::process::{Command, Output};

use tempfile::tempdir;

fn book(arguments: &[&str]) -> Output {
    let mut book = Command::new(env!("CARGO_BIN_EXE_book"));
    book.args(arguments).output().expect("the tool runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_program_that_no_page_shows_is_refused_in_one_line() {
    let output = book(&["refresh", "ch03-gradeint"]);
    let said = said(&output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("; the pages show ch01-forward, "), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
}

#[test]
fn the_path_that_is_printed_is_clean() {
    let folder = tempdir().expect("a temporary folder");
    let site = folder.path().join("book/../site");
    let said = said(&book(&["--site", &site.to_string_lossy()]));
    let start = folder.path().join("site/index.html");
    assert!(start.exists(), "{said}");
    assert_eq!(said, format!("wrote {}\n", start.display()));
}
