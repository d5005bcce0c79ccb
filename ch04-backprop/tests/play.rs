//! Training that is put aside and taken up again: the same steps as in one go, and as in `train`.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use common::mnist::{self, Dataset, Part};
use common::network::TwoLayerNet;
use common::training::predict_labels;
use common::weights::{self, Weights};
use lesson::Page;
use tempfile::TempDir;
use testing::{Chapter, assert_is_tidy, lines, numbers, part, row};

const CHAPTER: Chapter = Chapter(ch04_backprop::run);

/// A folder with a place for a training.
fn place() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("play.safetensors");
    (folder, path)
}

/// Few neurons and images, so that it is quick, and a training that is kept at `path`.
fn keeping<'a>(path: &'a Path, arguments: &[&'a str]) -> Vec<&'a str> {
    let few = ["play", "--images=250", "--hidden=6", "--state"];
    [&few[..], &[path.to_str().unwrap()], arguments].concat()
}

/// The network in the file, to the last bit.
fn bits(path: &Path) -> Vec<u32> {
    let net = TwoLayerNet::load(path).unwrap();
    let parameters = net.parameters();
    let parameters = parameters.iter().flat_map(|parameter| parameter.iter());
    parameters.map(|value| value.to_bits()).collect()
}

/// Learning rate, images, loss and silence of each step.
fn steps(path: &Path) -> Vec<[f32; 4]> {
    let file = Weights::load(path).unwrap();
    let shape = file.matrix_shape("steps").unwrap();
    let steps = file.matrix("steps", shape).unwrap();
    let rows = steps.rows().into_iter();
    rows.map(|row| row.to_vec().try_into().unwrap()).collect()
}

#[test]
fn ten_steps_and_ten_steps_are_twenty() {
    let (_folder, path) = place();
    CHAPTER.prints(&keeping(&path, &["--steps=1"]));
    CHAPTER.prints(&keeping(&path, &["--steps=9"]));
    let parts = CHAPTER.prints(&keeping(&path, &["--steps=10"]));
    let (_other, whole) = place();
    let in_one_go = CHAPTER.prints(&keeping(&whole, &["--steps=20"]));
    assert_eq!(parts, in_one_go);
    assert_eq!(bits(&path), bits(&whole));
    assert_eq!(steps(&path), steps(&whole));
    assert_eq!(row(part(&parts, "progress"), "steps so far"), [20.0]);
    assert_eq!(row(part(&parts, "progress"), "epochs so far"), [6.67]); // batches of 83 and 84
}

#[test]
fn an_epoch_of_steps_is_the_first_epoch_of_train() {
    let (folder, path) = place();
    let trained = folder.path().join("net.safetensors");
    let epoch = CHAPTER.prints(&[
        "train",
        "--epochs=1",
        "--hidden=8",
        "--seed=7",
        "--save",
        trained.to_str().unwrap(),
    ]);
    let steps = CHAPTER.prints(&[
        "play",
        "--steps=600",
        "--images=60000",
        "--hidden=8",
        "--seed=7",
        "--state",
        path.to_str().unwrap(),
    ]);
    assert_eq!(bits(&path), bits(&trained));
    for name in ["train accuracy", "test accuracy"] {
        let accuracy = row(part(&steps, "progress"), name);
        assert_eq!(accuracy, row(part(&epoch, "result"), name));
    }
    assert_eq!(row(part(&steps, "progress"), "epochs so far"), [1.0]);
}

#[test]
fn rate_and_batch_may_change_on_the_way() {
    let (_folder, path) = place();
    CHAPTER.prints(&keeping(&path, &["--steps=2"]));
    let arguments = ["--steps=3", "--learning-rate=0.5", "--batch-size=7"];
    let written = CHAPTER.writes(&keeping(&path, &arguments));
    let steps = steps(&path);
    let rates_and_images: Vec<_> = steps.iter().map(|step| (step[0], step[1])).collect();
    // 250 images are dealt out in three batches; of the last 83 at most 7 are taken at once.
    let expected = [(0.2, 84.0), (0.2, 83.0), (0.5, 7.0), (0.5, 7.0), (0.5, 7.0)];
    assert_eq!(rates_and_images, expected);
    assert!(
        written.figures["play-curve"].contains("0.5"),
        "the change is marked"
    );
    assert!(lines(&written.text, "setup").contains(&"learning rate           0.5"));
}

#[test]
fn another_training_than_the_one_in_the_file_is_refused_and_the_file_stays() {
    let (_folder, path) = place();
    CHAPTER.prints(&keeping(&path, &["--steps=1"]));
    let before = fs::read(&path).unwrap();
    let file = path.to_str().unwrap();
    for (arguments, words) in [
        (
            &["--hidden=7", "--images=250"][..],
            "with --hidden 6, not 7",
        ),
        (
            &["--hidden=6", "--images=251"],
            "with --images 250, not 251",
        ),
        (
            &["--hidden=6", "--images=250", "--seed=18446744073709551615"],
            "with --seed 1, not 18446744073709551615",
        ),
        (
            &["--hidden=6", "--images=250", "--shuffle-labels"],
            "without --shuffle-labels, not with",
        ),
    ] {
        let arguments = [&["play", "--state", file], arguments].concat();
        let line = CHAPTER.refuses(&arguments, 2, words);
        assert!(
            line.contains("this training began ") && line.contains("another file"),
            "{line}"
        );
        assert_eq!(fs::read(&path).unwrap(), before);
    }
}

#[test]
fn any_seed_is_found_again() {
    for seed in ["0", "65536", "18446744073709551615", "81985529216486895"] {
        let (_folder, path) = place();
        let arguments = ["--steps=1", "--seed", seed, "--shuffle-labels"];
        CHAPTER.prints(&keeping(&path, &arguments));
        CHAPTER.prints(&keeping(&path, &arguments));
        assert_eq!(steps(&path).len(), 2);
    }
}

#[test]
fn training_that_runs_away_is_refused_as_in_train_and_the_file_stays() {
    let alike = ["--hidden=8", "--learning-rate=100"];
    let train = CHAPTER.refuses(&[&["train"], &alike[..]].concat(), 1, "training diverged");
    let play = [&["play", "--images=60000"], &alike[..]].concat();
    assert_eq!(CHAPTER.refuses(&play, 1, "epoch 1: "), train);

    let (_folder, path) = place();
    CHAPTER.prints(&keeping(&path, &["--steps=5"]));
    let before = fs::read(&path).unwrap();
    let words = format!(
        "epoch 3: training diverged: the mean loss is NaN at step 1, with learning rate 1e30; try a learning rate ten times smaller; {} is as it was",
        path.display()
    );
    CHAPTER.refuses(&keeping(&path, &["--learning-rate=1e30"]), 1, &words);
    assert_eq!(fs::read(&path).unwrap(), before);
    // A single step is too few for a loss to tell.
    CHAPTER.refuses(
        &keeping(&path, &["--learning-rate=1e30", "--steps=1"]),
        1,
        "the scores are not finite",
    );
    assert_eq!(fs::read(&path).unwrap(), before);
    let (_other, none) = place();
    let line = CHAPTER.refuses(
        &keeping(&none, &["--learning-rate=1e30"]),
        1,
        "training diverged",
    );
    assert!(!line.contains("as it was") && !none.exists(), "{line}");
}

#[test]
fn ctrl_c_keeps_the_steps_that_were_taken() {
    let (_folder, path) = place();
    let arguments = keeping(&path, &[]);
    let (_, outcome) = CHAPTER.run_on(Page::interrupted_at("setup"), &arguments);
    let failure = outcome.unwrap_err();
    let line = format!(
        "interrupted after step 1 of 20; {} goes on from there",
        path.display()
    );
    assert_eq!((failure.code(), failure.to_string()), (130, line));
    let parts = CHAPTER.prints(&keeping(&path, &["--steps=19"]));
    let (_other, whole) = place();
    assert_eq!(parts, CHAPTER.prints(&keeping(&whole, &[])));
    assert_eq!(bits(&path), bits(&whole));

    let alone = ["play", "--images=250", "--hidden=6"];
    let (_, outcome) = CHAPTER.run_on(Page::interrupted_at("setup"), &alone);
    let line = "interrupted after step 1 of 20; nothing is kept without --state FILE";
    assert_eq!(outcome.unwrap_err().to_string(), line);
}

#[test]
fn the_mistakes_are_those_of_the_network() {
    let (_folder, path) = place();
    let lesson = CHAPTER.prints(&keeping(&path, &["--steps=30"]));
    let test = Dataset::load(&mnist::default_dir(), Part::Test).unwrap();
    let answers = predict_labels(&TwoLayerNet::load(&path).unwrap(), &test).unwrap();
    let mut pairs = BTreeMap::new();
    for (&answer, &label) in answers.iter().zip(test.labels()) {
        if answer != label {
            *pairs.entry((label, answer)).or_insert(0_usize) += 1;
        }
    }
    let wrong: usize = pairs.values().sum();
    let listed = lines(&lesson, "mistakes");
    assert_eq!(
        listed[0],
        format!("{wrong} of 10000 test images are misread, most often")
    );
    let accuracy = row(part(&lesson, "progress"), "test accuracy")[0];
    assert_eq!(accuracy, (10_000 - wrong) as f64 / 100.0);
    assert_eq!(listed.len(), 2 + 5);
    let mut times: Vec<usize> = pairs.values().copied().collect();
    times.sort_unstable();
    for (line, times) in listed[2..].iter().zip(times.iter().rev()) {
        let [label, answer, count] = numbers(line)[..] else {
            unreachable!("{line}")
        };
        let pair = (label as usize, answer as usize);
        assert_eq!((pairs[&pair], count as usize), (*times, *times), "{line}");
    }
}

/// The labels of 100 images, drawn anew, agree with the old ones in one case of ten: learned by heart, they leave nothing
/// for the test. That network guesses each of ten digits more or less often, so its share may be as far off as a few points.
#[test]
fn shuffled_labels_can_only_be_learned_by_heart() {
    let arguments = ["play", "--images=100", "--steps=600", "--learning-rate=0.5"];
    let honest = CHAPTER.prints(&arguments);
    let by_heart = CHAPTER.prints(&[&arguments[..], &["--shuffle-labels"]].concat());
    let accuracy = |lesson: &str, name| row(part(lesson, "progress"), name)[0];
    assert_eq!(accuracy(&honest, "train accuracy"), 100.0);
    assert_eq!(accuracy(&by_heart, "train accuracy"), 100.0);
    assert!(accuracy(&honest, "test accuracy") > 60.0, "{honest}");
    assert!(accuracy(&by_heart, "test accuracy") < 16.0, "{by_heart}");
    assert!(by_heart.contains("100, their labels shuffled"));
    assert!(
        !by_heart.contains("-- mistakes"),
        "its answers mean nothing"
    );
}

#[test]
fn a_file_that_holds_no_training_is_refused_in_one_line() {
    let (_folder, path) = place();
    let arguments = keeping(&path, &["--steps=2"]);
    CHAPTER.prints(&arguments);
    let file = Weights::load(&path).unwrap();
    let [w1, w2] = [("W1", [784, 6]), ("W2", [6, 10])]
        .map(|(name, shape)| file.matrix(name, shape).unwrap().into_dyn());
    let [b1, b2] =
        [("b1", 6), ("b2", 10)].map(|(name, len)| file.vector(name, len).unwrap().into_dyn());
    let net = [
        ("W1", w1.view()),
        ("b1", b1.view()),
        ("W2", w2.view()),
        ("b2", b2.view()),
    ];
    weights::save(&path, &net).unwrap();
    CHAPTER.refuses(
        &arguments,
        1,
        "these are weights without the steps that led to them",
    );

    let steps = |images: f32| ndarray::arr2(&[[0.2, images, 1.0, 0.0]]).into_dyn();
    let start = ndarray::arr1(&[250.0_f32, 0.0, 1.0, 0.0, 0.0, 0.0]).into_dyn();
    let measured = ndarray::arr2(&[[0.0_f32, 10.0, 10.0]]).into_dyn();
    let mut training = net.to_vec();
    training.extend([("start", start.view()), ("measured", measured.view())]);
    for (images, words) in [
        (
            251.0,
            "step 1 cannot have been taken with 251 of these images: 250 were left in its epoch; give another file",
        ),
        (
            0.5,
            "what it says of its steps cannot be; give another file",
        ),
        (
            -1.0,
            "what it says of its steps cannot be; give another file",
        ),
    ] {
        let steps = steps(images);
        weights::save(&path, &[&training[..], &[("steps", steps.view())]].concat()).unwrap();
        let line = CHAPTER.refuses(&arguments, 1, words);
        assert!(
            line.contains("--state ") && line.contains("play.safetensors"),
            "{line}"
        );
    }
    let steps = steps(84.0);
    weights::save(&path, &[&training[..], &[("steps", steps.view())]].concat()).unwrap();
    CHAPTER.prints(&arguments);

    fs::write(&path, "no training").unwrap();
    CHAPTER.refuses(&arguments, 1, "--state ");
    let nowhere = path.join("below/a/file");
    CHAPTER.refuses(&keeping(&nowhere, &[]), 1, "the weights cannot be written");
}

#[test]
fn it_stays_tidy_however_its_knobs_are_turned() {
    for arguments in [
        &["--steps=1", "--images=2", "--hidden=3"][..],
        &["--hidden=1000", "--steps=1"],
        &["--batch-size=1", "--learning-rate=0.01"],
        &["--batch-size=1000000", "--images=60000", "--steps=2"],
        &["--learning-rate=1e-30", "--steps=2"],
        &["--seed=18446744073709551615", "--shuffle-labels"],
        &["--steps=2000", "--images=10", "--hidden=60"],
    ] {
        assert_is_tidy(CHAPTER, &[&["play"], arguments].concat());
    }
    CHAPTER.refuses(
        &["play", "--images=60001"],
        2,
        "more than the 60000 training images; give at most 60000",
    );
}
