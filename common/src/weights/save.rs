use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use ndarray::{ArrayD, ArrayViewD};
use safetensors::tensor::{TensorView, serialize};
use safetensors::{Dtype, SafeTensorError};

use super::decode::check_finite;
use super::error::Error;
use crate::Real;
use crate::file::{self, Disk};

/// Writes the named arrays as `f32`. The file is either the old or the new one, never half of it.
///
/// # Errors
/// [`Error::NotFinite`] before anything is written; [`Error::Write`] if the system refuses, or if
/// two arrays have the same name.
pub fn save<F: Real>(path: &Path, tensors: &[(&str, ArrayViewD<'_, F>)]) -> Result<(), Error> {
    let mut encoded = BTreeMap::new();
    for (name, tensor) in tensors {
        let tensor = tensor.mapv(|value| value.as_f64() as f32);
        check_finite(path, name, &tensor)?;
        encoded.insert(*name, (tensor.shape().to_vec(), little_endian(&tensor)));
    }
    let write = |reason| Error::Write {
        path: path.to_owned(),
        reason,
    };
    if encoded.len() < tensors.len() {
        return Err(write(io::Error::other("two tensors have the same name")));
    }
    let bytes = safetensors(&encoded).map_err(io::Error::other);
    bytes
        .and_then(|bytes| file::replace(path, &bytes, Disk::Now))
        .map_err(write)
}

/// Whether [`save`] could write to `path` now. Asked before a long training, not after it.
///
/// # Errors
/// [`Error::Write`] if the system would refuse.
pub fn check_writable(path: &Path) -> Result<(), Error> {
    file::check_replaceable(path).map_err(|reason| Error::Write {
        path: path.to_owned(),
        reason,
    })
}

/// The bytes of a file: of each array its name, its shape, and its values as bytes.
fn safetensors(
    encoded: &BTreeMap<&str, (Vec<usize>, Vec<u8>)>,
) -> Result<Vec<u8>, SafeTensorError> {
    let views = encoded.iter().map(|(name, (shape, bytes))| {
        TensorView::new(Dtype::F32, shape.clone(), bytes).map(|view| (*name, view))
    });
    serialize(views.collect::<Result<Vec<_>, _>>()?, None)
}

/// Row after row, however the array lies in memory.
fn little_endian(array: &ArrayD<f32>) -> Vec<u8> {
    array.iter().flat_map(|value| value.to_le_bytes()).collect()
}
