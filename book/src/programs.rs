//! The programs that the pages show: built once, run with the arguments that the pages give.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::data::found;
use crate::error::{Error, Result, at};
use crate::folders::{Folders, below, files, read};
use crate::recording::Run;

/// Where runs draw what pages show, in a folder of the system's; those whose figures no page shows draw beside it.
pub const FIGURES: &str = "figures";

/// Built programs and the folder they draw into.
#[derive(Debug)]
pub struct Programs {
    executables: BTreeMap<String, PathBuf>,
    /// What runs them, such as an emulator with its options; the system itself when empty.
    runner: Vec<String>,
    /// Whether figures are drawn in one form only, the wide English one.
    is_wide_only: bool,
    /// Where a reader types the commands; here they are run elsewhere.
    repository: PathBuf,
    scratch: TempDir,
}

impl Programs {
    /// Builds what `runs` need. Cargo compiles dependencies with the features that everything built together asks for. With the
    /// whole workspace and an example, which needs what the tests need, these are the features of `cargo test --workspace`,
    /// and nothing that it has built is compiled again.
    pub fn build<'a>(folders: &Folders, runs: impl IntoIterator<Item = &'a Run>) -> Result<Self> {
        let programs: BTreeSet<_> = runs.into_iter().map(|run| run.program.as_str()).collect();
        let mut build = cargo();
        build.args(["build", "--quiet", "--workspace", "--example", "answers"]);
        build.arg("--message-format=json-render-diagnostics");
        build.args(programs.iter().flat_map(|program| ["--bin", program]));
        let built = match programs.is_empty() {
            true => String::new(),
            false => succeed(build.current_dir(&folders.repository))?,
        };
        let programs = Self::of(built.lines().filter_map(executable).collect())?;
        Ok(Self {
            repository: folders.repository.clone(),
            ..programs
        })
    }

    /// What `runs` need, without building it: the runner finds programs by their names, as `node run.mjs program.wasm` does.
    pub fn named<'a>(runner: &[&str], runs: impl IntoIterator<Item = &'a Run>) -> Result<Self> {
        let names = runs.into_iter().map(|run| run.program.clone());
        let programs = Self::of(names.map(|name| (name.clone(), name.into())).collect())?;
        Ok(programs.through(runner))
    }

    fn of(executables: BTreeMap<String, PathBuf>) -> Result<Self> {
        Ok(Self {
            executables,
            runner: Vec::new(),
            is_wide_only: false,
            repository: PathBuf::new(),
            scratch: tempfile::tempdir().map_err(at(Path::new("a temporary folder")))?,
        })
    }

    /// The same programs, run by an emulator: `qemu-x86_64 -cpu Nehalem`.
    pub fn through(self, runner: &[&str]) -> Self {
        let runner = runner.iter().map(|word| word.to_string()).collect();
        Self { runner, ..self }
    }

    /// The same programs, drawing each figure in its wide English form only: an emulator takes long for all four.
    pub fn wide_only(self) -> Self {
        Self {
            is_wide_only: true,
            ..self
        }
    }

    /// What a command prints: on standard output, or on standard error when it is one that is refused.
    pub fn run(&self, run: &Run) -> Result<String> {
        let failed = |problem: &str| Error::command(run.command_line(), problem);
        let unknown = || failed("is no program of this workspace");
        let executable = self.executables.get(&run.program).ok_or_else(unknown)?;
        let mut words = self.runner.iter().map(OsStr::new).collect::<Vec<_>>();
        words.push(executable.as_os_str());
        let mut command = Command::new(words[0]);
        command.args(&words[1..]);
        command.args(
            run.arguments
                .iter()
                .map(|word| found(&self.repository, word)),
        );
        command.arg("--figures").arg(run.drawn_into());
        if self.is_wide_only {
            command.args(["--form", "wide"]);
        }
        let output = command.current_dir(self.scratch.path()).output();
        let output = output.map_err(|error| failed(&error.to_string()))?;
        match (output.status.success(), run.fails) {
            (true, false) => Ok(text(&output.stdout)),
            (true, true) => Err(failed("was to be refused, and ran")),
            (false, true) => Ok(text(&output.stderr)),
            (false, false) => Err(failed(&text(&output.stderr))),
        }
    }

    /// What a run so far drew for the pages into a file `ch03-gradient/1-4.ko.svg`; nothing if it drew no such file.
    pub fn drawing(&self, file: &str) -> Option<String> {
        read(&self.scratch.path().join(FIGURES).join(file)).ok()
    }

    /// The files that all runs so far drew for the pages.
    pub fn drawings(&self) -> Result<Vec<String>> {
        let root = self.scratch.path().join(FIGURES);
        let drawn = files(&root)?.into_iter();
        Ok(drawn.map(|file| below(&root, &file)).collect())
    }
}

/// The cargo that runs this program, or else the one that is installed.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command that has to succeed, and returns its standard output.
pub fn succeed(command: &mut Command) -> Result<String> {
    let problem = match command.output() {
        Ok(output) if output.status.success() => return Ok(text(&output.stdout)),
        Ok(output) => text(&output.stderr),
        Err(error) => error.to_string(),
    };
    Err(Error::command(format!("{command:?}"), problem))
}

/// The program that a line of cargo's messages reports.
fn executable(message: &str) -> Option<(String, PathBuf)> {
    let message: Value = serde_json::from_str(message).ok()?;
    let executable = message["executable"].as_str()?;
    let name = message["target"]["name"].as_str()?;
    Some((name.to_string(), executable.into()))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace("\r\n", "\n")
}
