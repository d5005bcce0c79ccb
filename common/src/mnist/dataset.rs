//! Images with their labels.

use std::path::Path;

use ndarray::Array2;

use super::idx::Part;
use super::{Error, check, read};
use crate::Mismatch;
use crate::loss::one_hot;
use crate::sparse::{Batch, SparseRows};

/// Images and what they show: row `i` of the images is a picture of the digit `labels[i]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    pub(super) images: SparseRows<f32>, // the pixels, from 0 (paper) to 1 (ink): (images, pixels)
    pub(super) labels: Vec<usize>,      // the digits, each below `classes`: (images)
    pub(super) classes: usize,
}

impl Dataset {
    /// These images, one in each row, and what they show.
    ///
    /// # Errors
    /// [`Mismatch`] when there are more or fewer labels than images, or a label is not
    /// below `classes`.
    pub fn new(
        images: SparseRows<f32>,
        labels: Vec<usize>,
        classes: usize,
    ) -> Result<Self, Mismatch> {
        let rows = [images.dim().0];
        Mismatch::check_shape("labels", &[labels.len()], &rows, "one label for each image")?;
        Mismatch::check_labels(&labels, classes)?;
        Ok(Self {
            images,
            labels,
            classes,
        })
    }

    /// Loads one part from the folder `dir`, which needs to hold only the two files of that part.
    ///
    /// # Errors
    /// [`Error`] names the file that is missing or is not what it should be.
    pub fn load(dir: &Path, part: Part) -> Result<Self, Error> {
        read::part(&check::part(dir, part)?)
    }

    // ANCHOR: batch
    /// The images at `indices`, and their labels as one-hot rows: a mini-batch. Shapes:
    /// (indices, pixels) and (indices, classes).
    ///
    /// # Panics
    /// When there is no such image, as indexing a slice does.
    pub fn batch(&self, indices: &[usize]) -> (Batch<f32>, Array2<f32>) {
        let labels: Vec<usize> = indices.iter().map(|&index| self.labels[index]).collect();
        let t = one_hot(&labels, self.classes).expect("labels are below the number of classes");
        (self.images.select(indices).into(), t)
    }
    // ANCHOR_END: batch

    /// The pixels, from 0 (paper) to 1 (ink). Shape: (number of images, pixels), for the digits [`PIXELS`](super::PIXELS).
    pub fn images(&self) -> &SparseRows<f32> {
        &self.images
    }

    /// What each image shows: for the digits, the digit.
    pub fn labels(&self) -> &[usize] {
        &self.labels
    }

    /// The number of different labels that there can be, for the digits [`CLASSES`](super::CLASSES).
    pub fn classes(&self) -> usize {
        self.classes
    }

    /// The number of images, at least 1 after loading.
    pub fn len(&self) -> usize {
        self.labels.len()
    }

    /// Whether there is no image.
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }
}
