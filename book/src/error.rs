//! What can go wrong, each with the place to look at.

use std::fmt;
use std::path::{Path, PathBuf};

use mdbook_driver::errors::Error as MdbookError;

/// Something in the book that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {what}")]
pub struct Problem {
    /// A file, with a line where there is one.
    pub place: String,
    /// What is wrong there, and what to do.
    pub what: String,
}

impl Problem {
    pub fn new(place: impl fmt::Display, what: impl fmt::Display) -> Self {
        Self {
            place: place.to_string(),
            what: what.to_string(),
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{}: {source}", .path.display())]
    Io {
        path: PathBuf,
        source: std::io::Error,
    },
    #[error("{}", list(.0))]
    Problems(Vec<Problem>),
    #[error("mdbook: {0:#}")]
    Mdbook(#[from] MdbookError),
    #[error("`{command}` {problem}")]
    Command { command: String, problem: String },
    #[error("{0}")]
    Usage(String),
}

pub type Result<T = (), E = Error> = std::result::Result<T, E>;

impl Error {
    pub fn command(command: impl Into<String>, problem: impl fmt::Display) -> Self {
        Self::Command {
            command: command.into(),
            problem: problem.to_string(),
        }
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self::Problems(vec![problem])
    }
}

/// `map_err(at(path))` says which file an input or output error is about.
pub fn at(path: &Path) -> impl FnOnce(std::io::Error) -> Error + '_ {
    let path = path.to_path_buf();
    move |source| Error::Io { path, source }
}

/// `Ok` when nothing is wrong.
pub fn none(problems: Vec<Problem>) -> Result {
    match problems.is_empty() {
        true => Ok(()),
        false => Err(Error::Problems(problems)),
    }
}

fn list(problems: &[Problem]) -> String {
    let lines: Vec<_> = problems.iter().map(Problem::to_string).collect();
    lines.join("\n")
}
