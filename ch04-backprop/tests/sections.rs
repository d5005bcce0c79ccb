//! What every section but the training keeps to, however its knobs are turned: tidy lines, true marks, clear words.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use testing::{
    Chapter, assert_help_is_narrow, assert_is_tidy, assert_knobs_are_true, assert_marks_are_true,
    lines, part, row,
};

const CHAPTER: Chapter = Chapter(ch04_backprop::run);

/// Zero, numbers too small to be seen, and the largest that are taken.
const EXTREMES: [&str; 8] = [
    "0",
    "-0",
    "-1e-300",
    "-1e-9",
    "-0.001",
    "123456.789",
    "1e6",
    "-999999.9",
];

/// The same, of what is no less than 0.
const AMOUNTS: [&str; 8] = [
    "0",
    "-0",
    "1e-300",
    "1e-9",
    "0.001",
    "123456.789",
    "1e6",
    "999999.9",
];

#[test]
fn the_bill_stays_tidy_whatever_the_prices_are() {
    for [price, tax] in AMOUNTS
        .map(|price| AMOUNTS.map(|tax| [price, tax]))
        .concat()
    {
        assert_is_tidy(
            CHAPTER,
            &[
                "chain-rule",
                "--price",
                price,
                "--count",
                price,
                "--tax",
                tax,
            ],
        );
        let oranges = ["--orange-price", tax, "--orange-count", tax];
        assert_is_tidy(
            CHAPTER,
            &[&["chain-rule", "--price", price], &oranges[..]].concat(),
        );
    }
    assert_is_tidy(
        CHAPTER,
        &["chain-rule", "--price", "50000", "--count", "3000"],
    );
}

#[test]
fn layers_stay_tidy_whatever_goes_through_them() {
    for [first, second] in EXTREMES
        .map(|first| EXTREMES.map(|second| [first, second]))
        .concat()
    {
        let pair = format!("{first},{second}");
        assert_is_tidy(CHAPTER, &["relu", "--x", &pair, "--dout", &pair]);
        assert_is_tidy(CHAPTER, &["sigmoid", "--x", first, "--dout", second]);
    }
    for x in ["-800", "-700", "-30", "30", "800"] {
        assert_is_tidy(CHAPTER, &["sigmoid", "--x", x]);
    }
    for batch in ["1", "8"] {
        assert_is_tidy(CHAPTER, &["affine", "--batch", batch]);
    }
}

#[test]
fn scores_stay_tidy_however_many_and_far_apart_they_are() {
    let many = ["-0.5"; 120].join(",");
    for [scores, label] in [
        ["-123456,1,2", "2"],
        ["-123456,1,2", "0"],
        ["20,0,-1e-9", "0"],
        ["30,0.123456789012345,-1e6", "0"],
        ["1000,0,-1000", "2"],
        ["-1e6", "0"],
        [&many, "119"],
    ] {
        assert_is_tidy(
            CHAPTER,
            &["softmax-loss", "--scores", scores, "--label", label],
        );
    }
}

#[test]
fn the_gradient_check_stays_tidy_for_the_smallest_and_for_wide_networks() {
    for seed in ["0", "1", "18446744073709551615"] {
        let smallest = ["--batch-size", "1", "--hidden", "1", "--seed", seed];
        assert_is_tidy(CHAPTER, &[&["gradient-check"], &smallest[..]].concat());
    }
    assert_is_tidy(
        CHAPTER,
        &["gradient-check", "--batch-size", "1", "--hidden", "500"],
    );
}

#[test]
fn a_part_that_a_knob_does_not_change_says_so() {
    let runs = [
        ["chain-rule", "--x", "7"],
        ["chain-rule", "--y", "-7"],
        ["chain-rule", "--price", "3"],
        ["chain-rule", "--count", "3"],
        ["chain-rule", "--tax", "3"],
        ["chain-rule", "--orange-price", "7"],
        ["chain-rule", "--orange-count", "7"],
        ["relu", "--x", "1,2,3,4,5"],
        ["relu", "--dout", "1,2,3,4,5"],
        ["sigmoid", "--x", "3"],
        ["sigmoid", "--dout", "3"],
        ["affine", "--batch", "3"],
        ["softmax-loss", "--scores", "1,2,3"],
        ["softmax-loss", "--label", "1"],
        ["gradient-check", "--batch-size", "1"],
        ["gradient-check", "--hidden", "1"],
        ["gradient-check", "--seed", "1"],
    ];
    assert_marks_are_true(CHAPTER, &runs);
}

