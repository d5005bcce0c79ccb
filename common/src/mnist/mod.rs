//! The digits: 28 × 28 images of handwriting, each with its label, checked and loaded.
//!
//! Four pixels in five are zero, so the images are kept as [`SparseRows`](crate::sparse::SparseRows): 70,000 of them take
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
mod dataset;
mod error;
pub mod idx;
mod read;

use std::path::{Path, PathBuf};

pub use dataset::Dataset;
pub use error::Error;
pub use idx::Part;

use crate::file;

/// The rows, and the columns, of an image.
pub const IMAGE_SIDE: usize = 28;
/// The pixels of an image: the inputs of a network.
pub const PIXELS: usize = IMAGE_SIDE * IMAGE_SIDE;
/// The digits 0 to 9: the outputs of a network.
pub const CLASSES: usize = 10;

/// The images to learn from, and the images to be judged by, which training never sees.
#[derive(Debug, Clone, PartialEq)]
pub struct Mnist {
    /// 60,000 images in the real data set.
    pub train: Dataset,
    /// 10,000 images in the real data set.
    pub test: Dataset,
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
    file::data().join("mnist")
}
