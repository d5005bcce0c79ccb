//! What every section keeps to, however its knobs are turned: tidy lines, true marks, narrow help.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use testing::{Chapter, assert_help_is_narrow, assert_marks_are_true};

const CHAPTER: Chapter = Chapter(ch01_forward::run);

/// Ten names as wide as they may be.
const NAMES: &str = "abcdefghijklm,앵클부츠앵클,앵클부츠앵클,d,e,f,g,h,i,nopqrstuvwxyz";

#[test]
fn lines_stay_tidy_whatever_the_knobs() {
    for slope in ["100", "-100", "-0.001", "1e-300", "-0", "-33.33333333"] {
        assert_is_tidy(&["activation", "--slope", slope]);
    }
    for x in ["100,-100", "-99.99999,-99.99999", "-1e-9,1e-300", "-0,-0"] {
        assert_is_tidy(&["matrix-product", "--x", x]);
        assert_is_tidy(&["three-layer", "--x", x]);
    }
    assert_is_tidy(&["digits", "--first", "9950", "--count", "100"]);
    assert_is_tidy(&["digits", "--names", NAMES]);
}

#[track_caller]
fn assert_is_tidy(arguments: &[&str]) {
    for line in CHAPTER.prints(arguments).lines() {
        let wide = line.chars().filter(|letter| ('가'..='힣').contains(letter));
        let columns = line.chars().count() + wide.count();
        assert!(columns <= 80, "{arguments:?}: {columns} columns: {line}");
        let of_number = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
        for word in line.split(|c| !of_number(c)) {
            let number = word.parse::<f64>();
            let is_minus_0 = number.is_ok_and(|number| number == 0.0 && number.is_sign_negative());
            assert!(!is_minus_0, "{arguments:?}: −0: {line}");
            assert!(!is_glued(word), "{arguments:?}: two numbers in one: {line}");
        }
    }
}

/// `1.10150000000.00` has two points, and `12-3` a minus after a digit.
fn is_glued(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let minus_after_digit = |pair: &[char]| pair[0].is_ascii_digit() && pair[1] == '-';
    word.matches('.').count() > 1 || letters.windows(2).any(minus_after_digit)
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
    let sections = ["activation", "matrix-product", "three-layer", "digits"];
    assert_help_is_narrow(CHAPTER, &sections);
}
