//! What the chapter prints, held to the numbers of the document and of mathematics.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use testing::{Chapter, assert_line, headings, lines, numbers, part, row};

const CHAPTER: Chapter = Chapter(ch02_loss::run);

#[test]
fn all_sections_run_in_order_draw_their_figures_and_do_so_twice_the_same() {
    let [first, second] = [CHAPTER.writes(&[]), CHAPTER.writes(&[])];
    let sections = ["one-hot", "squared-error", "cross-entropy", "compare"];
    assert_eq!(headings(&first.text), sections);
    for figure in ["distance", "squares", "log", "slopes", "descent"] {
        assert!(first.figures[figure].starts_with("<svg"), "{figure}");
    }
    assert_eq!((first.text, first.figures), (second.text, second.figures));
}

#[test]
fn the_help_lists_the_exercises_and_no_section_is_one() {
    let help = CHAPTER.prints(&["--help"]);
    for command in ["  exercise <NAME>  ", "  exercises        "] {
        assert!(help.contains(command), "{help}");
    }
    assert!(!CHAPTER.prints(&["--knobs"]).contains("exercise"));
}

#[test]
fn a_one_hot_row_picks_the_probability_of_its_label() {
    let output = CHAPTER.prints(&["one-hot"]);
    assert_line(&output, "2  1  0.60");
    assert_line(&output, "Σ t y = 0.60 = y[2]");
    assert_line(&output, "argmax t = 2   argmax y = 2");
    assert_line(&output, "argmax of each row = [2, 0, 1, 2]");
}

#[test]
fn another_label_moves_the_one() {
    let output = CHAPTER.prints(&["one-hot", "--label", "7"]);
    assert_line(&output, "2  0  0.60");
    assert_line(&output, "7  1  0.10");
    assert_line(&output, "Σ t y = 0.10 = y[7]");
}

#[test]
fn the_squared_error_of_the_digits_is_0_0975() {
    let output = CHAPTER.prints(&["squared-error"]);
    assert_line(&output, "E = 0.09750000");
    // ½(0.59-1)² and the others by hand: 0.12910, 0.0300 and 0.42250.
    assert_line(&output, "E_N = 0.5816   E_N / N = 0.1939");
}

#[test]
fn the_squared_error_grows_when_another_digit_is_right() {
    // Of label 7: (0.9² + 0.6² + 2 · 0.1² + 2 · 0.05²) / 2.
    assert_line(
        &CHAPTER.prints(&["squared-error", "--label", "7"]),
        "E = 0.59750000",
    );
}

#[test]
fn the_cross_entropies_of_the_document_are_printed() {
    let output = CHAPTER.prints(&["cross-entropy"]);
    assert_line(&output, "E = -Σ t ln y         = 0.527632742082");
    assert_line(&output, "E = -Σ t ln(y + 1e-7) = 0.527632572591");
    assert_line(&output, "y[2] = 0.60   E = 0.510825457099");
}

#[test]
fn rows_and_labels_have_one_cross_entropy() {
    let output = CHAPTER.prints(&["cross-entropy"]);
    let (rows, labels) = (row(&output, "one-hot"), row(&output, "labels"));
    assert_eq!(rows, labels);
    // -(ln 0.59 + ln 0.8 + ln 0.25) / 3, each with the margin.
    let by_hand = -[0.59_f64, 0.8, 0.25]
        .map(|y| (y + 1e-7).ln())
        .iter()
        .sum::<f64>()
        / 3.0;
    approx::assert_abs_diff_eq!(rows[0], by_hand, epsilon = 1e-12);
}

#[test]
fn a_probability_of_0_is_infinite_or_not_a_number_without_the_margin() {
    let wrong = CHAPTER.prints(&["cross-entropy", "--prediction", "0,0.5,0.5"]);
    assert_line(&wrong, "E = -Σ t ln y         = inf");
    assert_line(&wrong, "E = -Σ t ln(y + 1e-7) = 16.118095650958");
    let right = CHAPTER.prints(&["cross-entropy", "--prediction", "0.59,0.41,0"]);
    assert_line(&right, "E = -Σ t ln y         = NaN");
    assert_line(&right, "E = -Σ t ln(y + 1e-7) = 0.527632572591");
}

