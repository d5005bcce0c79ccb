//! Compiles the reader's files with Cargo.

use std::env;
use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

use crate::chapter::{Chapter, module};
use crate::task::Task;

/// The program with the reader's functions, or what the compiler says of the file.
#[derive(Debug, PartialEq)]
pub(crate) enum Built {
    Program(PathBuf),
    Refused(String),
}

/// Compiles all files together, so that the next exercise needs no compiler. If that fails, this file alone.
pub(crate) fn build(chapter: &Chapter, task: &dyn Task) -> io::Result<Built> {
    let output = attempt(chapter, None)?;
    if let Some(program) = program(&output) {
        return Ok(Built::Program(program));
    }
    let output = attempt(chapter, Some(&module(task)))?;
    Ok(match program(&output) {
        Some(program) => Built::Program(program),
        None => Built::Refused(String::from_utf8_lossy(&output.stderr).into_owned()),
    })
}

/// The Cargo that runs this program, or the one that is found.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Beside the program that Cargo would build for `cargo test` or another profile, nothing is compiled twice.
fn attempt(chapter: &Chapter, only: Option<&str>) -> io::Result<Output> {
    let colour = match io::stderr().is_terminal() && env::var_os("NO_COLOR").is_none() {
        true => "always",
        false => "never",
    };
    let mut command = cargo();
    command.args(["rustc", "--quiet", "--color", colour]);
    command.arg("--message-format=json-render-diagnostics");
    command.args(["--package", &format!("{}-exercises", chapter.short())]);
    command.args(["--bin", &format!("{}-attempt", chapter.short())]);
    if let Some(name) = only {
        command.args(["--", "--cfg", "only", "--cfg", name]);
    }
    command.current_dir(chapter.folder).output()
}

/// The program that Cargo reports.
fn program(output: &Output) -> Option<PathBuf> {
    let reported = String::from_utf8_lossy(&output.stdout);
    let program = |line: &str| {
        let message: Value = serde_json::from_str(line).ok()?;
        Some(PathBuf::from(message["executable"].as_str()?))
    };
    reported
        .lines()
        .filter_map(program)
        .next_back()
        .filter(|_| output.status.success())
}
