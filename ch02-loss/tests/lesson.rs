//! What the chapter prints, held to the numbers of the document and of mathematics.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use assert_cmd::Command;
use assert_cmd::cargo::cargo_bin_cmd;

fn chapter(figures: &tempfile::TempDir) -> Command {
    let mut command = cargo_bin_cmd!("ch02-loss");
    command.arg("--figures").arg(figures.path());
    command
}

fn output(arguments: &[&str]) -> String {
    let figures = tempfile::tempdir().unwrap();
    let run = chapter(&figures).args(arguments).assert().success();
    String::from_utf8(run.get_output().stdout.clone()).unwrap()
}

#[track_caller]
fn expect(output: &str, line: &str) {
    assert!(
        output.lines().any(|found| found.trim() == line),
        "no line {line:?} in\n{output}"
    );
}

/// The numbers of the first line that begins with `start`.
fn numbers(output: &str, start: &str) -> Vec<f64> {
    let line = output
        .lines()
        .find(|line| line.trim().starts_with(start))
        .unwrap();
    line.split_whitespace()
        .filter_map(|word| word.parse().ok())
        .collect()
}

#[test]
fn all_sections_run_in_order_and_draw_their_figures() {
    let figures = tempfile::tempdir().unwrap();
    let run = chapter(&figures).assert().success();
    let output = String::from_utf8(run.get_output().stdout.clone()).unwrap();
    let headings = output
        .lines()
        .filter_map(|line| line.strip_prefix("== ")?.split(':').next());
    let sections = ["one-hot", "squared-error", "cross-entropy", "compare"];
    assert_eq!(headings.collect::<Vec<_>>(), sections);
    for figure in ["distance", "squares", "log", "slopes", "descent"] {
        let svg = std::fs::read_to_string(figures.path().join(figure).with_extension("svg"));
        assert!(svg.unwrap().starts_with("<svg"), "{figure}");
    }
}

#[test]
fn two_runs_print_and_draw_the_same() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let print = |figures| chapter(figures).output().unwrap().stdout;
    assert_eq!(print(&one), print(&two));
    for figure in std::fs::read_dir(one.path()).unwrap() {
        let figure = figure.unwrap();
        let twin = std::fs::read(two.path().join(figure.file_name())).unwrap();
        assert_eq!(std::fs::read(figure.path()).unwrap(), twin);
    }
}

#[test]
fn a_one_hot_row_picks_the_probability_of_its_label() {
    let output = output(&["one-hot"]);
    expect(&output, "2     1    0.60");
    expect(&output, "Σ t y = 0.60 = y[2]");
    expect(&output, "argmax t = 2   argmax y = 2");
    expect(&output, "argmax of each row = [2, 0, 1, 2]");
}

#[test]
fn another_label_moves_the_one() {
    let output = output(&["one-hot", "--label", "7"]);
    expect(&output, "2     0    0.60");
    expect(&output, "7     1    0.10");
    expect(&output, "Σ t y = 0.10 = y[7]");
}

#[test]
fn the_squared_error_of_the_digits_is_0_0975() {
    let output = output(&["squared-error"]);
    expect(&output, "E = 0.09750000");
    // ½(0.59-1)² and the others by hand: 0.12910, 0.0300 and 0.42250.
    expect(&output, "E_N = 0.5816   E_N / N = 0.1939");
}

#[test]
fn the_squared_error_grows_when_another_digit_is_right() {
    // Of label 7: (0.9² + 0.6² + 2 · 0.1² + 2 · 0.05²) / 2.
    expect(
        &output(&["squared-error", "--label", "7"]),
        "E = 0.59750000",
    );
}

#[test]
fn the_cross_entropies_of_the_document_are_printed() {
    let output = output(&["cross-entropy"]);
    expect(&output, "E = -Σ t ln o         = 0.527632742082");
    expect(&output, "E = -Σ t ln(o + 1e-7) = 0.527632572591");
    expect(&output, "o[2] = 0.60   E = 0.510825457099");
}

#[test]
fn rows_and_labels_have_one_cross_entropy() {
    let output = output(&["cross-entropy"]);
    let (rows, labels) = (numbers(&output, "one-hot"), numbers(&output, "labels"));
    assert_eq!(rows, labels);
    // -(ln 0.59 + ln 0.8 + ln 0.25) / 3, each with the margin.
    let by_hand = -[0.59_f64, 0.8, 0.25]
        .map(|o| (o + 1e-7).ln())
        .iter()
        .sum::<f64>()
        / 3.0;
    approx::assert_abs_diff_eq!(rows[0], by_hand, epsilon = 1e-12);
}

#[test]
fn a_probability_of_0_is_infinite_or_not_a_number_without_the_margin() {
    let wrong = output(&["cross-entropy", "--prediction", "0,0.5,0.5"]);
    expect(&wrong, "E = -Σ t ln o         = inf");
    expect(&wrong, "E = -Σ t ln(o + 1e-7) = 16.118095650958");
    let right = output(&["cross-entropy", "--prediction", "0.59,0.41,0"]);
    expect(&right, "E = -Σ t ln o         = NaN");
    expect(&right, "E = -Σ t ln(o + 1e-7) = 0.527632572591");
}

#[test]
fn the_slope_of_the_squared_error_vanishes_where_the_prediction_is_wrong_and_that_of_cross_entropy_does_not()
 {
    let output = output(&["compare"]);
    for a in [-10.0, -8.0, -4.0, 0.0, 4.0] {
        let row = numbers(&output, &format!("{a:.1} "));
        let o = 1.0 / (1.0 + f64::exp(-a));
        let by_hand = [-2.0 * (1.0 - o) * (1.0 - o) * o, (o - 1.0) * o / (o + 1e-7)];
        approx::assert_abs_diff_eq!(row[3], by_hand[0], epsilon = 1e-6);
        approx::assert_abs_diff_eq!(row[5], by_hand[1], epsilon = 1e-6);
    }
}

#[test]
fn cross_entropy_learns_from_a_bad_start_long_before_the_squared_error() {
    for end in ["softmax", "sigmoid"] {
        let output = output(&["compare", "--end", end]);
        let (squared, entropy) = (numbers(&output, "SSE"), numbers(&output, "CE"));
        assert!(
            squared[1] > 50.0 * entropy[1],
            "{end}: {squared:?} {entropy:?}"
        );
    }
}

#[test]
fn too_few_steps_are_said_to_be_too_few() {
    let output = output(&["compare", "--steps", "100"]);
    expect(&output, "SSE  o > 0.9 not by step 100");
    expect(&output, "CE   o > 0.9 at step 19");
}

#[test]
fn extreme_knobs_still_end_well() {
    for knobs in [
        ["--gap", "1e308"],
        ["--learning-rate", "1e308"],
        ["--learning-rate", "1e-300"],
        ["--steps", "1"],
    ] {
        let output = output(&[&["compare"][..], &knobs].concat());
        assert!(!output.contains("NaN"), "{knobs:?}\n{output}");
    }
}
