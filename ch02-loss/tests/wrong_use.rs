//! What the chapter says to somebody who uses it in a way that cannot work.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use testing::{Chapter, process};

const CHAPTER: Chapter = Chapter(ch02_loss::run);

#[test]
fn a_label_that_is_no_digit_is_wrong_usage() {
    for section in ["one-hot", "squared-error"] {
        CHAPTER.refuses(&[section, "--label", "12"], 2, "a whole number from 0 to 9");
        CHAPTER.refuses(&[section, "--label=-1"], 2, "--label");
        CHAPTER.refuses(&[section, "--label", "two"], 2, "--label");
    }
}

#[test]
fn a_prediction_is_three_probabilities() {
    for prediction in [
        "1.5,0,0",
        "-0.1,0.5,0.6",
        "NaN,0,0",
        "dog,cat,rabbit",
        "0.5,0.5",
        "0.1,0.2,0.3,0.4",
        "",
    ] {
        let prediction = format!("--prediction={prediction}");
        CHAPTER.refuses(&["cross-entropy", &prediction], 2, "--prediction");
    }
}

#[test]
fn gap_and_learning_rate_are_positive_and_finite() {
    for knob in ["--gap", "--learning-rate"] {
        for value in ["0", "-1", "NaN", "inf", "fast", ""] {
            CHAPTER.refuses(&["compare", &format!("{knob}={value}")], 2, knob);
        }
    }
}

#[test]
fn steps_are_counted_from_1_to_a_bound() {
    for steps in ["0", "-1", "1.5", "100001", "many"] {
        CHAPTER.refuses(&["compare", &format!("--steps={steps}")], 2, "--steps");
    }
}

#[test]
fn an_end_that_does_not_exist_is_wrong_usage() {
    let said = CHAPTER.refuses(&["compare", "--end", "relu"], 2, "softmax");
    assert!(said.contains("sigmoid"), "{said}");
}

#[test]
fn a_similar_end_and_a_similar_knob_are_told() {
    CHAPTER.refuses(
        &["compare", "--end", "sofmax"],
        2,
        "similar value exists: 'softmax'",
    );
    CHAPTER.refuses(
        &["compare", "--step", "9"],
        2,
        "similar argument exists: '--steps'",
    );
}

#[test]
fn an_unknown_section_is_wrong_usage() {
    CHAPTER.refuses(&["entropy"], 2, "no section 'entropy'");
}

#[test]
fn an_exercise_that_is_typed_as_a_section_is_told_how_it_is_called() {
    let command = "cargo run -p ch02-loss -- exercise";
    let meant = format!(
        "there is no section 'label-smoothing'; it is an exercise: {command} label-smoothing"
    );
    CHAPTER.refuses(&["label-smoothing"], 2, &meant);
    let meant = format!("there is no section 'exercize'; the exercises: {command}s");
    CHAPTER.refuses(&["exercize", "huber"], 2, &meant);
    for word in ["attempt", "lib", "../huber"] {
        let said = CHAPTER.refuses(&[word], 2, "--help lists them");
        assert!(!said.contains("exercise"), "{said}");
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let folder = file.path().join("figures");
    let folder = folder.to_str().unwrap();
    for section in ["one-hot", "squared-error", "cross-entropy", "compare"] {
        let said = CHAPTER.refuses(&[section, "--figures", folder], 1, folder);
        assert!(said.contains("--figures DIR"), "{said}");
    }
}

#[test]
fn the_program_does_what_its_chapter_does() {
    let program = env!("CARGO_BIN_EXE_ch02-loss");
    process::assert_does_what_its_chapter_does(program, CHAPTER, "one-hot");
}
