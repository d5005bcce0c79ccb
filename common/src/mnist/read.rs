//! Reads files that have been checked. The `mnist` crate takes sets of the standard size only, both
//! parts at once, from a folder with a UTF-8 name; everything else is read here.

use std::fs;

use ::mnist::MnistBuilder;

use super::check::Checked;
use super::error::Error;
use super::idx::IMAGES;
use super::{Dataset, Mnist, PIXELS};
use crate::sparse::SparseRows;

/// Whether the `mnist` crate takes these two parts: 60,000 and 10,000 images.
pub(super) fn is_standard(train: &Checked, test: &Checked) -> bool {
    (train.labels.len(), test.labels.len()) == (60_000, 10_000)
}

/// Both parts of a set of the standard size, through the `mnist` crate.
pub(super) fn standard(dir: &str) -> Mnist {
    let files = MnistBuilder::new().base_path(dir).finalize();
    Mnist {
        train: dataset(&files.trn_img, &files.trn_lbl),
        test: dataset(&files.tst_img, &files.tst_lbl),
    }
}

/// One part of any size.
pub(super) fn part(checked: &Checked) -> Result<Dataset, Error> {
    let path = &checked.images;
    let bytes = fs::read(path).map_err(|error| Error::io(path, &error))?;
    let pixels = bytes.get(IMAGES.header_len()..).unwrap_or_default();
    if pixels.len() != checked.labels.len() * PIXELS {
        return Err(
            Error::new(path, "the length it had a moment ago", "another")
                .advise("try again when nothing else writes to it"),
        );
    }
    Ok(dataset(pixels, &checked.labels))
}

// ANCHOR: scale
/// Bytes from 0 to 255 become numbers from 0 to 1.
fn dataset(pixels: &[u8], labels: &[u8]) -> Dataset {
    let images = pixels.chunks_exact(PIXELS);
    let scaled = images.map(|image| image.iter().map(|&pixel| f32::from(pixel) / 255.0));
    Dataset {
        images: SparseRows::from_rows(PIXELS, scaled),
        labels: labels.iter().copied().map(usize::from).collect(),
    }
}
// ANCHOR_END: scale
