//! The digits are the digits: every byte of the four files is what `SHA256SUMS` says.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;

use common::mnist::{self, Part};
use sha2::{Digest, Sha256};

fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_sum_is_sha256() {
    // FIPS 180-2, appendix B.1.
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(sha256(b"abc"), abc);
}

#[test]
fn the_four_files_of_the_digits_have_their_checksums() {
    let folder = mnist::default_dir();
    let of = |part: Part| [part.images_file(), part.labels_file()];
    let sums = [Part::Train, Part::Test]
        .into_iter()
        .flat_map(of)
        .map(|file| {
            let bytes = fs::read(folder.join(file)).unwrap();
            format!("{}  {file}\n", sha256(&bytes))
        });
    let kept = fs::read_to_string(folder.join("SHA256SUMS")).unwrap();
    assert_eq!(sums.collect::<String>(), kept);
}