#[test]
fn a_loss_without_the_margin_that_is_no_number_says_why() {
    let explains = |prediction, words| {
        let printed = CHAPTER.prints(&["cross-entropy", "--prediction", prediction]);
        lines(&printed, "animals").last().unwrap().contains(words)
    };
    assert!(explains("0,0.5,0.5", "ln 0 is -inf"));
    assert!(explains("0.59,0.41,0", "0 · -inf is NaN"));
}

#[test]
fn a_loss_below_0_says_why() {
    let explains = |prediction| {
        let printed = CHAPTER.prints(&["cross-entropy", "--prediction", prediction]);
        part(&printed, "animals").contains("E is below 0 where y + 1e-7 is more than 1")
    };
    assert_eq!(["1,0,0", "0.99999,0.00001,0"].map(explains), [true, false]);
}

#[test]
fn probabilities_with_another_sum_than_1_are_said_to_have_it() {
    let animals = |prediction| {
        let printed = CHAPTER.prints(&["cross-entropy", "--prediction", prediction]);
        lines(&printed, "animals").join("\n")
    };
    for (prediction, sum) in [
        ("0.6,0.2,0.1", "0.9"),
        ("1,1,1", "3"),
        ("0,0,0", "0"),
        ("0.33,0.33,0.33", "0.99"),
        ("0.333333,0.333333,0.333333", "0.999999"),
    ] {
        let said = format!("y sums to {sum}, not to 1: no softmax gives that");
        assert!(animals(prediction).contains(&said), "{prediction}");
    }
    // The first sum is 0.9999999999999999 in binary; the second was rounded to as many decimals as chapter 1 prints.
    for prediction in ["0.7,0.2,0.1", "0.01821127,0.24519181,0.73659697", "0,0,1"] {
        assert!(!animals(prediction).contains("sums to"), "{prediction}");
    }
}

#[test]
fn one_output_is_judged_by_the_probability_of_the_answer_for_yes_and_for_no() {
    let output = CHAPTER.prints(&["cross-entropy"]);
    let printed = lines(&output, "one-output");
    let rows: Vec<_> = printed.into_iter().skip(1).map(numbers).collect();
    assert_eq!(rows.len(), 4);
    for row in rows {
        let [y, t, yes, no, e] = row[..] else {
            panic!("{row:?}")
        };
        let right = if t == 1.0 { y } else { 1.0 - y };
        approx::assert_abs_diff_eq!(yes + no, -right.ln(), epsilon = 0.5e-6);
        approx::assert_abs_diff_eq!(e, -(right + 1e-7).ln(), epsilon = 0.5e-6);
        assert_eq!(if t == 1.0 { no } else { yes }, 0.0);
    }
}

#[test]
fn a_start_below_the_margin_says_why_cross_entropy_learns_slowly() {
    let hides = |gap| {
        let printed = CHAPTER.prints(&["compare", "--gap", gap]);
        part(&printed, "descent").contains("which hides most of its slope")
    };
    // y is about exp(-a): exp(-16) is 1.1e-7 and exp(-17) is 4.1e-8.
    assert_eq!(
        ["8", "16", "17", "1e308"].map(hides),
        [false, false, true, true]
    );
}

#[test]
fn the_slope_of_the_squared_error_vanishes_where_the_prediction_is_wrong_and_that_of_cross_entropy_does_not()
 {
    let output = CHAPTER.prints(&["compare"]);
    for a in [-10.0, -8.0, -4.0, 0.0, 4.0] {
        let row = row(&output, &format!("{a:.1} "));
        let y = 1.0 / (1.0 + f64::exp(-a));
        let by_hand = [-2.0 * (1.0 - y) * (1.0 - y) * y, (y - 1.0) * y / (y + 1e-7)];
        approx::assert_abs_diff_eq!(row[3], by_hand[0], epsilon = 1e-6);
        approx::assert_abs_diff_eq!(row[5], by_hand[1], epsilon = 1e-6);
    }
}

