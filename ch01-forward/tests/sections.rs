//! What every section keeps to, however its knobs are turned: tidy lines, true marks, narrow help.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use testing::{
    Chapter, assert_help_is_narrow, assert_is_tidy, assert_knobs_are_true, assert_marks_are_true,
};

const CHAPTER: Chapter = Chapter(ch01_forward::run);

/// Ten names as wide as they may be.
const NAMES: &str = "abcdefghijklm,앵클부츠앵클,앵클부츠앵클,d,e,f,g,h,i,nopqrstuvwxyz";

#[test]
fn lines_stay_tidy_whatever_the_knobs() {
    for slope in ["100", "-100", "-0.001", "1e-300", "-0", "-33.33333333"] {
        assert_is_tidy(CHAPTER, &["activation", "--slope", slope]);
    }
    for x in ["100,-100", "-99.99999,-99.99999", "-1e-9,1e-300", "-0,-0"] {
        assert_is_tidy(CHAPTER, &["matrix-product", "--x", x]);
        assert_is_tidy(CHAPTER, &["three-layer", "--x", x]);
    }
    assert_is_tidy(CHAPTER, &["digits", "--first", "9950", "--count", "100"]);
    assert_is_tidy(CHAPTER, &["digits", "--names", NAMES]);
    assert_is_tidy(CHAPTER, &["robustness", "--digits", "1"]);
}

#[test]
fn a_part_that_a_knob_does_not_change_says_so() {
    assert_marks_are_true(
        CHAPTER,
        &[
            ["activation", "--slope", "3"],
            ["matrix-product", "--x", "-1,0.5"],
            ["three-layer", "--x", "-1,2"],
            ["digits", "--first", "3"],
            ["digits", "--count", "1"],
            ["digits", "--names", NAMES],
            ["robustness", "--digits", "20"],
        ],
    );
}

#[test]
fn a_list_may_have_spaces_in_it() {
    for section in ["matrix-product", "three-layer"] {
        let lists = ["-1, 2", "-1,2"];
        let [spaced, dense] = lists.map(|list| CHAPTER.prints(&[section, "--x", list]));
        assert_eq!(spaced, dense);
    }
}

#[test]
fn the_help_fits_a_narrow_terminal() {
    let sections = [
        "activation",
        "matrix-product",
        "three-layer",
        "digits",
        "robustness",
    ];
    assert_help_is_narrow(CHAPTER, &sections);
}

#[test]
fn what_it_says_of_its_knobs_is_true() {
    assert_knobs_are_true(CHAPTER);
}
