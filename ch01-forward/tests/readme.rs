//! The README shows what the program prints.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::Path;

use testing::Chapter;

const CHAPTER: Chapter = Chapter(ch01_forward::run);

/// The last block of text in a README.
fn shown(readme: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(readme);
    let text = fs::read_to_string(path).unwrap();
    let (_, from_block) = text.rsplit_once("```text\n").unwrap();
    let (block, _) = from_block.split_once("```").unwrap();
    block.into()
}

#[test]
fn an_image_and_its_answer_are_shown_as_they_are_printed() {
    let printed = CHAPTER.prints(&["digits"]);
    for readme in ["README.md", "README.ko.md"] {
        let shown = shown(readme);
        assert!(printed.contains(&shown), "{readme}:\n{shown}\n{printed}");
    }
}
