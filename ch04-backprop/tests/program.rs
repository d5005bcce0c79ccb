//! The chapter as its reader meets it: through the program.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use assert_cmd::cargo::cargo_bin;
use common::network::TwoLayerNet;
use tempfile::TempDir;

fn chapter(arguments: &[&str], figures: &Path) -> Command {
    let mut command = Command::new(cargo_bin!("ch04-backprop"));
    command.args(arguments).arg("--figures").arg(figures);
    command
}

fn run(arguments: &[&str]) -> Output {
    let folder = TempDir::new().unwrap();
    chapter(arguments, folder.path()).output().unwrap()
}

fn lesson(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// One clear line on standard error, the right exit code, and nothing that looks like a crash.
fn assert_refused(arguments: &[&str], code: i32, words: &str) {
    let output = run(arguments);
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {error}");
    assert_eq!(
        error
            .lines()
            .filter(|line| line.starts_with("error: "))
            .count(),
        1,
        "{error}"
    );
    assert!(
        error.contains(words) && !error.contains("panicked"),
        "{arguments:?}: {error}"
    );
}

/// The numbers in the line that begins with `name`.
fn numbers(lesson: &str, name: &str) -> Vec<f64> {
    let line = lesson.lines().find(|line| line.starts_with(name)).unwrap();
    line.split_whitespace()
        .filter_map(|word| word.parse().ok())
        .collect()
}

#[test]
fn the_chapter_runs_its_sections_in_order_and_ends_with_the_trained_network() {
    let lesson = lesson(&[]);
    let headings = lesson.lines().filter_map(|line| line.strip_prefix("== "));
    let names: Vec<_> = headings.filter_map(|line| line.split(':').next()).collect();
    let all = "chain-rule relu sigmoid affine softmax-loss gradient-check train";
    assert_eq!(names.join(" "), all);
    let end = lesson.trim_end().lines().last().unwrap();
    assert!(end.starts_with("silent hidden neurons"), "{end}");
}

#[test]
fn the_chain_rule_prints_the_gradients_of_the_document() {
    let lesson = lesson(&["chain-rule"]);
    let (apples, both) = lesson.split_once("-- apples-and-oranges").unwrap();
    assert_eq!(numbers(apples, "price  "), [100.0, 2.2]);
    assert_eq!(numbers(apples, "count  "), [2.0, 110.0]);
    assert_eq!(numbers(apples, "tax  "), [1.1, 200.0]);
    assert_eq!(numbers(apples, "total  "), [220.0, 1.0]);
    assert_eq!(numbers(both, "orange price "), [150.0, 3.3]);
    assert_eq!(numbers(both, "orange count "), [3.0, 165.0]);
    assert_eq!(numbers(both, "tax  "), [1.1, 650.0]);
    assert_eq!(numbers(both, "total  "), [715.0, 1.0]);
}

#[test]
fn relu_stops_the_gradient_where_it_stopped_the_value() {
    let lesson = lesson(&["relu"]);
    assert!(
        lesson.contains("   -0.50   false    0.00     20.00      0.00"),
        "{lesson}"
    );
    assert!(
        lesson.contains("    3.00    true    3.00     50.00     50.00"),
        "{lesson}"
    );
}

#[test]
fn sigmoid_gives_one_gradient_in_four_steps_and_in_one() {
    let lesson = lesson(&["sigmoid"]);
    assert_eq!(numbers(&lesson, "x  "), [1.0, 0.19661193]);
    assert_eq!(numbers(&lesson, "∂L/∂x = dout"), [0.19661193]);
}

#[test]
fn affine_gives_the_products_with_the_transposes() {
    let lesson = lesson(&["affine"]);
    assert_eq!(numbers(&lesson, "Y = "), [5.1, 11.2, 17.3]);
    assert_eq!(numbers(&lesson, "dX = "), [22.0, 28.0]);
    let (_, batch) = lesson.split_once("-- batch").unwrap();
    assert_eq!(numbers(batch, "dW = "), [13.0, 17.0, 21.0]); // 1·1 + 3·4, 1·2 + 3·5, 1·3 + 3·6
    assert_eq!(numbers(batch, "db = "), [5.0, 7.0, 9.0]);
}

#[test]
fn softmax_with_loss_gives_the_known_probabilities_and_y_minus_t() {
    let lesson = lesson(&["softmax-loss"]);
    assert!(
        lesson.contains("0.01821127     0    0.01821127"),
        "{lesson}"
    );
    assert!(
        lesson.contains("0.73659691     1   -0.26340309"),
        "{lesson}"
    );
}

#[test]
fn both_gradients_agree_for_every_parameter_away_from_kinks() {
    let lesson = lesson(&["gradient-check"]);
    let mut checked = 0.0;
    for name in ["W1 ", "b1 ", "W2 ", "b2 "] {
        let found = numbers(&lesson, name);
        assert!(found[3] < 1e-8, "{lesson}"); // relative error
        checked += found[0];
    }
    let (_, kinks) = lesson.split_once("-- kinks").unwrap();
    assert_eq!(
        checked + numbers(kinks, "W1")[0] + numbers(kinks, "b1")[0],
        39_760.0
    );
    assert_eq!(numbers(kinks, "numerical:"), [79_520.0]);
}

#[test]
fn the_default_training_reaches_97_percent_of_the_test_digits() {
    let lesson = lesson(&["train"]);
    assert!(numbers(&lesson, "test accuracy")[0] >= 97.0, "{lesson}");
    assert_eq!(
        lesson
            .lines()
            .filter(|line| line.ends_with(" %") && !line.contains("accuracy"))
            .count(),
        16
    );
}

#[test]
fn training_repeats_itself_whatever_the_number_of_threads_and_saves_what_it_learned() {
    let folder = TempDir::new().unwrap();
    let train = |name: &str, threads: &str| {
        let path = folder.path().join(name);
        let save = path.to_str().unwrap();
        let arguments = [
            "train",
            "--epochs=1",
            "--hidden=8",
            "--threads",
            threads,
            "--save",
            save,
        ];
        let output = chapter(&arguments, folder.path()).output().unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        (output.stdout, fs::read(path).unwrap())
    };
    let one = train("one.safetensors", "1");
    assert_eq!(one, train("two.safetensors", "2"));
    assert_eq!(one, train("one.safetensors", "3")); // over the old file
    let net = TwoLayerNet::load(&folder.path().join("one.safetensors")).unwrap();
    assert_eq!(net.affine1.weight.dim(), (784, 8));
}

#[test]
fn training_that_runs_away_stops_and_says_at_which_step_and_what_to_try() {
    for rate in ["100", "1e10", "1e30"] {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("net.safetensors");
        let words = "a learning rate ten times smaller";
        assert_refused(
            &[
                "train",
                "--learning-rate",
                rate,
                "--save",
                path.to_str().unwrap(),
            ],
            1,
            words,
        );
        assert!(!path.exists());
    }
    assert_refused(
        &["train", "--learning-rate", "100"],
        1,
        "epoch 1: training diverged: the loss is ",
    );
    assert_refused(&["train", "--learning-rate", "100"], 1, " at step 2,");
}

#[test]
fn wrong_knobs_are_refused_in_one_line_with_exit_code_2() {
    for knob in [
        "learning-rate=0",
        "learning-rate=-1",
        "learning-rate=nan",
        "learning-rate=inf",
        "learning-rate=fast",
    ] {
        assert_refused(
            &["train", &format!("--{knob}")],
            2,
            "give a number greater than 0",
        );
    }
    assert_refused(
        &["train", "--learning-rate", "-1"],
        2,
        "give a number greater than 0",
    );
    for knob in ["epochs", "batch-size", "hidden", "threads"] {
        for number in ["0", "-1", "many"] {
            assert_refused(
                &["train", &format!("--{knob}"), number],
                2,
                &format!("--{knob}"),
            );
        }
    }
    assert_refused(&["train", "--seed", "-1"], 2, "--seed");
    assert_refused(
        &["train", "--batch-size", "60001"],
        2,
        "more than the 60000 training images",
    );
    assert_refused(&["chain-rule", "--price", "nan"], 2, "give a number");
    assert_refused(&["relu", "--x", "1,two"], 2, "give a number");
    assert_refused(
        &["relu", "--x", "1,2"],
        2,
        "--x has 2 numbers and --dout has 5",
    );
    assert_refused(&["affine", "--batch", "0"], 2, "--batch");
    assert_refused(
        &["softmax-loss", "--label", "3"],
        2,
        "3 scores stand for the classes 0 to 2",
    );
    assert_refused(&["gradient-check", "--batch-size", "0"], 2, "--batch-size");
    assert_refused(&["backdrop"], 2, "there is no section 'backdrop'");
}

#[test]
fn no_knob_makes_a_loop_that_never_ends_and_the_refusal_tells_its_bound() {
    for (section, knob, most) in [
        ("affine", "--batch", 8),
        ("gradient-check", "--batch-size", 1000),
        ("gradient-check", "--hidden", 500),
        ("train", "--epochs", 1000),
        ("train", "--batch-size", 1_000_000),
        ("train", "--hidden", 10_000),
        ("train", "--threads", 1024),
    ] {
        let beyond = (most + 1).to_string();
        assert_refused(&[section, knob, &beyond], 2, &format!("1..={most}"));
    }
}

#[test]
fn a_place_that_cannot_be_written_is_refused_before_training() {
    let folder = TempDir::new().unwrap();
    for place in [
        folder.path().join("no/such/folder.safetensors"),
        folder.path().to_owned(),
    ] {
        let output = chapter(&["train", "--save", place.to_str().unwrap()], folder.path())
            .output()
            .unwrap();
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(
            output.stdout.is_empty() && error.contains("the weights cannot be written"),
            "{error}"
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}

/// A data set of the same form with 28 × 28 images of a single grey each, and as many labels.
fn write_data(folder: &Path, images: u8) {
    let count = [0, 0, 0, images];
    for part in ["train", "t10k"] {
        let grey = (0..images).flat_map(|image| [image; 28 * 28]);
        let header = [[0, 0, 8, 3], count, [0, 0, 0, 28], [0, 0, 0, 28]].concat();
        let pixels: Vec<u8> = header.into_iter().chain(grey).collect();
        let labels: Vec<u8> = [[0, 0, 8, 1], count]
            .concat()
            .into_iter()
            .chain((0..images).map(|i| i % 10))
            .collect();
        fs::write(folder.join(format!("{part}-images-idx3-ubyte")), pixels).unwrap();
        fs::write(folder.join(format!("{part}-labels-idx1-ubyte")), labels).unwrap();
    }
}

#[test]
fn another_data_set_of_the_same_form_is_learned_from_and_its_size_bounds_the_batch() {
    let folder = TempDir::new().unwrap();
    write_data(folder.path(), 30);
    let data = folder.path().to_str().unwrap();
    let lesson = lesson(&[
        "train",
        "--data",
        data,
        "--batch-size",
        "30",
        "--epochs",
        "2",
    ]);
    assert!(lesson.contains("train           30 images"), "{lesson}");
    assert_refused(
        &["train", "--data", data, "--batch-size", "31"],
        2,
        "more than the 30 training images",
    );
}

#[test]
fn a_folder_without_data_is_refused_by_name() {
    assert_refused(&["train", "--data", "no-such-folder"], 1, "no-such-folder");
}

#[test]
fn figures_that_cannot_be_written_are_one_line_and_exit_code_1() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let output = chapter(&["relu"], &file).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("cannot write the figure"));
}

#[test]
fn standard_output_closed_early_is_no_error() {
    let folder = TempDir::new().unwrap();
    let mut child = chapter(&["sigmoid"], folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{error}");
    assert!(
        !error.contains("error") && !error.contains("panicked"),
        "{error}"
    );
}

#[test]
fn every_section_prints_and_draws_the_same_twice() {
    for section in [
        "chain-rule",
        "relu",
        "sigmoid",
        "affine",
        "softmax-loss",
        "gradient-check",
    ] {
        let draw = || {
            let folder = TempDir::new().unwrap();
            let output = chapter(&[section], folder.path()).output().unwrap();
            let mut figures: Vec<_> = fs::read_dir(folder.path())
                .unwrap()
                .map(|entry| entry.unwrap())
                .collect();
            figures.sort_by_key(fs::DirEntry::file_name);
            let figures = figures
                .iter()
                .map(|entry| (entry.file_name(), fs::read(entry.path()).unwrap()));
            (output.stdout, figures.collect::<Vec<_>>())
        };
        assert!(draw() == draw(), "{section}");
    }
}
