//! The files that fuzzing begins with, and those that it found, on any toolchain: see `fuzz`.

use std::fs;
use std::path::Path;

#[path = "../fuzz/src/lib.rs"]
mod check;

/// A file is good if its name says so.
fn read_all(target: &str, check: fn(&[u8]) -> bool) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target);
    let mut read = 0;
    for entry in fs::read_dir(folder).expect("there is a corpus") {
        let path = entry.expect("the corpus can be listed").path();
        let good = path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("good"));
        let bytes = fs::read(&path).expect("the corpus can be read");
        assert_eq!(check(&bytes), good, "{}", path.display());
        read += 1;
    }
    assert!(read >= 10, "{read} files of {target}");
}

#[test]
fn every_kept_idx_file_is_a_data_set_or_a_named_error() {
    read_all("idx", check::idx);
}

#[test]
fn every_kept_weights_file_is_a_network_or_a_named_error() {
    read_all("weights", check::weights);
}

#[test]
fn every_kept_picture_is_read_or_a_named_error() {
    read_all("picture", check::picture);
}