#[test]
fn a_list_may_have_spaces_in_it() {
    for [section, knob, spaced, dense] in [
        ["relu", "--x", "1, -2,3 , 4, 5", "1,-2,3,4,5"],
        ["relu", "--dout", "1, -2,3 , 4, 5", "1,-2,3,4,5"],
        ["softmax-loss", "--scores", " 1, -2, 3", "1,-2,3"],
    ] {
        let [spaced, dense] = [spaced, dense].map(|list| CHAPTER.prints(&[section, knob, list]));
        assert_eq!(spaced, dense);
    }
}

#[test]
fn the_help_fits_a_narrow_terminal() {
    let sections = "chain-rule relu sigmoid affine softmax-loss gradient-check train play";
    let sections: Vec<_> = sections.split(' ').collect();
    assert_help_is_narrow(CHAPTER, &sections);
}

#[test]
fn one_number_is_not_numbers() {
    for (arguments, words) in [
        (["relu", "--x", "1"], "--x has 1 number and --dout has 5;"),
        (
            ["relu", "--x", "1,2"],
            "--x has 2 numbers and --dout has 5;",
        ),
        (
            ["softmax-loss", "--scores", "7"],
            "1 score stands for the class 0;",
        ),
        (
            ["softmax-loss", "--scores", "7,8"],
            "2 scores stand for the classes 0 to 1;",
        ),
    ] {
        CHAPTER.refuses(&arguments, 2, words);
    }
}

#[test]
fn a_refusal_names_the_knob_and_what_it_takes() {
    for (arguments, knob, words) in [
        (
            ["chain-rule", "--tax", "ten"],
            "--tax",
            "a number from 0 to 1e6",
        ),
        (
            ["chain-rule", "--price", "-1"],
            "--price",
            "a number from 0 to 1e6",
        ),
        (["relu", "--x", "1,,2"], "--x", "a number from -1e6 to 1e6"),
        (
            ["affine", "--batch", "9"],
            "--batch",
            "a whole number from 1 to 8",
        ),
        (
            ["softmax-loss", "--label", "-1"],
            "--label",
            "a whole number from 0 to 999",
        ),
        (
            ["gradient-check", "--hidden", "0"],
            "--hidden",
            "a whole number from 1 to 500",
        ),
    ] {
        let line = CHAPTER.refuses(&arguments, 2, words);
        assert!(line.contains(knob), "{line}");
    }
}

#[test]
fn a_number_too_small_for_two_decimals_is_shown_as_it_was_typed() {
    let lesson = CHAPTER.prints(&["relu", "--x=-0.001,0.001", "--dout", "1,2"]);
    assert_eq!(row(&lesson, "0.001   true"), [0.001, 0.001, 2.0, 2.0]);
}

#[test]
fn a_check_says_how_much_it_has_checked() {
    let affine = CHAPTER.prints(&["affine", "--batch", "3"]);
    let check = part(&affine, "check");
    assert!(
        check.contains("dX, 6 entries") && check.contains("dW, 6 entries"),
        "{check}"
    );
}

#[test]
fn slopes_at_a_kink_are_marked_wherever_they_are_shown() {
    let kinked = CHAPTER.prints(&["gradient-check", "--seed", "2"]);
    let [check, weights] = ["check", "weights"].map(|name| lines(&kinked, name));
    assert!(
        check.last().unwrap().contains("at the kink of a ReLU"),
        "{check:?}"
    );
    for line in &weights[1..] {
        let [.., numerical, backward] = testing::numbers(line)[..] else {
            unreachable!("{line}")
        };
        let off = (numerical - backward).abs() > 1e-8;
        assert_eq!(line.contains("at its kink"), off, "{line}");
    }
    let smooth = CHAPTER.prints(&["gradient-check", "--seed", "1"]);
    assert!(!part(&smooth, "check").contains("kink") && !part(&smooth, "weights").contains("kink"));
}

#[test]
fn an_error_has_no_share_of_slopes_that_are_all_0() {
    let dead = CHAPTER.prints(&["gradient-check", "--batch-size=1", "--hidden=1", "--seed=0"]);
    for name in ["check", "all"] {
        let table = part(&dead, name);
        assert!(table.contains("0.0e0") && !table.contains("NaN"), "{table}");
    }
}

#[test]
fn a_promise_that_rounding_breaks_is_explained() {
    let broken = ["--price=999999.9", "--count=999999.9", "--tax=999999.9"];
    let explained = |arguments: &[&str]| {
        let bill = CHAPTER.prints(&[&["chain-rule"], arguments].concat());
        part(&bill, "nudge").contains("rounding")
    };
    assert!(explained(&broken) && !explained(&[]));
}

#[test]
fn what_it_says_of_its_knobs_is_true() {
    assert_knobs_are_true(CHAPTER);
}
