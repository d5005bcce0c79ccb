use std::fmt::Display;
use std::io;
use std::path::PathBuf;

use safetensors::{Dtype, SafeTensorError};

use crate::file;

/// Why parameters could not be read or written. The message holds its reason, so there is no
/// [`source`](std::error::Error::source) that would say it again.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The system did not let us read the file.
    #[error("{}: the weights cannot be read ({}); check the path", path.display(), file::reason(reason))]
    Read {
        /// The weights file.
        path: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
    /// The system did not let us write the file. An older file of that name is as it was.
    #[error(
        "{}: the weights cannot be written ({}); choose a file in an existing folder that you may write to and that has room",
        path.display(), file::reason(reason)
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
        "{}: expected finite values, found {value} in {}{}; train again, with a smaller learning rate",
        path.display(), plain(name), plain(&format!("{index:?}"))
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
    #[error("{}: expected a tensor named {name}, found {}; take the weights of this network", path.display(), list(present))]
    Missing {
        /// The weights file.
        path: PathBuf,
        /// The array that was asked for.
        name: String,
        /// The arrays that are there.
        present: Vec<String>,
    },
    /// An array has another shape.
    #[error(
        "{}: expected {} of shape {expected}, found {}; take the weights of this network, stored as (inputs, outputs)",
        path.display(), plain(name), plain(&format!("{found:?}"))
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
    /// The bias has as many values as the weight has rows.
    #[error(
        "{}: {weight} of shape {shape:?} looks transposed, because {bias} has {} values (PyTorch keeps (outputs, inputs)); \
         save every weight as (inputs, outputs), in PyTorch weight.T.contiguous()",
        path.display(), shape[0]
    )]
    Transposed {
        /// The weights file.
        path: PathBuf,
        /// The matrix.
        weight: String,
        /// Its shape in the file.
        shape: [usize; 2],
        /// The vector.
        bias: String,
    },
}

/// So many characters of what a file says are enough to find it there.
const LONG: usize = 120;
/// So many names of arrays.
const MANY: usize = 8;

/// Some names out of many.
fn list(names: &[String]) -> String {
    let some: Vec<String> = names.iter().take(MANY).map(plain).collect();
    let more = match names.len() - some.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("[{}]{more}", some.join(", "))
}

/// What a file says, in one short line: a name in it may hold anything, even what moves the cursor of a terminal.
fn plain(said: &impl Display) -> String {
    let escaped = |c: char| match c {
        c if c.is_alphanumeric() || c.is_ascii_graphic() || c == ' ' => c.to_string(),
        c => c.escape_debug().to_string(),
    };
    let said = said.to_string();
    let short: String = said.chars().take(LONG).map(escaped).collect();
    match said.chars().nth(LONG) {
        None => short,
        Some(_) => short + "…",
    }
}
