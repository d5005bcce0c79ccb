//! What only a process can show: its streams and its exit code.

use std::fs;
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

use crate::{Chapter, assert_is_an_error_line};

/// Holds a chapter's program, such as `env!("CARGO_BIN_EXE_ch01-forward")`, to what the chapter does in process:
/// the text of a `section` that draws goes to standard output, its figures into the folder, and a failure is one line
/// on standard error with its exit code. A reader who stops reading is no failure.
pub fn assert_does_what_its_chapter_does(program: &str, chapter: Chapter, section: &str) {
    let figures = TempDir::new().unwrap();
    let run = |arguments: &[&str]| output(&mut command(program, figures.path(), arguments));

    let written = chapter.writes(&[section]);
    let (code, text, said) = run(&[section]);
    assert_eq!((code, text), (0, written.text));
    for (name, svg) in written.figures {
        let path = figures.path().join(format!("{name}.svg"));
        assert!(
            said.contains(&format!("wrote figure {}", path.display())),
            "{said}"
        );
        assert_eq!(fs::read_to_string(path).unwrap(), svg, "{name}");
    }
    assert_eq!(
        run(&["--help"]),
        (0, chapter.prints(&["--help"]), String::new())
    );

    let line = chapter.refuses(&["no-section"], 2, "no-section");
    assert_eq!(
        run(&["no-section"]),
        (2, String::new(), format!("{line}\n"))
    );
    let file = figures.path().join("file");
    fs::write(&file, "").unwrap();
    let (code, _, said) = output(&mut command(program, &file, &[section]));
    assert_is_an_error_line(&said);
    assert_eq!(code, 1, "{said}");

    assert_ends_quietly_when_nobody_reads_on(command(program, figures.path(), &[]));
}

/// The program with these arguments, its figures in that folder.
#[must_use]
pub fn command(program: &str, figures: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).arg("--figures").arg(figures);
    command
}

/// The exit code, standard output and standard error.
///
/// # Panics
/// When the program cannot be run, or a signal ends it.
pub fn output(command: &mut Command) -> (i32, String, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = command.output().unwrap();
    let [stdout, stderr] = [stdout, stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    (status.code().unwrap(), stdout, stderr)
}

/// Sends a signal, such as -INT, unless the program has ended by itself.
pub fn send(signal: &str, child: &Child) {
    let id = child.id().to_string();
    let mut kill = Command::new("kill");
    let _ = kill.args([signal, &id]).stderr(Stdio::null()).status();
}

fn assert_ends_quietly_when_nobody_reads_on(mut command: Command) {
    let (reader, writer) = io::pipe().unwrap();
    drop(reader);
    let output = command
        .stdout(writer)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
        .wait_with_output();
    let output = output.unwrap();
    assert_eq!((output.status.code(), &*output.stderr), (Some(0), &b""[..]));

    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut first = String::new();
    let stdout = child.stdout.take().unwrap();
    BufReader::with_capacity(1, stdout)
        .read_line(&mut first)
        .unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(
        !said.contains("error") && !said.contains("panicked"),
        "{said}"
    );
}
