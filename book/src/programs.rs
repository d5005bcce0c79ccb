//! The chapter programs: built once, run with the arguments that the pages show.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use crate::error::{Error, Result, at};
use crate::folders::Folders;
use crate::recording::Run;

/// Built programs and the folder they draw into.
#[derive(Debug)]
pub struct Programs {
    executables: BTreeMap<String, PathBuf>,
    /// What runs them, such as an emulator with its options; the system itself when empty.
    runner: Vec<String>,
    scratch: TempDir,
}

impl Programs {
    /// Builds the packages named `programs`.
    pub fn build(folders: &Folders, programs: &BTreeSet<String>) -> Result<Self> {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo
            .args([
                "build",
                "--quiet",
                "--message-format=json-render-diagnostics",
            ])
            .current_dir(&folders.repository);
        cargo.args(programs.iter().flat_map(|program| ["--package", program]));
        let output = if programs.is_empty() {
            Ok(String::new())
        } else {
            succeed(&mut cargo)
        }?;
        let executables: BTreeMap<_, _> = output.lines().filter_map(executable).collect();
        let scratch = tempfile::tempdir().map_err(at(Path::new("a temporary folder")))?;
        Ok(Self {
            executables,
            runner: Vec::new(),
            scratch,
        })
    }

    /// The same programs, run by an emulator: `qemu-x86_64 -cpu Nehalem`.
    pub fn through(self, runner: &[&str]) -> Self {
        Self {
            runner: runner.iter().map(|word| word.to_string()).collect(),
            ..self
        }
    }

    /// What a command prints: on standard output, or on standard error when it is one that is refused.
    pub fn run(&self, run: &Run) -> Result<String> {
        let output = self.output(run)?;
        let problem = |problem: String| Error::Command {
            command: run.command_line(),
            problem,
        };
        match (run.fails, output.status.success()) {
            (false, true) => Ok(text(&output.stdout)),
            (true, false) => Ok(text(&output.stderr)),
            (false, false) => Err(problem(format!("failed: {}", text(&output.stderr)))),
            (true, true) => Err(problem("was to be refused, and ran".into())),
        }
    }

    /// What a section drew with its default knobs.
    pub fn drawing(&self, name: &str) -> Option<String> {
        std::fs::read_to_string(self.scratch.path().join(format!("{name}.svg"))).ok()
    }

    /// The figures that all runs so far drew, as `chapter/name`.
    pub fn drawings(&self) -> Result<Vec<String>> {
        let root = self.scratch.path();
        let svg = |path: PathBuf| {
            Some(
                crate::folders::below(root, &path)
                    .strip_suffix(".svg")?
                    .to_string(),
            )
        };
        Ok(crate::folders::files(root)?
            .into_iter()
            .filter_map(svg)
            .filter(|name| !name.starts_with("knobs/"))
            .collect())
    }

    fn output(&self, run: &Run) -> Result<Output> {
        let problem = |problem: String| Error::Command {
            command: run.command_line(),
            problem,
        };
        let executable = self
            .executables
            .get(&run.program)
            .ok_or_else(|| problem("is no program of this workspace".into()))?;
        let mut words = self
            .runner
            .iter()
            .map(OsStr::new)
            .chain([executable.as_os_str()]);
        let mut command = Command::new(words.next().unwrap_or_default());
        command
            .args(words)
            .args(&run.arguments)
            .arg("--figures")
            .arg(self.figures(run))
            .current_dir(self.scratch.path());
        command.output().map_err(|error| problem(error.to_string()))
    }

    /// A figure shows the default knobs, so that runs with others draw elsewhere.
    fn figures(&self, run: &Run) -> PathBuf {
        let root = self.scratch.path();
        if run.arguments.len() <= 1 {
            root.join(&run.program)
        } else {
            root.join("knobs").join(&run.program)
        }
    }
}

/// Runs a command that has to succeed, and returns its standard output.
pub fn succeed(command: &mut Command) -> Result<String> {
    let name = format!("{command:?}");
    let problem = |problem: String| Error::Command {
        command: name.clone(),
        problem,
    };
    let output = command
        .output()
        .map_err(|error| problem(error.to_string()))?;
    if output.status.success() {
        Ok(text(&output.stdout))
    } else {
        Err(problem(format!("failed: {}", text(&output.stderr))))
    }
}

/// The program that a line of cargo's messages reports.
fn executable(message: &str) -> Option<(String, PathBuf)> {
    let message: Value = serde_json::from_str(message).ok()?;
    let executable = message.get("executable")?.as_str()?;
    let name = message.get("target")?.get("name")?.as_str()?;
    Some((name.to_string(), executable.into()))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace("\r\n", "\n")
}
