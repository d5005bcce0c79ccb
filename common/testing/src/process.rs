//! What only a process can show: its streams and its exit code.

use std::fs;
use std::io;
#[cfg(target_os = "linux")]
use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
#[cfg(target_os = "linux")]
use std::{thread, time::Duration};

use tempfile::{NamedTempFile, TempDir};

use crate::{Chapter, assert_is_an_error_line};

/// Holds a chapter's program, such as `env!("CARGO_BIN_EXE_ch01-forward")`, to what the chapter does in process:
/// the text of a `section` that draws goes to standard output, its figures into the folder, and a failure is one line
/// on standard error with its exit code. A reader who stops reading is no failure.
pub fn assert_does_what_its_chapter_does(program: &str, chapter: Chapter, section: &str) {
    assert_prints_and_draws(program, chapter, section);
    assert_fails_in_one_line(program, chapter, section);
    assert_ends_quietly_when_its_output_is_closed(program);
    assert_draws_for_nobody(program, section);
    #[cfg(target_os = "linux")]
    {
        assert_ends_quietly_when_its_reader_leaves(program, chapter, section);
        assert_says_that_nothing_more_fits(program, section);
    }
}

/// Figures that were asked for are drawn even if nobody reads the text.
fn assert_draws_for_nobody(program: &str, section: &str) {
    let folder = TempDir::new().unwrap();
    let (reader, writer) = io::pipe().unwrap();
    drop(reader);
    let status = command(program, folder.path(), &[section])
        .stdout(writer)
        .stderr(Stdio::null())
        .status();
    assert!(status.unwrap().success());
    assert!(fs::read_dir(folder.path()).unwrap().next().is_some());
}

/// A full disk behind standard output is told in one line.
#[cfg(target_os = "linux")]
fn assert_says_that_nothing_more_fits(program: &str, section: &str) {
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let output = Command::new(program)
        .arg(section)
        .stdout(full)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_is_an_error_line(&said);
    assert!(
        said.contains("standard output") && said.contains("make room"),
        "{said}"
    );
}

fn assert_prints_and_draws(program: &str, chapter: Chapter, section: &str) {
    let folder = TempDir::new().unwrap();
    let written = chapter.writes(&[section]);
    let (code, text, said) = output(&mut command(program, folder.path(), &[section]));
    assert_eq!((code, text), (0, written.text));
    for (name, svg) in written.figures {
        let path = folder.path().join(format!("{name}.svg"));
        // One note tells of all forms.
        if !name.contains('.') {
            let note = format!("wrote figure {}", path.display());
            assert!(said.contains(&note), "{said}");
        }
        assert_eq!(fs::read_to_string(path).unwrap(), svg, "{name}");
    }
    let help = (0, chapter.prints(&["--help"]), String::new());
    assert_eq!(output(Command::new(program).arg("--help")), help);
}

fn assert_fails_in_one_line(program: &str, chapter: Chapter, section: &str) {
    let line = chapter.refuses(&["no-section"], 2, "no-section");
    let refusal = (2, String::new(), format!("{line}\n"));
    assert_eq!(output(Command::new(program).arg("no-section")), refusal);
    let file = NamedTempFile::new().unwrap();
    let (code, _, said) = output(&mut command(program, file.path(), &[section]));
    assert_is_an_error_line(&said);
    assert_eq!(code, 1, "{said}");
}

/// Closed before the first line.
fn assert_ends_quietly_when_its_output_is_closed(program: &str) {
    let (reader, writer) = io::pipe().unwrap();
    drop(reader);
    let child = spawn(Command::new(program).stdout(writer));
    assert_eq!(said_at_a_quiet_end(child), "");
}

/// Closed after the first line. The pipe has room for little more: so the program is still writing when its reader leaves.
#[cfg(target_os = "linux")]
fn assert_ends_quietly_when_its_reader_leaves(program: &str, chapter: Chapter, section: &str) {
    const ROOM: usize = 256;
    let text = chapter.prints(&[section]);
    assert!(text.len() > ROOM, "{section} prints too little for this");
    let (reader, mut writer) = io::pipe().unwrap();
    let size = rustix::pipe::fcntl_setpipe_size(&writer, 1).unwrap(); // the least that there is
    let filled = size - ROOM;
    writer.write_all(&vec![b' '; filled]).unwrap();
    let mut child = spawn(Command::new(program).arg(section).stdout(writer));
    let has_written = || rustix::io::ioctl_fionread(&reader).unwrap() > filled as u64;
    while !has_written() && child.try_wait().unwrap().is_none() {
        thread::sleep(Duration::from_millis(1));
    }
    drop(reader);
    let said = said_at_a_quiet_end(child);
    assert!(!said.contains("error"), "{said}");
}

fn spawn(command: &mut Command) -> Child {
    command.stderr(Stdio::piped()).spawn().unwrap()
}

/// What the program has said on standard error when it ends, which is no failure.
fn said_at_a_quiet_end(child: Child) -> String {
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    said
}

/// The program with these arguments, its figures in that folder.
fn command(program: &str, figures: &Path, arguments: &[&str]) -> Command {
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
