//! Folders and files that hold no measurement.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod program;

use std::fs;

use program::speed;
use tempfile::TempDir;

fn assert_refused(section: &str, folder: &TempDir, code: u8, words: &str) {
    let failure = speed(section, folder.path()).unwrap_err();
    let line = failure.to_string();
    assert_eq!(failure.code(), code, "{line}");
    assert_eq!(line.lines().count(), 1, "{line}");
    assert!(line.contains(words), "{line}");
}

#[test]
fn a_folder_without_measurements() {
    let folder = TempDir::new().unwrap();
    for section in ["peers", "steps", "growth"] {
        assert_refused(section, &folder, 2, "README.md tells how to measure");
    }
}

#[test]
fn a_file_that_is_none() {
    let folder = TempDir::new().unwrap();
    for section in ["peers", "steps", "growth"] {
        for nonsense in ["", "{}", "[1", r#"{"rounds": -1}"#] {
            let file = format!("{section}.json");
            fs::write(folder.path().join(&file), nonsense).unwrap();
            let words = format!("{file} is no measurement");
            assert_refused(section, &folder, 1, &words);
        }
    }
}
