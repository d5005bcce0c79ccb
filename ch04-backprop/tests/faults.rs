//! Training that is broken off: by the system, by a full disk, by a file that lies.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use common::mnist::{PIXELS, Part, idx};
use common::weights::Weights;
use rand::RngExt;
use tempfile::TempDir;
use testing::process::{output, send};

const PROGRAM: &str = env!("CARGO_BIN_EXE_ch04-backprop");

/// Twenty images to learn from and ten to be judged by.
fn tiny(dir: &Path) {
    for (part, images) in [(Part::Train, 20), (Part::Test, 10)] {
        let pixels: Vec<u8> = (0..images * PIXELS).map(|i| (i % 251) as u8).collect();
        let labels: Vec<u8> = (0..images).map(|i| (i % 10) as u8).collect();
        idx::write(dir, part, &pixels, &labels).unwrap();
    }
}

/// `train` on the tiny set, everything in one folder.
fn train(dir: &Path, arguments: &[&str]) -> Command {
    train_to(dir, dir, arguments)
}

/// The same with the weights in another folder.
fn train_to(weights: &Path, dir: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command
        .args(["train", "--epochs", "20", "--batch-size", "10"])
        .args(["--learning-rate", "0.001", "--data"]) // small: so few images are soon too much for a longer step
        .arg(dir)
        .arg("--figures")
        .arg(dir.join("figures"))
        .arg("--save")
        .arg(weights.join("net.safetensors"))
        .args(arguments)
        .current_dir(dir)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// A command as `"$0" "$@"` in a shell, whose script can set limits first.
fn in_shell(script: &str, command: &Command) -> Output {
    Command::new("sh")
        .args(["-c", script])
        .arg(command.get_program())
        .args(command.get_args())
        .current_dir(command.get_current_dir().unwrap_or(Path::new(".")))
        .output()
        .unwrap()
}

/// Expects that the weights could not be written, said in one line.
fn assert_not_written(output: &Output) {
    let error = String::from_utf8_lossy(&output.stderr);
    let mut lines = error.lines().filter(|line| line.starts_with("error: "));
    let line = lines.next().unwrap_or_default();
    assert_eq!(
        (output.status.code(), lines.next()),
        (Some(1), None),
        "{error}"
    );
    assert!(
        line.contains("net.safetensors: the weights cannot be written"),
        "{error}"
    );
}

/// How many hidden neurons the whole network in the file has.
fn hidden(dir: &Path) -> usize {
    let weights = Weights::load(&dir.join("net.safetensors")).unwrap();
    let [inputs, hidden] = weights.matrix_shape("W1").unwrap();
    weights.vector("b1", hidden).unwrap();
    weights.matrix("W2", [hidden, 10]).unwrap();
    weights.vector("b2", 10).unwrap();
    assert_eq!(inputs, PIXELS);
    hidden
}

fn duration(command: &mut Command) -> Duration {
    let start = Instant::now();
    assert!(command.status().unwrap().success());
    start.elapsed()
}

/// Files that are no part of a finished run, such as the half-written beginning of a new one.
fn strays(dir: &Path) -> usize {
    let names = fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    names
        .filter(|name| name.to_string_lossy().starts_with('.'))
        .count()
}

#[test]
fn the_saved_file_is_the_old_or_the_new_one_whenever_training_is_killed() {
    let dir = TempDir::new().unwrap();
    let dir = dir.path();
    tiny(dir);
    let whole = (0..3).map(|_| duration(&mut train(dir, &["--hidden", "30"])));
    let whole = whole.min().unwrap();
    let mut rng = common::seeded(1);
    let (mut old, mut replaced, mut killed, mut runs) = (30, 0, 0, 0);
    // A run that was quicker than the signal does not count.
    while killed < 50 {
        let new = 30 + (runs + 1) % 3; // never the width of the run before
        let mut child = train(dir, &["--hidden", &new.to_string()]).spawn().unwrap();
        thread::sleep(whole.mul_f64(rng.random_range(0.0..1.0)));
        send(["-INT", "-TERM", "-KILL"][runs % 3], &child);
        killed += usize::from(!child.wait().unwrap().success());
        let now = hidden(dir);
        assert!(
            now == old || now == new,
            "run {runs}: {now}, neither {old} nor {new}"
        );
        replaced += usize::from(now == new && now != old);
        (old, runs) = (now, runs + 1);
        assert!(runs < 500, "{killed} killed");
    }
    println!("{runs} runs, {killed} killed, {replaced} files replaced");
    assert!(replaced > 0);
}

#[test]
fn a_limit_on_the_size_of_files_leaves_the_old_file_whole() {
    let dir = TempDir::new().unwrap();
    let dir = dir.path();
    tiny(dir);
    assert!(train(dir, &["--hidden", "30"]).status().unwrap().success());
    // Blocks of 512 or of 1024 bytes, by the shell: far fewer than the 127 KB of 40 hidden neurons.
    let limited = "ulimit -f 40; trap '' XFSZ; exec \"$0\" \"$@\"";
    assert_not_written(&in_shell(limited, &train(dir, &["--hidden", "40"])));
    assert_eq!((hidden(dir), strays(dir)), (30, 0));
}

/// Before the command: a disk of 300 KB in memory, which nothing else sees, with the old weights and no room for more.
/// After it: a copy of what is there, for everyone to see.
#[cfg(target_os = "linux")]
const WITH_FULL_DISK: &str = r#"exec unshare --map-root-user --mount sh -c '
    mount -t tmpfs -o size=300k tmpfs disk && cp net.safetensors disk && echo mounted > mounted || exit
    cat /dev/zero > disk/filler
    "$0" "$@"
    code=$?
    rm disk/filler && cp -R disk after
    exit $code' "$0" "$@""#;

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_old_file_whole() {
    let dir = TempDir::new().unwrap();
    let dir = dir.path();
    tiny(dir);
    assert!(train(dir, &["--hidden", "30"]).status().unwrap().success());
    fs::create_dir(dir.join("disk")).unwrap();
    let output = in_shell(
        WITH_FULL_DISK,
        &train_to(Path::new("disk"), dir, &["--hidden", "40"]),
    );
    if !dir.join("mounted").exists() {
        let said = String::from_utf8_lossy(&output.stderr);
        writeln!(
            std::io::stderr(),
            "skipped: no disk can be mounted here: {}",
            said.trim_end()
        )
        .unwrap();
        return;
    }
    assert_not_written(&output);
    let after = dir.join("after");
    assert_eq!((hidden(&after), strays(&after)), (30, 0));
    let old_and_after = [dir, &after].map(|dir| fs::read(dir.join("net.safetensors")).unwrap());
    assert!(old_and_after[0] == old_and_after[1]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device_is_refused_before_training_begins() {
    let arguments = ["train", "--save", "/dev/full"];
    let (code, text, error) = output(Command::new(PROGRAM).args(arguments));
    assert_eq!(code, 1, "{error}");
    assert!(error.contains("/dev/full: the weights cannot be written"));
    assert!(text.is_empty() && Path::new("/dev/full").exists());
}

#[test]
fn two_programs_at_once_in_one_folder_both_finish_and_leave_whole_files() {
    let dir = TempDir::new().unwrap();
    let dir = dir.path();
    tiny(dir);
    for _ in 0..10 {
        let both = ["30", "31"].map(|hidden| train(dir, &["--hidden", hidden]).spawn().unwrap());
        for mut child in both {
            assert!(child.wait().unwrap().success());
        }
        assert!([30, 31].contains(&hidden(dir)));
        for figure in fs::read_dir(dir.join("figures")).unwrap() {
            let svg = fs::read_to_string(figure.unwrap().path()).unwrap();
            assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"));
        }
    }
    assert_eq!(strays(dir), 0);
}

/// strace tells which calls wait for the disk. Where it is missing or may not trace, the test is skipped.
#[cfg(target_os = "linux")]
#[test]
fn weights_wait_for_the_disk_and_figures_do_not() {
    let dir = TempDir::new().unwrap();
    let dir = dir.path();
    tiny(dir);
    let train = train(dir, &[]);
    let mut traced = Command::new("strace");
    traced.args([
        "-f",
        "-o",
        "calls",
        "-e",
        "trace=fsync,fdatasync,sync,syncfs",
    ]);
    traced.arg(train.get_program()).args(train.get_args());
    match traced.current_dir(dir).output() {
        Ok(output) if output.status.success() => {}
        other => {
            writeln!(std::io::stderr(), "skipped: no strace here: {other:?}").unwrap();
            return;
        }
    }
    let calls = fs::read_to_string(dir.join("calls")).unwrap();
    assert_eq!(calls.matches("sync").count(), 1, "{calls}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_header_that_promises_four_billion_images_takes_no_memory() {
    let dir = TempDir::new().unwrap();
    tiny(dir.path());
    let images = dir.path().join(Part::Train.images_file());
    let mut bytes = fs::read(&images).unwrap();
    bytes[4..8].fill(0xff);
    fs::write(&images, bytes).unwrap();
    // No more than a gigabyte of addresses; the promised images would take three terabytes.
    let limited = "ulimit -v 1000000; exec \"$0\" \"$@\"";
    let output = in_shell(limited, &train(dir.path(), &["--threads", "1"]));
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{error}");
    assert!(
        error.contains("for the 4294967295 images of its header"),
        "{error}"
    );
}
