//! What the chapter says to somebody who uses it in a way that cannot work.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::io::Read;
use std::process::Stdio;

use assert_cmd::Command;
use assert_cmd::cargo::{cargo_bin, cargo_bin_cmd};

/// Runs into an error: the exit code and the one line on standard error.
#[track_caller]
fn refused(arguments: &[&str]) -> (i32, String) {
    let mut chapter: Command = cargo_bin_cmd!("ch02-loss");
    let output = chapter.args(arguments).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.starts_with("error: ") && said.lines().count() == 1,
        "{said}"
    );
    assert!(!said.contains("panicked"), "{said}");
    (output.status.code().unwrap(), said)
}

#[test]
fn a_label_that_is_no_digit_is_wrong_usage() {
    for section in ["one-hot", "squared-error"] {
        let (code, said) = refused(&[section, "--label", "12"]);
        assert_eq!(
            (code, &*said),
            (2, "error: label 12 is not one of the classes 0 to 9\n")
        );
        assert_eq!(refused(&[section, "--label=-1"]).0, 2);
        assert_eq!(refused(&[section, "--label", "two"]).0, 2);
    }
}

#[test]
fn a_prediction_is_three_probabilities() {
    for prediction in [
        "1.5,0,0",
        "-0.1,0.5,0.6",
        "NaN,0,0",
        "dog,cat,rabbit",
        "0.5,0.5",
        "0.1,0.2,0.3,0.4",
        "",
    ] {
        let (code, said) = refused(&["cross-entropy", &format!("--prediction={prediction}")]);
        assert_eq!(code, 2, "{said}");
    }
}

#[test]
fn gap_and_learning_rate_are_positive_and_finite() {
    for knob in ["--gap", "--learning-rate"] {
        for value in ["0", "-1", "NaN", "inf", "fast", ""] {
            let (code, said) = refused(&["compare", &format!("{knob}={value}")]);
            assert_eq!(code, 2, "{said}");
        }
    }
}

#[test]
fn steps_are_counted_from_1_to_a_bound() {
    for steps in ["0", "-1", "1.5", "100001", "many"] {
        assert_eq!(refused(&["compare", &format!("--steps={steps}")]).0, 2);
    }
}

#[test]
fn an_end_that_does_not_exist_is_wrong_usage() {
    let (code, said) = refused(&["compare", "--end", "relu"]);
    assert_eq!(code, 2);
    assert!(
        said.contains("softmax") && said.contains("sigmoid"),
        "{said}"
    );
}

#[test]
fn an_unknown_section_is_wrong_usage() {
    let (code, said) = refused(&["entropy"]);
    assert_eq!(code, 2);
    assert!(said.contains("no section 'entropy'"), "{said}");
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let file = tempfile::NamedTempFile::new().unwrap();
    for section in ["one-hot", "squared-error", "cross-entropy", "compare"] {
        let folder = file.path().join("figures");
        let (code, said) = refused(&[section, "--figures", folder.to_str().unwrap()]);
        assert_eq!(code, 1);
        assert!(
            said.contains("figures") && said.contains("--figures DIR"),
            "{said}"
        );
    }
}

#[test]
fn a_reader_that_stops_early_is_no_error() {
    let figures = tempfile::tempdir().unwrap();
    let mut chapter = std::process::Command::new(cargo_bin("ch02-loss"))
        .arg("--figures")
        .arg(figures.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(chapter.stdout.take());
    let mut said = String::new();
    chapter
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut said)
        .unwrap();
    assert_eq!(chapter.wait().unwrap().code(), Some(0));
    assert!(!said.contains("error"), "{said}");
}
