//! The IDX format: a magic number, the size of each dimension, then one byte a value.
//!
//! | file   | magic number  | sizes                       | values                   |
//! |--------|---------------|-----------------------------|--------------------------|
//! | images | `00 00 08 03` | images, rows (28), columns (28) | pixels, 0 paper to 255 ink |
//! | labels | `00 00 08 01` | labels                      | digits, 0 to 9           |
//!
//! The third byte of the magic number says that values are unsigned bytes, the fourth how many
//! dimensions follow. All of these numbers are four bytes, the most significant first.

use std::fs;
use std::io;
use std::path::Path;

use super::{IMAGE_SIDE, PIXELS};

/// One of the two parts of a data set: a file of images and a file of labels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The images to learn from.
    Train,
    /// The images to be judged by.
    Test,
}

impl Part {
    /// The name of the file with the images.
    pub fn images_file(self) -> &'static str {
        match self {
            Part::Train => "train-images-idx3-ubyte",
            Part::Test => "t10k-images-idx3-ubyte",
        }
    }

    /// The name of the file with the labels.
    pub fn labels_file(self) -> &'static str {
        match self {
            Part::Train => "train-labels-idx1-ubyte",
            Part::Test => "t10k-labels-idx1-ubyte",
        }
    }
}

/// What one kind of file has in its header after the number of items.
pub(super) struct Format {
    pub(super) items: &'static str,
    pub(super) magic: u32,
    pub(super) item_sizes: &'static [u32],
}

pub(super) const IMAGES: Format = Format {
    items: "images",
    magic: 0x0803,
    item_sizes: &[IMAGE_SIDE as u32, IMAGE_SIDE as u32],
};

pub(super) const LABELS: Format = Format {
    items: "labels",
    magic: 0x0801,
    item_sizes: &[],
};

impl Format {
    /// The bytes before the first value.
    pub(super) fn header_len(&self) -> usize {
        4 * (2 + self.item_sizes.len())
    }

    /// The bytes of a file with so many items. No header can make this overflow.
    pub(super) fn file_len(&self, items: u32) -> u64 {
        let item: u64 = self
            .item_sizes
            .iter()
            .map(|&size| u64::from(size))
            .product();
        self.header_len() as u64 + u64::from(items) * item
    }

    fn header(&self, items: u32) -> Vec<u8> {
        let sizes = [self.magic, items]
            .into_iter()
            .chain(self.item_sizes.iter().copied());
        sizes.flat_map(u32::to_be_bytes).collect()
    }
}

/// Writes the two files of one part into the folder `dir`: a data set of your own.
///
/// `pixels` holds the images one after the other, [`PIXELS`] bytes each, as many as `labels`.
///
/// # Errors
/// `InvalidInput` if the two don't agree in number, otherwise what the system says.
pub fn write(dir: &Path, part: Part, pixels: &[u8], labels: &[u8]) -> io::Result<()> {
    let items = u32::try_from(labels.len()).map_err(io::Error::other)?;
    if pixels.len() != labels.len() * PIXELS {
        let (pixels, labels) = (pixels.len(), labels.len());
        let message = format!("{labels} labels need {PIXELS} pixels each, not {pixels} in all");
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    let file = |format: Format, values| [format.header(items).as_slice(), values].concat();
    fs::write(dir.join(part.images_file()), file(IMAGES, pixels))?;
    fs::write(dir.join(part.labels_file()), file(LABELS, labels))
}
