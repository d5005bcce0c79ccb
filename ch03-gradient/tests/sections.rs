//! What every section keeps to, however its knobs are turned: tidy lines, true marks, clear words.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use testing::{
    Chapter, assert_help_is_narrow, assert_is_tidy, assert_knobs_are_true, assert_marks_are_true,
    lines, part,
};

const CHAPTER: Chapter = Chapter(ch03_gradient::run);

#[test]
fn lines_stay_tidy_wherever_slopes_are_taken() {
    let numbers = [
        "0",
        "-0",
        "-1e-300",
        "-1e-17",
        "-1e-9",
        "-0.3",
        "123456.789",
        "1e12",
        "-1e12",
    ];
    for (first, second) in numbers.into_iter().zip(numbers.into_iter().rev()) {
        let at = format!("{first},{second}");
        assert_is_tidy(CHAPTER, &["derivative", "--x", first]);
        assert_is_tidy(CHAPTER, &["partial", "--at", &at]);
        assert_is_tidy(CHAPTER, &["gradient", "--at", &at]);
        assert_is_tidy(CHAPTER, &["descent", "--start", &at, "--steps", "3"]);
    }
}

#[test]
fn lines_stay_tidy_however_long_the_steps_are() {
    for rate in ["1e-300", "0.123456789012345678", "0.5", "1000", "1e100"] {
        assert_is_tidy(CHAPTER, &["descent", "--learning-rate", rate]);
        assert_is_tidy(
            CHAPTER,
            &["network", "--learning-rate", rate, "--steps", "3"],
        );
    }
    assert_is_tidy(CHAPTER, &["descent", "--steps", "2000"]);
    assert_is_tidy(CHAPTER, &["network", "--steps", "2000"]);
    for seed in ["0", "4", "18446744073709551615"] {
        assert_is_tidy(CHAPTER, &["network", "--seed", seed]);
    }
}

#[test]
fn a_part_that_a_knob_does_not_change_says_so() {
    let runs = [
        ["derivative", "--x", "3"],
        ["partial", "--at", "1,2"],
        ["gradient", "--at", "1,2"],
        ["descent", "--learning-rate", "0.2"],
        ["descent", "--steps", "3"],
        ["descent", "--start", "5,1"],
        ["network", "--seed", "2"],
        ["network", "--learning-rate", "2"],
        ["network", "--steps", "7"],
    ];
    assert_marks_are_true(CHAPTER, &runs);
}

#[test]
fn a_list_may_have_spaces_in_it() {
    for [section, knob, spaced, dense] in [
        ["partial", "--at", "1, -2", "1,-2"],
        ["gradient", "--at", " 1 ,-2 ", "1,-2"],
        ["descent", "--start", "1, -2", "1,-2"],
    ] {
        let [spaced, dense] = [spaced, dense].map(|list| CHAPTER.prints(&[section, knob, list]));
        assert_eq!(spaced, dense);
    }
}

#[test]
fn the_help_fits_a_narrow_terminal() {
    let sections = ["derivative", "partial", "gradient", "descent", "network"];
    assert_help_is_narrow(CHAPTER, &sections);
}

/// The last line of a part, where it explains what looks wrong above.
fn explanation(arguments: &[&str], name: &str) -> String {
    let text = CHAPTER.prints(arguments);
    lines(&text, name).last().unwrap().to_string()
}

#[test]
fn a_slope_of_0_where_x_plus_h_is_x_is_explained() {
    for (x, kind, first) in [
        ("2", "f64", "1e-16"),
        ("2", "f32", "1e-7"),
        ("1e12", "f64", "1e-5"),
    ] {
        let said = explanation(&["derivative", "--x", x], kind);
        assert!(
            said.contains(&format!("from {first} on x + h is x")),
            "{said}"
        );
    }
    let exact = CHAPTER.prints(&["derivative", "--x", "0"]);
    assert!(!exact.contains("x + h is x"), "{exact}");
}

#[test]
fn slopes_that_rounding_spoils_say_how_coarse_the_numbers_are() {
    // 25 lies between 2⁴ and 2⁵: f64s there are 2⁻⁴⁸ apart, f32s 2⁻¹⁹. 10²⁴ lies between 2⁷⁹ and 2⁸⁰.
    for (at, name, gap) in [
        ("3,4", "partial", 2_f64.powi(4 - 52)),
        ("3,4", "f32", 2_f64.powi(4 - 23)),
        ("1e12,0", "partial", 2_f64.powi(79 - 52)),
    ] {
        let said = explanation(&["partial", "--at", at], name);
        let apart = format!("lie {gap:.1e} apart");
        assert!(said.contains(&apart), "{said}");
    }
    let blamed = |at| {
        CHAPTER
            .prints(&["gradient", "--at", at])
            .matches("rounding")
            .count()
    };
    assert_eq!([blamed("3,4"), blamed("1e6,4")], [0, 4]);
}

#[test]
fn a_walk_that_stands_still_above_the_bottom_says_why() {
    let still = "it stands still: rounding has made the step 0";
    for [knob, value] in [["--learning-rate", "10"], ["--learning-rate", "1e-20"]] {
        assert_eq!(explanation(&["descent", knob, value], "path"), still);
    }
    let at_the_bottom = CHAPTER.prints(&["descent", "--start", "0,0"]);
    assert!(
        !part(&at_the_bottom, "path").contains(still),
        "{at_the_bottom}"
    );
}

#[test]
fn numbers_that_are_not_true_are_called_so() {
    let said = explanation(&["gradient"], "whole-numbers");
    assert!(said.starts_with("wrong on purpose"), "{said}");
    let said = explanation(&["network"], "document");
    assert!(said.contains("another W"), "{said}");
}

#[test]
fn what_it_says_of_its_knobs_is_true() {
    assert_knobs_are_true(CHAPTER);
}
