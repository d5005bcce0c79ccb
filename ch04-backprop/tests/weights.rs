//! The weights that training begins with and leaves behind: --load, --save and --keep-best.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use common::mnist::{self, CLASSES, Dataset, PIXELS, Part};
use common::network::TwoLayerNet;
use common::training::accuracy;
use common::{seeded, weights};
use tempfile::TempDir;
use testing::{Chapter, lines, part, row};

const CHAPTER: Chapter = Chapter(ch04_backprop::run);

static TEST: LazyLock<Dataset> =
    LazyLock::new(|| Dataset::load(&mnist::default_dir(), Part::Test).unwrap());

/// A folder with a place for weights.
fn place() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("net.safetensors");
    (folder, path)
}

/// The arguments of a training that saves to `path`.
fn saving<'a>(path: &'a Path, arguments: &[&'a str]) -> Vec<&'a str> {
    [&["train", "--save", path.to_str().unwrap()], arguments].concat()
}

/// The test accuracy in the row of each epoch, as printed.
fn test_column(text: &str) -> Vec<f64> {
    let rows = lines(text, "epochs").into_iter().skip(1);
    let last = |line: &str| line.split_whitespace().rev().nth(1).unwrap().parse();
    rows.map(|line| last(line).unwrap()).collect()
}

/// The epoch of the best test accuracy, the first if there are several.
fn best(tests: &[f64]) -> usize {
    let epochs = tests.iter().enumerate();
    let best = epochs.reduce(|best, next| if next.1 > best.1 { next } else { best });
    best.unwrap().0
}

/// Expects weights with this test accuracy, in per cent, in the file.
#[track_caller]
fn assert_holds(path: &Path, test: f64) {
    let found = 100.0 * accuracy(&TwoLayerNet::load(path).unwrap(), &TEST).unwrap();
    assert!((found - test).abs() < 0.0051, "{found}, expected {test}"); // printed with two decimals
}

/// Steps so long that the accuracy leaps up and down.
const LEAPS: [&str; 3] = ["--hidden=10", "--learning-rate=0.8", "--seed=3"];

#[test]
fn the_weights_of_the_last_epoch_are_saved_or_those_of_the_best_and_the_note_says_which() {
    let (_folder, path) = place();
    let arguments = saving(&path, &[&LEAPS[..], &["--epochs=5"]].concat());
    let written = CHAPTER.writes(&arguments);
    let tests = test_column(&written.text);
    assert_holds(&path, tests[5]);

    let written = CHAPTER.writes(&[&arguments[..], &["--keep-best"]].concat());
    let epoch = best(&tests);
    assert_ne!(epoch, 5);
    assert_holds(&path, tests[epoch]);
    let best = format!("the weights of epoch {epoch}, the best with a test accuracy of ");
    let note = format!(
        "wrote weights {}, {best}{:.2} %",
        path.display(),
        tests[epoch]
    );
    assert!(written.notes.contains(&note), "{:?}", written.notes);
}

#[test]
fn training_that_runs_away_saves_nothing_or_with_keep_best_the_best() {
    let (_folder, path) = place();
    let arguments = ["--hidden=10", "--learning-rate=1", "--seed=2", "--epochs=9"];
    let arguments = saving(&path, &arguments);
    let line = CHAPTER.refuses(&arguments, 1, "ten times smaller; nothing is saved");
    assert!(
        line.ends_with("nothing is saved") && !path.exists(),
        "{line}"
    );

    let arguments = [&arguments[..], &["--keep-best"]].concat();
    let (written, outcome) = CHAPTER.run(&arguments);
    let (line, tests) = (outcome.unwrap_err().to_string(), test_column(&written.text));
    let epoch = best(&tests);
    assert_holds(&path, tests[epoch]);
    let said = format!("holds the weights of epoch {epoch}, the best with ");
    assert!(
        line.contains(&said) && line.contains("; go on with --load "),
        "{line}"
    );
}

#[test]
fn an_older_file_stays_as_it_is_when_no_epoch_becomes_complete() {
    let (_folder, path) = place();
    fs::write(&path, "old").unwrap();
    for keep in [&[][..], &["--keep-best"]] {
        let arguments = saving(&path, &[&["--learning-rate=100"], keep].concat());
        CHAPTER.refuses(&arguments, 1, "; nothing is saved");
        assert_eq!(fs::read(&path).unwrap(), b"old");
    }
}

#[test]
fn keep_best_without_save_is_wrong_usage() {
    CHAPTER.refuses(&["train", "--keep-best"], 2, "--save <FILE>");
}

#[test]
fn training_goes_on_from_a_file_and_may_replace_it() {
    let (_folder, path) = place();
    let first = CHAPTER.prints(&saving(&path, &["--epochs=1", "--hidden=7"]));
    let file = path.to_str().unwrap();
    let second = CHAPTER.prints(&saving(&path, &["--epochs=1", "--load", file]));
    let setup = part(&second, "setup");
    assert!(setup.contains("784 - 7 - 10, 5575 parameters"), "{setup}");
    assert!(
        setup.contains(&format!("weights          from {file}\n")),
        "{setup}"
    );
    let (first, second) = (test_column(&first), test_column(&second));
    assert_eq!(first[1], second[0], "it begins where the first has ended");
    assert_holds(&path, second[1]);
}

#[test]
fn loaded_weights_that_training_makes_worse_are_still_the_best() {
    let (_folder, path) = place();
    let trained = weights::default_file();
    let load = ["--load", trained.to_str().unwrap(), "--epochs=1"];
    // One step for all images, and so small that it hardly moves, or as long as nothing can bear.
    for rate in ["1e-30", "0.9"] {
        let knobs = ["--batch-size=60000", "--learning-rate", rate, "--keep-best"];
        CHAPTER.writes(&saving(&path, &[&load[..], &knobs].concat()));
        let (saved, trained) = (TwoLayerNet::load(&path), TwoLayerNet::load(&trained));
        assert!(saved.unwrap() == trained.unwrap(), "{rate}");
    }
}

/// Weights in a file, in all arrays the same number.
fn constant(path: &Path, [inputs, outputs]: [usize; 2], value: f32) -> String {
    let mut net = TwoLayerNet::random(inputs, 5, outputs, &mut seeded(1));
    let fill = |mut array: ndarray::ArrayViewMutD<'_, f32>| array.fill(value);
    net.parameters_mut().into_iter().for_each(fill);
    net.save(path).unwrap();
    path.to_str().unwrap().into()
}

#[test]
fn a_file_that_does_not_fit_is_refused_in_one_line_that_names_load() {
    let (folder, path) = place();
    let refuses = |file: &str, words| {
        let line = CHAPTER.refuses(&["train", "--load", file], 1, words);
        assert!(line.starts_with("error: --load "), "{line}");
        assert_eq!(CHAPTER.run(&["train", "--load", file]).0.text, "");
    };
    refuses(folder.path().to_str().unwrap(), "not a regular file");
    refuses("no-such-file", "cannot be read");
    refuses(&constant(&path, [PIXELS, 3], 0.1), "found 784 and 3");
    refuses(&constant(&path, [4, CLASSES], 0.1), "found 4 and 10");
    refuses(&constant(&path, [PIXELS, CLASSES], 1e30), "are not finite");
    refuses(
        &constant(&path, [PIXELS, CLASSES], -1.0),
        "no hidden neuron answers",
    );

    let mut sure = TwoLayerNet::load(&weights::default_file()).unwrap();
    let [.., mut w2, _] = sure.parameters_mut();
    w2.mapv_inplace(|w| -w); // what speaks for a digit now speaks against it
    sure.save(&path).unwrap();
    refuses(path.to_str().unwrap(), "and 2.30 by guessing");

    let both = ["train", "--load", path.to_str().unwrap(), "--hidden=50"];
    CHAPTER.refuses(&both, 2, "cannot be used with '--hidden");
}

#[test]
fn training_with_save_goes_on_when_nobody_reads_any_more() {
    let (folder, path) = place();
    let mut child = Command::new(env!("CARGO_BIN_EXE_ch04-backprop"))
        .args(saving(&path, &["--epochs=2", "--hidden=4"]))
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = String::new();
    let mut reader = BufReader::new(child.stdout.take().unwrap());
    reader.read_line(&mut first).unwrap();
    assert_eq!(first, "-- setup\n");
    drop(reader);
    let mut said = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut said)
        .unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0), "{said}");
    assert!(said.contains("wrote weights"), "{said}");
    assert_eq!(
        TwoLayerNet::load(&path).unwrap().dim(),
        (PIXELS, 4, CLASSES)
    );
}

#[test]
fn without_save_training_ends_quietly_when_nobody_reads_any_more() {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut train = Command::new(env!("CARGO_BIN_EXE_ch04-backprop"));
    let output = train
        .args(["train", "--epochs=1000"])
        .stdout(writer)
        .output();
    let output = output.unwrap();
    assert_eq!((output.status.code(), &*output.stderr), (Some(0), &b""[..]));
}

#[test]
fn the_accuracy_of_the_result_is_that_of_the_last_epoch() {
    let text = CHAPTER.prints(&["train", "--epochs=1", "--hidden=4"]);
    assert_eq!(row(&text, "test accuracy")[0], test_column(&text)[1]);
}
