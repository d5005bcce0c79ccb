//! What the program says to a slip of the finger, and how it ends.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use tempfile::NamedTempFile;
use testing::{Chapter, headings, process};

const CHAPTER: Chapter = Chapter(ch01_forward::run);
const SECTIONS: [&str; 5] = [
    "activation",
    "matrix-product",
    "three-layer",
    "digits",
    "robustness",
];

#[test]
fn knobs_that_make_no_sense_are_wrong_usage() {
    let wrong: [&[&str]; 16] = [
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
        &["robustness", "--digits", "0"],
        &["robustness", "--digits", "10001"],
        &["activation", "--rate", "1"],
    ];
    for arguments in wrong {
        CHAPTER.refuses(arguments, 2, arguments[1]);
    }
}

#[test]
fn a_vector_that_does_not_fit_the_matrix_is_explained() {
    let said = CHAPTER.refuses(&["matrix-product", "--x", "1,2,3"], 2, "--x");
    assert!(
        said.contains("[3], but [2] is needed") && said.ends_with("give 2 numbers"),
        "{said}"
    );
}

#[test]
fn an_unknown_section_is_named_and_a_similar_one_and_help_are_pointed_to() {
    let said = CHAPTER.refuses(&["actvation"], 2, "no section 'actvation'");
    assert!(
        said.contains("similar section exists: 'activation'") && said.contains("--help"),
        "{said}"
    );
}

#[test]
fn help_lists_the_sections_in_the_order_of_the_book() {
    let help = CHAPTER.prints(&["--help"]);
    let places = SECTIONS.map(|section| help.find(&format!("\n  {section} ")).unwrap());
    assert!(places.is_sorted(), "{help}");
}

#[test]
fn a_figure_that_cannot_be_written_ends_in_one_line() {
    let file = NamedTempFile::new().unwrap();
    let folder = file.path().to_str().unwrap();
    CHAPTER.refuses(&["activation", "--figures", folder], 1, "--figures");
}

#[test]
fn the_program_does_what_its_chapter_does() {
    let program = env!("CARGO_BIN_EXE_ch01-forward");
    process::assert_does_what_its_chapter_does(program, CHAPTER, "matrix-product");
}

#[test]
fn all_sections_run_in_order_when_none_is_named_and_each_does_the_same_alone() {
    let all = CHAPTER.writes(&[]);
    assert_eq!(headings(&all.text), SECTIONS);
    // The thousands of drawn digits are read once; `robustness` tests with fewer that they are always the same.
    for section in SECTIONS.into_iter().filter(|name| *name != "robustness") {
        let alone = CHAPTER.writes(&[section]);
        assert!(all.text.contains(&alone.text), "{section}");
        for (name, figure) in &alone.figures {
            assert_eq!(all.figures.get(name), Some(figure), "{name}");
        }
    }
}
