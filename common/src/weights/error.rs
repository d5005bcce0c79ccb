use std::io;
use std::path::PathBuf;

use safetensors::{Dtype, SafeTensorError};

/// Why parameters could not be read or written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The system did not let us read the file.
    #[error("{}: the weights cannot be read ({source}); check the path", path.display())]
    Read {
        /// The weights file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The system did not let us write the file. An older file of that name is as it was.
    #[error(
        "{}: the weights cannot be written ({source}); choose a file in an existing folder that you may write to",
        path.display()
    )]
    Write {
        /// The weights file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file is damaged, or something else altogether.
    #[error(
        "{}: expected a safetensors file, found something else or a damaged one ({source}); save the weights again",
        path.display()
    )]
    Format {
        /// The weights file.
        path: PathBuf,
        /// What is wrong with its header.
        source: SafeTensorError,
    },
    /// An array has numbers of another type.
    #[error(
        "{}: expected the tensor {name} as F32 or F64, found {found}; convert it before saving",
        path.display()
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
        "{}: expected finite values, found {value} in {name}{index:?}; train again, with a smaller learning rate",
        path.display()
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
    #[error("{}: expected a tensor named {name}, found [{present}]; take the weights of this network", path.display())]
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
        "{}: expected {name} of shape {expected}, found {found:?}; take the weights of this network, stored as (inputs, outputs)",
        path.display()
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
