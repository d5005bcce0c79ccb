//! Training that is broken off by hand.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use lesson::Page;
use tempfile::TempDir;
use testing::Chapter;
use testing::process::send;

const CHAPTER: Chapter = Chapter(ch04_backprop::run);

#[test]
fn ctrl_c_is_heard_while_training_evaluates_learns_saves_and_draws() {
    let saved = "interrupted before the figure ";
    for (place, line) in [
        (
            "epochs",
            "interrupted in epoch 1 of 1, after step 1 of 600; nothing is saved",
        ),
        (
            "result",
            "interrupted after the last epoch; nothing is saved",
        ),
        ("loss", "interrupted before the figure loss"),
        ("accuracy", "interrupted before the figure accuracy"),
        ("weights", "interrupted before the figure weights"),
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

#[test]
fn a_signal_ends_training_with_one_line_that_says_how_far_it_came() {
    for signal in ["-INT", "-TERM"] {
        let dir = TempDir::new().unwrap();
        let child = train_until("    1  ", dir.path(), &[]);
        send(signal, &child);
        let sent = Instant::now();
        let output = child.wait_with_output().unwrap();
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(130), "{signal}: {error}");
        assert!(
            sent.elapsed() < Duration::from_secs(5),
            "{signal}: at the next step"
        );
        assert_eq!(error.lines().count(), 1, "{error}");
        assert!(error.starts_with("interrupted in epoch "), "{error}");
        assert!(error.contains(" of 1000, after step "), "{error}");
        assert_eq!(
            fs::read_dir(dir.path()).unwrap().count(),
            0,
            "nothing is left behind"
        );
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
