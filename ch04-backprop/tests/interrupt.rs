//! Training that is broken off by hand.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use common::network::TwoLayerNet;
use lesson::Page;
use tempfile::TempDir;
use testing::process::send;
use testing::{Chapter, lines};

const CHAPTER: Chapter = Chapter(ch04_backprop::run);

#[test]
fn ctrl_c_is_heard_while_training_evaluates_learns_saves_and_draws() {
    let saved = "interrupted before the figure ";
    for (place, line) in [
        (
            "epochs",
            "interrupted in epoch 1 of 1, after step 1 of 600; nothing is saved",
        ),
        ("result", "interrupted before the figure learning"),
        ("learning", "interrupted before the figure learning"),
        ("loss", "interrupted before the figure loss"),
        ("accuracy", "interrupted before the figure accuracy"),
        ("slice", "interrupted before the figure slice"),
        ("weights", "interrupted before the figure weights"),
        ("silent", "interrupted before the figure silent"),
    ] {
        let dir = TempDir::new().unwrap();
        let path = dir.path().join("net.safetensors");
        let arguments = [
            "train",
            "--epochs=1",
            "--hidden=4",
            "--save",
            path.to_str().unwrap(),
        ];
        let (_, outcome) = CHAPTER.run_on(Page::interrupted_at(place), &arguments);
        let failure = outcome.unwrap_err();
        assert_eq!((failure.code(), &*failure.to_string()), (130, line));
        assert_eq!(path.exists(), line.starts_with(saved), "{line}");
    }
}

/// Training that has printed a line that begins like this.
fn train_until(line: &str, dir: &Path, arguments: &[&str]) -> Child {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ch04-backprop"))
        .args(["train", "--epochs", "1000", "--save"])
        .arg(dir.join("net.safetensors"))
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.as_mut().unwrap()).lines();
    let found = lines.find(|found| found.as_ref().unwrap().starts_with(line));
    assert!(found.is_some());
    child
}

/// Training that ended by a signal: what it had printed after the first rows, and its one line.
fn interrupted(child: Child) -> (String, String) {
    let output = child.wait_with_output().unwrap();
    let line = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(130), "{line}");
    assert_eq!(line.lines().count(), 1, "{line}");
    (String::from_utf8(output.stdout).unwrap(), line)
}

/// The number before which `words` stand.
fn number_after(words: &str, line: &str) -> usize {
    let (_, rest) = line.split_once(words).unwrap();
    let digits = rest.split(|c: char| !c.is_ascii_digit()).next();
    digits.unwrap().parse().unwrap()
}

#[test]
fn a_signal_ends_training_with_one_line_that_says_how_far_it_came() {
    for signal in ["-INT", "-TERM"] {
        let dir = TempDir::new().unwrap();
        // The first accuracy is printed; an epoch of single images takes a while.
        let child = train_until(
            "    0  ",
            dir.path(),
            &["--batch-size=1", "--learning-rate=0.01"],
        );
        send(signal, &child);
        let sent = Instant::now();
        let (_, line) = interrupted(child);
        assert!(
            sent.elapsed() < Duration::from_secs(5),
            "{signal}: at the next step"
        );
        let words = "interrupted in epoch 1 of 1000, after step ";
        assert!(line.starts_with(words), "{line}");
        assert!(line.ends_with(" of 60000; nothing is saved\n"), "{line}");
        assert_eq!(
            fs::read_dir(dir.path()).unwrap().count(),
            0,
            "nothing is left behind"
        );
    }
}

#[test]
fn a_signal_after_a_complete_epoch_saves_its_weights_and_training_can_go_on() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("net.safetensors");
    let file = path.to_str().unwrap();
    let child = train_until("    2  ", dir.path(), &["--hidden=10"]);
    send("-INT", &child);
    let (_, line) = interrupted(child);
    let epoch = number_after("interrupted in epoch ", &line);
    assert_eq!(
        number_after("holds the weights of epoch ", &line) + 1,
        epoch
    );
    assert!(
        line.ends_with(&format!("; go on with --load {file}\n")),
        "{line}"
    );
    let knobs = ["train", "--epochs=1"];
    let again = |epochs: &str| CHAPTER.prints(&["train", "--hidden=10", "--epochs", epochs]);
    let whole = again(&(epoch - 1).to_string());
    let after = CHAPTER.prints(&[&knobs[..], &["--load", file]].concat());
    let accuracies = |row: &str| row.split_whitespace().skip(2).collect::<Vec<_>>().join(" ");
    let last = lines(&whole, "epochs").last().copied().unwrap();
    assert_eq!(accuracies(lines(&after, "epochs")[1]), accuracies(last));
}

#[test]
fn a_signal_with_keep_best_saves_the_best_so_far() {
    let dir = TempDir::new().unwrap();
    let leaps = [
        "--hidden=10",
        "--learning-rate=0.8",
        "--seed=3",
        "--keep-best",
    ];
    let child = train_until("    3  ", dir.path(), &leaps);
    send("-INT", &child);
    let (_, line) = interrupted(child);
    let epoch = number_after("holds the weights of epoch ", &line);
    let best = format!("the weights of epoch {epoch}, the best with a test accuracy of ");
    assert!(line.contains(&best), "{line}");
    assert!(TwoLayerNet::load(&dir.path().join("net.safetensors")).is_ok());
}

#[test]
fn a_second_signal_leaves_a_whole_file_or_none() {
    for wait in [0, 1, 3, 6] {
        let dir = TempDir::new().unwrap();
        let child = train_until("    1  ", dir.path(), &["--hidden=50"]);
        send("-INT", &child);
        thread::sleep(Duration::from_millis(wait));
        send("-INT", &child);
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(130));
        let path = dir.path().join("net.safetensors");
        if path.exists() {
            assert_eq!(TwoLayerNet::load(&path).unwrap().dim(), (784, 50, 10));
        }
    }
}

#[test]
fn a_second_signal_ends_training_at_once() {
    let dir = TempDir::new().unwrap();
    // Judging 70,000 images with ten thousand neurons takes longer than this test waits.
    let child = train_until("epoch ", dir.path(), &["--hidden", "10000"]);
    for _ in 0..2 {
        send("-INT", &child);
        thread::sleep(Duration::from_millis(100));
    }
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        (output.status.code(), &*said),
        (Some(130), "interrupted at once\n")
    );
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(printed, "", "not even the first accuracy was measured");
}
