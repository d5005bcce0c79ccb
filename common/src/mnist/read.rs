//! Reads files that have been checked. The `mnist` crate takes sets of the standard size only, both
//! parts at once, from a folder with a UTF-8 name; everything else is read here.

use std::fs;
use std::path::Path;

use ::mnist::MnistBuilder;

use super::check::{self, Checked};
use super::error::Error;
use super::idx::IMAGES;
use super::{CLASSES, Dataset, Mnist, PIXELS, Part};
use crate::sparse::SparseRows;

/// Whether the `mnist` crate takes these two parts: 60,000 and 10,000 images. WebAssembly has no folder for the copies that
/// it needs.
pub(super) fn is_standard(train: &Checked, test: &Checked) -> bool {
    let images = (train.labels.len(), test.labels.len());
    cfg!(not(target_family = "wasm")) && images == (60_000, 10_000)
}

/// Both parts of a set of the standard size, through the `mnist` crate.
///
/// The crate panics on a file that is not as it should be. So it gets copies, which nothing else writes to, and the
/// copies are checked: what it reads is what the check has seen.
pub(super) fn standard(dir: &Path) -> Result<Mnist, Error> {
    let copies = tempfile::tempdir().map_err(|error| Error::io(&std::env::temp_dir(), &error))?;
    let [train, test] = [Part::Train, Part::Test].map(|part| copy(dir, part, copies.path()));
    let (train, test) = (train?, test?);
    match copies.path().to_str() {
        Some(folder) if is_standard(&train, &test) => {
            let files = MnistBuilder::new().base_path(folder).finalize();
            Ok(Mnist {
                train: dataset(&files.trn_img, &files.trn_lbl),
                test: dataset(&files.tst_img, &files.tst_lbl),
            })
        }
        _ => both(&train, &test),
    }
}

/// Copies the two files of a part, and checks the copies. An error names the originals.
fn copy(from: &Path, part: Part, to: &Path) -> Result<Checked, Error> {
    for file in [part.images_file(), part.labels_file()] {
        let path = from.join(file);
        fs::copy(&path, to.join(file)).map_err(|error| Error::io(&path, &error))?;
    }
    check::part(to, part).map_err(|error| error.in_folder(from))
}

/// Both parts, of any size.
pub(super) fn both(train: &Checked, test: &Checked) -> Result<Mnist, Error> {
    let (train, test) = (part(train)?, part(test)?);
    Ok(Mnist { train, test })
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
        classes: CLASSES,
    }
}
// ANCHOR_END: scale

/// What only happens to files that change between a first look and the copy.
#[cfg(test)]
mod tests {
    use super::*;
    use crate::mnist::idx;

    /// One image in each part, of these labels.
    fn tiny(train: u8, test: u8) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        idx::write(dir.path(), Part::Train, &[0; PIXELS], &[train]).unwrap();
        idx::write(dir.path(), Part::Test, &[0; PIXELS], &[test]).unwrap();
        dir
    }

    #[test]
    fn a_set_that_has_another_size_by_now_is_read_without_the_crate() {
        let Mnist { train, test } = standard(tiny(5, 7).path()).unwrap();
        assert_eq!((train.labels(), test.labels()), (&[5][..], &[7][..]));
    }

    #[test]
    fn a_fault_that_the_copy_has_by_now_is_told_of_the_original() {
        let dir = tiny(5, 10);
        let error = standard(dir.path()).unwrap_err();
        assert_eq!(error.path, dir.path().join(Part::Test.labels_file()));
        assert_eq!(error.found, "10 as label 0, counted from 0");
    }
}
