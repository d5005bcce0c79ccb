//! What can go wrong, each with the place to look at.

use std::fmt::Display;
use std::path::Path;

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
    pub fn new(place: impl Display, what: impl Display) -> Self {
        Self {
            place: place.to_string(),
            what: what.to_string(),
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{}", .0.iter().map(Problem::to_string).collect::<Vec<_>>().join("\n"))]
    Problems(Vec<Problem>),
    #[error("mdbook: {0:#}")]
    Mdbook(#[from] MdbookError),
    #[error("{0}")]
    Usage(String),
}

pub type Result<T = (), E = Error> = std::result::Result<T, E>;

impl Error {
    pub fn command(command: impl Display, problem: impl Display) -> Self {
        Problem::new(format!("`{command}`"), problem).into()
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self::Problems(vec![problem])
    }
}

/// `map_err(at(path))` says which file an input or output error is about.
pub fn at(path: &Path) -> impl Fn(std::io::Error) -> Error {
    |error| Problem::new(path.display(), error).into()
}

/// `Ok` when nothing is wrong.
pub fn none(problems: Vec<Problem>) -> Result {
    match problems.is_empty() {
        true => Ok(()),
        false => Err(Error::Problems(problems)),
    }
}