#[test]
fn cross_entropy_learns_from_a_bad_start_long_before_the_squared_error() {
    for end in ["softmax", "sigmoid"] {
        let output = CHAPTER.prints(&["compare", "--end", end]);
        let (squared, entropy) = (row(&output, "SSE"), row(&output, "CE"));
        assert!(
            squared[1] > 50.0 * entropy[1],
            "{end}: {squared:?} {entropy:?}"
        );
    }
}

#[test]
fn too_few_steps_are_said_to_be_too_few() {
    let output = CHAPTER.prints(&["compare", "--steps", "100"]);
    assert_line(&output, "SSE  y > 0.9 not by step 100");
    assert_line(&output, "CE   y > 0.9 at step 19");
}

#[test]
fn extreme_knobs_still_end_well() {
    for knobs in [
        ["--gap", "1e308"],
        ["--learning-rate", "1e308"],
        ["--learning-rate", "1e-300"],
        ["--steps", "1"],
    ] {
        let output = CHAPTER.prints(&[&["compare"][..], &knobs].concat());
        assert!(!output.contains("NaN"), "{knobs:?}\n{output}");
    }
}

#[test]
fn the_squares_lie_on_the_sheet_whatever_the_label() {
    let number = |text: &str| text.parse::<f64>().unwrap();
    let values = |svg: &str, name: &str| -> Vec<f64> {
        let start = format!(" {name}=\"");
        let values = svg
            .split(&start)
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap());
        values.map(number).collect()
    };
    for label in 0..10 {
        let svg = &CHAPTER
            .writes(&["squared-error", "--label", &label.to_string()])
            .figures["squares"];
        let sheet = 8.0 * values(svg, "width")[0];
        for square in svg.lines().filter(|line| line.starts_with("<rect")) {
            assert!(
                values(square, "x")[0] + values(square, "width")[0] <= sheet,
                "{label}: {square}"
            );
        }
    }
}

#[test]
fn a_loss_above_the_panel_is_named() {
    for (prediction, name) in [
        ("0.001,0.5,0.499", ">(1e−3, 6.91)<"),
        ("0,0.5,0.5", ">(0.00, ∞)<"),
        ("0.59,0.26,0.15", ">(0.59, 0.53)<"),
        ("1,0,0", ">(1.00, 0.00)<"),
    ] {
        let figures = CHAPTER
            .writes(&["cross-entropy", "--prediction", prediction])
            .figures;
        for form in ["log", "log.narrow"] {
            assert!(figures[form].contains(name), "{form} of {prediction}");
        }
    }
}

#[test]
fn both_losses_are_named_in_the_figure_whenever_they_learn() {
    for knobs in [
        ["--steps", "1"],
        ["--gap", "30"],
        ["--gap", "1e308"],
        ["--learning-rate", "1e6"],
        ["--learning-rate", "1e308"],
        ["--gap", "8"],
    ] {
        let figures = CHAPTER.writes(&[&["compare"][..], &knobs].concat()).figures;
        for (form, names) in [
            ("", ["squared error", "cross entropy"]),
            (".ko.narrow", ["오차제곱합", "교차 엔트로피"]),
        ] {
            let svg = &figures[&format!("descent{form}")];
            for name in names {
                assert!(svg.contains(name), "{knobs:?}: {name}");
            }
        }
    }
}

#[test]
fn the_figure_of_the_slopes_says_how_hard_each_loss_pushes() {
    // At a = -8, y = 1/(1 + e⁸) = 0.000335: (1 - y)·y/(y + 1e-7) is 0.9994 for cross entropy with its margin, and
    // 2(1 - y)·y(1 - y) = 0.00067 for the squared error; half of that with a sigmoid.
    for (end, squared) in [("softmax", "push 0.0007"), ("sigmoid", "push 0.0003")] {
        let figures = CHAPTER.writes(&["compare", "--end", end]).figures;
        for form in ["slopes", "slopes.narrow"] {
            for push in [squared, "push 0.9994"] {
                assert!(figures[form].contains(push), "{form} with {end}: {push}");
            }
        }
    }
}
