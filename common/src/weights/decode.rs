use std::collections::BTreeMap;
use std::path::Path;

use ndarray::{ArrayD, IxDyn};
use safetensors::tensor::TensorView;
use safetensors::{Dtype, SafeTensorError, SafeTensors};

use super::error::Error;

/// A header of our own has a few hundred bytes. Parsing one takes many times its size in memory,
/// so a damaged length must not turn a large file into a header.
const MAX_HEADER: u64 = 64 * 1024;

/// One array as it stands in the file: nobody has looked at its numbers yet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stored {
    pub(super) shape: Vec<usize>,
    dtype: Dtype,
    bytes: Vec<u8>,
}

/// All arrays in the bytes of a safetensors file. `path` is for the errors.
pub(super) fn tensors(path: &Path, file: &[u8]) -> Result<BTreeMap<String, Stored>, Error> {
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
    if !file.iter().all(|(_, view)| is_countable(view.shape())) {
        return Err(format(SafeTensorError::TensorInvalidInfo));
    }
    let stored = |view: TensorView<'_>| Stored {
        shape: view.shape().to_vec(),
        dtype: view.dtype(),
        bytes: view.data().to_vec(),
    };
    let tensors = file.iter();
    Ok(tensors
        .map(|(name, view)| (name.to_owned(), stored(view)))
        .collect())
}

/// Whether an array can have this shape: a 0 must not hide that the other sizes multiply to more than there can be.
fn is_countable(shape: &[usize]) -> bool {
    let mut sizes = shape.iter().filter(|&&size| size > 0);
    let values = sizes.try_fold(1_usize, |values, &size| values.checked_mul(size));
    values.is_some_and(|values| isize::try_from(values).is_ok())
}

impl Stored {
    /// The numbers, if they are of a type that we read and all are finite. `path` and `name` are for the errors.
    pub(super) fn decode(&self, path: &Path, name: &str) -> Result<ArrayD<f32>, Error> {
        let values = self.values().ok_or_else(|| Error::ElementType {
            path: path.to_owned(),
            name: name.into(),
            found: self.dtype,
        })?;
        let array = ArrayD::from_shape_vec(IxDyn(&self.shape), values);
        let array = array.map_err(|_| Error::Format {
            path: path.to_owned(),
            reason: SafeTensorError::TensorInvalidInfo,
        })?;
        check_finite(path, name, &array)?;
        Ok(array)
    }

    /// They are stored with the least significant byte first.
    fn values(&self) -> Option<Vec<f32>> {
        let single = |&bytes: &[u8; 4]| f32::from_le_bytes(bytes);
        let double = |&bytes: &[u8; 8]| f64::from_le_bytes(bytes) as f32;
        match self.dtype {
            Dtype::F32 => Some(self.bytes.as_chunks().0.iter().map(single).collect()),
            Dtype::F64 => Some(self.bytes.as_chunks().0.iter().map(double).collect()),
            _ => None,
        }
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
