//! The order in which a file holds its rows changes nothing.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod program;

use std::fs;
use std::path::Path;

use program::speed;
use serde_json::Value;
use tempfile::TempDir;

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
        let before = speed(section, &kept).unwrap();
        assert!(!before.figures.is_empty());
        assert_eq!(before, speed(section, folder.path()).unwrap());
    }
}
