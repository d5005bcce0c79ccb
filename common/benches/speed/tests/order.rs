//! The order in which a file holds its rows changes nothing.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod program;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use program::printed;
use serde_json::Value;
use tempfile::TempDir;

/// What a section prints, and the figures that it draws.
fn shown(section: &str, measured: &Path) -> (String, BTreeMap<String, String>) {
    let figures = TempDir::new().unwrap();
    let text = printed(section, measured, figures.path());
    let files = fs::read_dir(figures.path()).unwrap().map(Result::unwrap);
    let drawn = files.map(|file| {
        let name = file.file_name().into_string().unwrap();
        (name, fs::read_to_string(file.path()).unwrap())
    });
    (text, drawn.collect())
}

/// Every second row, from the last to the first, and then the others.
fn shuffle(rows: &mut Value) {
    let rows = rows.as_array_mut().unwrap();
    let odd = rows.iter().skip(1).step_by(2).rev();
    let even = rows.iter().step_by(2);
    *rows = odd.chain(even).cloned().collect();
}

#[test]
fn shuffled_rows_are_printed_and_drawn_as_before() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../measured");
    for (section, lists) in [
        ("peers", &["rows", "numerical"][..]),
        ("steps", &["rows"]),
        ("growth", &["rows"]),
    ] {
        let file = format!("{section}.json");
        let mut all: Value =
            serde_json::from_str(&fs::read_to_string(kept.join(&file)).unwrap()).unwrap();
        lists.iter().for_each(|list| shuffle(&mut all[list]));
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join(file), all.to_string()).unwrap();
        let (before, after) = (shown(section, &kept), shown(section, folder.path()));
        assert_eq!(before.0, after.0);
        assert!(!before.1.is_empty());
        assert_eq!(before.1, after.1);
    }
}
