use std::fmt::Display;
use std::io;
use std::path::PathBuf;

use safetensors::{Dtype, SafeTensorError};

/// Why parameters could not be read or written. The message holds its reason, so there is no
/// [`source`](std::error::Error::source) that would say it again.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The system did not let us read the file.
    #[error("{}: the weights cannot be read ({reason}); check the path", path.display())]
    Read {
        /// The weights file.
        path: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
    /// The system did not let us write the file. An older file of that name is as it was.
    #[error(
        "{}: the weights cannot be written ({reason}); choose a file in an existing folder that you may write to",
        path.display()
    )]
    Write {
        /// The weights file.
        path: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
    /// The file is damaged, or something else altogether.
    #[error(
        "{}: expected a safetensors file, found something else or a damaged one ({}); save the weights again",
        path.display(), plain(reason)
    )]
    Format {
        /// The weights file.
        path: PathBuf,
        /// What is wrong with its header.
        reason: SafeTensorError,
    },
    /// An array has numbers of another type.
    #[error(
        "{}: expected the tensor {} as F32 or F64, found {found}; convert it before saving",
        path.display(), plain(name)
    )]
    ElementType {
        /// The weights file.
        path: PathBuf,
        /// The array.
        name: String,
        /// Its type.
        found: Dtype,
    },
    /// An array holds an infinity or a value that is not a number.
    #[error(
        "{}: expected finite values, found {value} in {}{index:?}; train again, with a smaller learning rate",
        path.display(), plain(name)
    )]
    NotFinite {
        /// The weights file.
        path: PathBuf,
        /// The array.
        name: String,
        /// The place, counted from 0.
        index: Vec<usize>,
        /// NaN, inf or -inf.
        value: f64,
    },
    /// There is no array of that name.
    #[error("{}: expected a tensor named {name}, found [{}]; take the weights of this network", path.display(), plain(present))]
    Missing {
        /// The weights file.
        path: PathBuf,
        /// The array that was asked for.
        name: String,
        /// The arrays that are there.
        present: String,
    },
    /// An array has another shape.
    #[error(
        "{}: expected {} of shape {expected}, found {found:?}; take the weights of this network, stored as (inputs, outputs)",
        path.display(), plain(name)
    )]
    Shape {
        /// The weights file.
        path: PathBuf,
        /// The array.
        name: String,
        /// The shape that was asked for.
        expected: String,
        /// The shape in the file.
        found: Vec<usize>,
    },
}

/// What a file says, in one line: a name in it may hold anything, even what moves the cursor of a terminal.
fn plain(said: &impl Display) -> String {
    let escaped = |c: char| {
        if c.is_control() {
            c.escape_default().to_string()
        } else {
            c.to_string()
        }
    };
    said.to_string().chars().map(escaped).collect()
}
