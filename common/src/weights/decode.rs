use std::collections::BTreeMap;
use std::path::Path;

use ndarray::{ArrayD, IxDyn};
use safetensors::tensor::TensorView;
use safetensors::{Dtype, SafeTensorError, SafeTensors};

use super::error::Error;

/// A header of our own has a few hundred bytes. Parsing one takes many times its size in memory,
/// so a damaged length must not turn a large file into a header.
const MAX_HEADER: u64 = 64 * 1024;

/// All arrays in the bytes of a safetensors file. `path` is for the errors.
pub(super) fn tensors(path: &Path, file: &[u8]) -> Result<BTreeMap<String, ArrayD<f32>>, Error> {
    let format = |reason| Error::Format {
        path: path.to_owned(),
        reason,
    };
    if file
        .first_chunk()
        .is_some_and(|&len| u64::from_le_bytes(len) > MAX_HEADER)
    {
        return Err(format(SafeTensorError::HeaderTooLarge));
    }
    let file = SafeTensors::deserialize(file).map_err(format)?;
    file.iter()
        .map(|(name, view)| {
            let values = values(&view).ok_or_else(|| Error::ElementType {
                path: path.to_owned(),
                name: name.into(),
                found: view.dtype(),
            })?;
            let array = ArrayD::from_shape_vec(IxDyn(view.shape()), values)
                .map_err(|_| format(SafeTensorError::TensorInvalidInfo))?;
            check_finite(path, name, &array)?;
            Ok((name.to_owned(), array))
        })
        .collect()
}

/// The numbers of one array, which are stored with the least significant byte first.
fn values(view: &TensorView<'_>) -> Option<Vec<f32>> {
    let bytes = view.data();
    match view.dtype() {
        Dtype::F32 => Some(
            bytes
                .as_chunks()
                .0
                .iter()
                .map(|&b| f32::from_le_bytes(b))
                .collect(),
        ),
        Dtype::F64 => Some(
            bytes
                .as_chunks()
                .0
                .iter()
                .map(|&b| f64::from_le_bytes(b) as f32)
                .collect(),
        ),
        _ => None,
    }
}

/// Names the first value that is infinite or not a number.
pub(super) fn check_finite(path: &Path, name: &str, array: &ArrayD<f32>) -> Result<(), Error> {
    match array.indexed_iter().find(|(_, value)| !value.is_finite()) {
        None => Ok(()),
        Some((index, &value)) => Err(Error::NotFinite {
            path: path.to_owned(),
            name: name.into(),
            index: ndarray::Dimension::slice(&index).to_vec(),
            value: value.into(),
        }),
    }
}
