//! What every section keeps to, however its knobs are turned: tidy lines, true marks, narrow help.

use testing::{
    Chapter, assert_help_is_narrow, assert_is_tidy, assert_knobs_are_true, assert_marks_are_true,
};

const CHAPTER: Chapter = Chapter(ch02_loss::run);

#[test]
fn lines_stay_tidy_whatever_the_knobs() {
    for label in ["0", "9"] {
        assert_is_tidy(CHAPTER, &["one-hot", "--label", label]);
        assert_is_tidy(CHAPTER, &["squared-error", "--label", label]);
    }
    let third = "0.33333333333333333333";
    for prediction in [
        "0,0,0",
        "1,1,1",
        "0.999999999,1e-9,-0",
        "0.9999999,0,1e-300",
    ] {
        assert_is_tidy(CHAPTER, &["cross-entropy", "--prediction", prediction]);
    }
    assert_is_tidy(
        CHAPTER,
        &["cross-entropy", "--prediction", &[third; 3].join(",")],
    );
    for value in ["1e308", "1e-300", "20.123456789012345"] {
        assert_is_tidy(CHAPTER, &["compare", "--gap", value]);
        assert_is_tidy(
            CHAPTER,
            &["compare", "--learning-rate", value, "--end", "sigmoid"],
        );
    }
    assert_is_tidy(CHAPTER, &["compare", "--steps", "1"]);
    assert_is_tidy(CHAPTER, &["compare", "--steps", "100000", "--gap", "12"]);
}

#[test]
fn a_part_that_a_knob_does_not_change_says_so() {
    let runs = [
        ["one-hot", "--label", "7"],
        ["squared-error", "--label", "7"],
        ["cross-entropy", "--prediction", "0.2,0.3,0.5"],
        ["compare", "--end", "sigmoid"],
        ["compare", "--gap", "3"],
        ["compare", "--learning-rate", "2"],
        ["compare", "--steps", "100"],
    ];
    assert_marks_are_true(CHAPTER, &runs);
}

#[test]
fn a_list_may_have_spaces_in_it() {
    let lists = ["0.5, 0.25 , 0.25", "0.5,0.25,0.25"];
    let [spaced, dense] =
        lists.map(|list| CHAPTER.prints(&["cross-entropy", "--prediction", list]));
    assert_eq!(spaced, dense);
}

#[test]
fn the_help_fits_a_narrow_terminal() {
    let sections = ["one-hot", "squared-error", "cross-entropy", "compare"];
    assert_help_is_narrow(CHAPTER, &sections);
}

#[test]
fn what_it_says_of_its_knobs_is_true() {
    assert_knobs_are_true(CHAPTER);
}
