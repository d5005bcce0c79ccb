//! Runs the program with the reader's functions, for so long and no longer.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::record::Record;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// All cases were run.
    Finished,
    /// It took too long, and was stopped.
    Stopped,
    /// Its calls went too deep.
    Overflowed,
    /// The process ended before the last case.
    Left,
}

/// A run of the reader's functions.
#[derive(Debug)]
pub struct Run {
    /// What became of the cases.
    pub record: Record,
    /// How it ended.
    pub ending: Ending,
    /// What the functions printed.
    pub printed: String,
}

/// Runs the cases of the exercise.
///
/// # Errors
/// When the process cannot be started.
pub(crate) fn run(program: &Path, exercise: &str, limit: Duration) -> io::Result<Run> {
    let folder = TempDir::new()?;
    let file = |name: &str| folder.path().join(name);
    let (record, out, err) = (file("record"), file("out"), file("err"));
    let mut command = Command::new(program);
    command.arg(exercise).arg(&record).stdin(Stdio::null());
    command
        .stdout(File::create(&out)?)
        .stderr(File::create(&err)?);
    let status = wait(command.spawn()?, limit)?;
    let read = |path: &Path| {
        let bytes = fs::read(path).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let (record, err) = (Record::of(&read(&record)), read(&err));
    let ending = match status {
        _ if record.is_finished => Ending::Finished,
        None => Ending::Stopped,
        Some(_) if err.contains("overflowed its stack") => Ending::Overflowed,
        Some(_) => Ending::Left,
    };
    let printed = match ending {
        Ending::Overflowed => read(&out),
        _ => read(&out) + &err,
    };
    Ok(Run {
        record,
        ending,
        printed,
    })
}

/// How the process ended, if it did in time.
fn wait(mut child: Child, limit: Duration) -> io::Result<Option<ExitStatus>> {
    let start = Instant::now();
    let mut pause = Duration::from_millis(1);
    while start.elapsed() < limit {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(20));
    }
    child.kill()?;
    child.wait()?;
    Ok(None)
}
