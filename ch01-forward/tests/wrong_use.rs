//! What the program says to a slip of the finger, and how it ends.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod program;

use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;

use program::{command, refusal, run, run_with_figures, stdout, text};
use tempfile::{NamedTempFile, TempDir};

#[test]
fn knobs_that_make_no_sense_are_wrong_usage() {
    let wrong: [&[&str]; 14] = [
        &["activation", "--slope", "nan"],
        &["activation", "--slope", "inf"],
        &["activation", "--slope", "steep"],
        &["matrix-product", "--x", "1"],
        &["matrix-product", "--x", "1,2,3"],
        &["matrix-product", "--x", "1,two"],
        &["matrix-product", "--x", ""],
        &["three-layer", "--x", "1,2,3"],
        &["three-layer", "--x", "NaN,1"],
        &["digits", "--count", "0"],
        &["digits", "--count", "-1"],
        &["digits", "--count", "101"],
        &["digits", "--count", "few"],
        &["activation", "--rate", "1"],
    ];
    for arguments in wrong {
        refusal(arguments, 2);
    }
}

#[test]
fn a_vector_that_does_not_fit_the_matrix_is_explained() {
    let said = refusal(&["matrix-product", "--x", "1,2,3"], 2);
    assert!(
        said.contains("--x") && said.contains("[3]") && said.contains("[2] is needed"),
        "{said}"
    );
}

#[test]
fn an_unknown_section_is_named_and_help_is_pointed_to() {
    let said = refusal(&["actvation"], 2);
    assert!(
        said.contains("actvation") && said.contains("--help"),
        "{said}"
    );
}

#[test]
fn help_lists_the_sections_in_the_order_of_the_book() {
    let help = stdout(&["--help"]);
    let places: Vec<_> = ["activation", "matrix-product", "three-layer", "digits"]
        .map(|section| help.find(&format!("\n  {section} ")).unwrap())
        .into();
    assert!(places.is_sorted(), "{help}");
}

#[test]
fn a_figure_that_cannot_be_written_ends_in_one_line() {
    let file = NamedTempFile::new().unwrap();
    let output = run_with_figures(&["activation"], file.path());
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(
        said.contains("--figures") && !said.contains("panicked"),
        "{said}"
    );
}

#[test]
fn a_reader_who_stops_reading_is_no_error() {
    let figures = TempDir::new().unwrap();
    let mut program = command()
        .args(["matrix-product", "--figures"])
        .arg(figures.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = String::new();
    BufReader::with_capacity(1, program.stdout.take().unwrap())
        .read_line(&mut first)
        .unwrap();
    let mut said = String::new();
    program
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut said)
        .unwrap();
    assert_eq!(program.wait().unwrap().code(), Some(0));
    assert!(
        !said.contains("error") && !said.contains("panicked"),
        "{said}"
    );
}

#[test]
fn two_runs_print_the_same() {
    let sections = ["activation", "matrix-product", "three-layer", "digits"];
    for section in sections {
        assert_eq!(
            text(&run(&[section]).stdout),
            text(&run(&[section]).stdout),
            "{section}"
        );
    }
}

#[test]
fn all_sections_run_in_order_when_none_is_named() {
    let printed = stdout(&[]);
    let headings: Vec<_> = printed
        .lines()
        .filter_map(|line| line.strip_prefix("== "))
        .collect();
    let names: Vec<_> = headings
        .iter()
        .filter_map(|line| line.split(':').next())
        .collect();
    assert_eq!(
        names,
        ["activation", "matrix-product", "three-layer", "digits"]
    );
}
