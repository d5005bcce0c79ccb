//! Runs the program with the reader's functions, for so long and no longer.

use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::record::Record;

/// So many bytes of what a process prints are read at once.
const PIECE: u64 = 1 << 14;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// All cases were run.
    Finished,
    /// It took too long, and was stopped.
    Stopped,
    /// Its calls went too deep.
    Overflowed,
    /// It asked for more memory than it may have.
    Exhausted,
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
    let record = folder.path().join("record");
    let mut command = Command::new(program);
    command.arg(exercise).arg(&record).stdin(Stdio::null());
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let (out, err) = (thread::spawn(|| heard(out)), thread::spawn(|| heard(err)));
    let status = wait(child, limit)?;
    let [out, err] = [out, err].map(|heard| heard.join().unwrap_or_default());
    let record = fs::read(&record).unwrap_or_default();
    let record = Record::of(&String::from_utf8_lossy(&record));
    let ending = match status {
        _ if record.is_finished => Ending::Finished,
        None => Ending::Stopped,
        Some(_) if err.contains("overflowed its stack") => Ending::Overflowed,
        Some(_) if err.contains("memory allocation of") => Ending::Exhausted,
        Some(_) => Ending::Left,
    };
    let printed = match ending {
        Ending::Overflowed | Ending::Exhausted => out,
        _ => out + &err,
    };
    Ok(Run {
        record,
        ending,
        printed,
    })
}

/// What comes out of a process. Of a flood only the beginning is kept, and the end, where it says what it died of.
fn heard(pipe: Option<impl Read>) -> String {
    let Some(mut pipe) = pipe else {
        return String::new();
    };
    let mut piece = || {
        let mut piece = Vec::new();
        let _ = pipe.by_ref().take(PIECE).read_to_end(&mut piece);
        piece
    };
    let (first, mut before, mut last) = (piece(), Vec::new(), piece());
    loop {
        let next = piece();
        if next.is_empty() {
            return String::from_utf8_lossy(&[first, before, last].concat()).into_owned();
        }
        (before, last) = (last, next);
    }
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
