//! The digits: 28 × 28 images of handwriting, each with its label, checked and loaded.
//!
//! Four pixels in five are zero, so the images are kept as [`SparseRows`]: 70,000 of them take
//! 63 MB instead of 220. Fashion-MNIST and every other data set of the same form load too.
//!
//! ```
//! use common::mnist::{self, Dataset, Part};
//!
//! let test = Dataset::load(&mnist::default_dir(), Part::Test)?;
//! assert_eq!(test.len(), 10_000);
//! assert_eq!(test.labels()[0], 7);
//! # Ok::<(), mnist::Error>(())
//! ```

mod check;
mod error;
pub mod idx;
mod read;

use std::path::{Path, PathBuf};

use ndarray::Array2;

use crate::Mismatch;
use crate::loss::one_hot;
use crate::sparse::{Batch, SparseRows};
pub use error::Error;
pub use idx::Part;

/// The rows, and the columns, of an image.
pub const IMAGE_SIDE: usize = 28;
/// The pixels of an image: the inputs of a network.
pub const PIXELS: usize = IMAGE_SIDE * IMAGE_SIDE;
/// The digits 0 to 9: the outputs of a network.
pub const CLASSES: usize = 10;

// ANCHOR: dataset
/// Images and what they show: row `i` of the images is a picture of the digit `labels[i]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    images: SparseRows<f32>, // the pixels, from 0 (paper) to 1 (ink): (images, pixels)
    labels: Vec<usize>,      // the digits, each below `classes`: (images)
    classes: usize,
}

/// The images to learn from, and the images to be judged by, which training never sees.
#[derive(Debug, Clone, PartialEq)]
pub struct Mnist {
    /// 60,000 images in the real data set.
    pub train: Dataset,
    /// 10,000 images in the real data set.
    pub test: Dataset,
}
// ANCHOR_END: dataset

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

    /// The pixels, from 0 (paper) to 1 (ink). Shape: (number of images, pixels), for the digits [`PIXELS`].
    pub fn images(&self) -> &SparseRows<f32> {
        &self.images
    }

    /// What each image shows: for the digits, the digit.
    pub fn labels(&self) -> &[usize] {
        &self.labels
    }

    /// The number of different labels that there can be, for the digits [`CLASSES`].
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

impl Mnist {
    /// Loads both parts from the folder `dir`, each with as many images as its files hold.
    ///
    /// # Errors
    /// [`Error`] names the first file that is missing or is not what it should be.
    pub fn load(dir: &Path) -> Result<Self, Error> {
        let train = check::part(dir, Part::Train)?;
        let test = check::part(dir, Part::Test)?;
        if read::is_standard(&train, &test) {
            return read::standard(dir);
        }
        read::both(&train, &test)
    }
}

/// The folder with the real data set that comes with this repository.
pub fn default_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/mnist")
}
