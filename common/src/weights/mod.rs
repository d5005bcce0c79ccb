//! Trained parameters, kept in a safetensors file: a JSON header with the name, type and shape of
//! each array, then the numbers. Python and every Rust framework read it.
//!
//! ```
//! use common::weights::{self, Weights};
//! use ndarray::array;
//!
//! let folder = tempfile::tempdir()?;
//! let path = folder.path().join("tiny.safetensors");
//! let (weight, bias) = (array![[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]], array![0.5, -0.5]);
//! weights::save(&path, &[("W1", weight.view().into_dyn()), ("b1", bias.view().into_dyn())])?;
//!
//! let weights = Weights::load(&path)?;
//! let [inputs, hidden] = weights.matrix_shape("W1")?; // [3, 2]
//! assert_eq!(weights.matrix("W1", [inputs, hidden])?, weight.mapv(|w| w as f32));
//! assert_eq!(weights.vector("b1", hidden)?, array![0.5, -0.5]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod decode;
mod error;
mod save;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use decode::Stored;
use ndarray::{Array, Array1, Array2, Dimension, Ix1, Ix2};

pub use error::Error;
pub use save::{check_writable, save};

use crate::file;

/// The arrays of a weights file, by name. Only those that are asked for are decoded and checked: others may hold anything.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    path: PathBuf,
    tensors: BTreeMap<String, Stored>,
}

impl Weights {
    /// Reads the whole file.
    ///
    /// # Errors
    /// [`Error::Read`], or [`Error::Format`] if it is no safetensors file.
    pub fn load(path: &Path) -> Result<Self, Error> {
        let read = |reason| Error::Read {
            path: path.to_owned(),
            reason,
        };
        if !fs::metadata(path).map_err(read)?.is_file() {
            return Err(read(std::io::Error::other("not a regular file")));
        }
        let tensors = decode::tensors(path, &fs::read(path).map_err(read)?)?;
        Ok(Self {
            path: path.to_owned(),
            tensors,
        })
    }

    /// The shape of the matrix `name`, for a network whose size the file decides.
    ///
    /// # Errors
    /// [`Error::Missing`], or [`Error::Shape`] if it has not two dimensions of at least 1.
    pub fn matrix_shape(&self, name: &str) -> Result<[usize; 2], Error> {
        match self.tensor(name)?.shape[..] {
            [rows, columns] if rows > 0 && columns > 0 => Ok([rows, columns]),
            _ => Err(self.wrong_shape(name, "rows and columns".into())),
        }
    }

    /// The shape of the layer with this weight and this bias: (inputs, outputs).
    ///
    /// # Errors
    /// As [`Self::matrix_shape`], and [`Error::Transposed`] if the bias fits the rows and not the columns.
    pub fn layer_shape(&self, weight: &str, bias: &str) -> Result<[usize; 2], Error> {
        let [inputs, outputs] = self.matrix_shape(weight)?;
        if inputs != outputs && self.tensor(bias)?.shape == [inputs] {
            return Err(Error::Transposed {
                path: self.path.clone(),
                weight: weight.into(),
                shape: [inputs, outputs],
                bias: bias.into(),
            });
        }
        Ok([inputs, outputs])
    }

    /// The matrix `name`, a weight, from `f32`, or from `f64`, which is rounded. Shape: `shape`, for a layer (inputs, outputs).
    ///
    /// # Errors
    /// [`Error::Missing`], [`Error::Shape`], [`Error::ElementType`] or [`Error::NotFinite`].
    pub fn matrix(&self, name: &str, shape: [usize; 2]) -> Result<Array2<f32>, Error> {
        self.array(name, Ix2(shape[0], shape[1]))
    }

    /// The vector `name`, a bias. Shape: `len`, for a layer (outputs).
    ///
    /// # Errors
    /// As [`Self::matrix`].
    pub fn vector(&self, name: &str, len: usize) -> Result<Array1<f32>, Error> {
        self.array(name, Ix1(len))
    }

    /// The names of the arrays, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.tensors.keys().map(String::as_str)
    }

    fn array<D: Dimension>(&self, name: &str, shape: D) -> Result<Array<f32, D>, Error> {
        let wrong_shape = || self.wrong_shape(name, format!("{:?}", shape.slice()));
        let stored = self.tensor(name)?;
        if stored.shape != shape.slice() {
            return Err(wrong_shape());
        }
        let array = stored.decode(&self.path, name)?;
        array.into_dimensionality().map_err(|_| wrong_shape())
    }

    fn tensor(&self, name: &str) -> Result<&Stored, Error> {
        self.tensors.get(name).ok_or_else(|| Error::Missing {
            path: self.path.clone(),
            name: name.into(),
            present: self.tensors.keys().cloned().collect(),
        })
    }

    fn wrong_shape(&self, name: &str, expected: String) -> Error {
        let found = self.tensors.get(name).map(|tensor| tensor.shape.clone());
        Error::Shape {
            path: self.path.clone(),
            name: name.into(),
            expected,
            found: found.unwrap_or_default(),
        }
    }
}

/// The weights that come with this repository: the 784-50-10 network, trained by chapter 4 on the digits.
pub fn default_file() -> PathBuf {
    file::data().join("weights/mnist.safetensors")
}
