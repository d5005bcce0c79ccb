//! Exercises are a package of their own beside the chapter, since what a reader writes need not compile: Cargo is asked to run it.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::Told;
use crate::page::workspace;
use crate::{Result, WrongUsage};

const HELP: &str = "\
Exercises:
  exercise <NAME>  Check what you wrote: --hint, --watch, --solution, --reset
  exercises        List them: done, next, how to run";

/// What the help of a chapter with exercises says of them.
pub(crate) fn help(chapter: &str) -> &'static str {
    if folder(chapter).is_dir() { HELP } else { "" }
}

/// Whether the arguments are about the exercises of the chapter.
pub(crate) fn is_meant(chapter: &str, arguments: &[OsString]) -> bool {
    let is_word = |word: &OsString| word == "exercise" || word == "exercises";
    let has_any = cfg!(target_family = "wasm") || folder(chapter).is_dir();
    has_any && arguments.first().is_some_and(is_word)
}

/// What somebody meant who typed an exercise's name for a section, or something like `exercise`.
pub(crate) fn like(chapter: &str, word: &str) -> Option<String> {
    let (folder, file) = (folder(chapter), format!("{}.rs", word.replace('-', "_")));
    let is_name = folder.join(&file).is_file() && folder.join("teacher").join(&file).is_file();
    let command = format!("cargo run -p {chapter} --");
    match is_name {
        true => Some(format!("it is an exercise: {command} exercise {word}")),
        false if folder.is_dir() && word.starts_with("ex") => {
            Some(format!("the exercises: {command} exercises"))
        }
        false => None,
    }
}

/// Runs the exercises' own program with the arguments.
pub(crate) fn forward(chapter: &str, arguments: &[OsString]) -> Result {
    if cfg!(target_family = "wasm") {
        let line = "exercises are compiled, and a page cannot do that: at a terminal,";
        let line = format!("{line} run cargo run -p {chapter} -- exercises");
        return Err(WrongUsage(line).into());
    }
    let package = chapter.split('-').next().unwrap_or(chapter);
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let program = format!("{package}-exercises");
    let mut command = Command::new(cargo);
    command.arg("run");
    if is_built(&program) {
        command.arg("--quiet");
    }
    command.args(["--package", &program, "--"]);
    let status = command.args(arguments).current_dir(workspace()).status();
    let status =
        status.map_err(|error| format!("exercises need cargo, and it does not run: {error}"))?;
    match status.code() {
        Some(0) => Ok(()),
        code => Err(Told(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(1)).into()),
    }
}

/// Whether the program stands beside this one. If not, Cargo compiles for a while, and shows that it does.
fn is_built(program: &str) -> bool {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::current_exe().is_ok_and(|own| own.with_file_name(file).is_file())
}

fn folder(chapter: &str) -> PathBuf {
    workspace().join(chapter).join("exercises")
}
