use std::path::PathBuf;

use super::MOST_PIXELS;

/// A picture that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {problem}", path.display())]
pub struct Error {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with a picture, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The system did not let us read it.
    #[error("{0}; check the path")]
    File(String),
    /// The file is longer than any picture.
    #[error("{0} MB are too long for a picture; make it smaller")]
    Long(u64),
    /// The file begins like no picture that we know.
    #[error("no {KINDS} picture; save it as one")]
    Kind,
    /// The header says that there are more pixels than we take.
    #[error("{0} × {1} pixels are more than {most} million; make it smaller", most = MOST_PIXELS / 1_000_000)]
    Large(u32, u32),
    /// The file ends too early, or has in it what cannot be.
    #[error("damaged, or cut short: {0}; save it anew")]
    Damaged(String),
}

const KINDS: &str = if cfg!(target_family = "wasm") {
    "PNG"
} else {
    "PNG or JPEG"
};
