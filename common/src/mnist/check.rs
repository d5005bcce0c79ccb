//! Looks at the files before they are read. The `mnist` crate panics on anything wrong, and a
//! header must never decide how much memory is taken, so what it says is held to the file's length.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::CLASSES;
use super::error::Error;
use super::idx::{Format, IMAGES, LABELS, Part};

/// One part whose headers and lengths are right, and whose labels are digits.
pub(super) struct Checked {
    pub(super) images: PathBuf,
    pub(super) labels: Vec<u8>,
}

pub(super) fn part(dir: &Path, part: Part) -> Result<Checked, Error> {
    let images = dir.join(part.images_file());
    let labels = dir.join(part.labels_file());
    let image_count = items(&images, &IMAGES)?;
    let label_count = items(&labels, &LABELS)?;
    if image_count != label_count {
        let expected = format!(
            "{image_count} labels, one for each image in {}",
            part.images_file()
        );
        return Err(
            Error::new(&labels, expected, format!("{label_count} labels"))
                .advise("take both files from the same data set"),
        );
    }
    let labels = digits(&labels)?;
    Ok(Checked { images, labels })
}

/// The number of items in a file whose header and length agree.
fn items(path: &Path, format: &Format) -> Result<u32, Error> {
    let wrong = |expected: String, found: String| Err(Error::new(path, expected, found));
    let (name, item_sizes) = (format.items, format.item_sizes);
    let file_len = regular_file_len(path)?;
    let header = header(path, format)?;
    let [magic, items, ref sizes @ ..] = header[..] else {
        let expected = format!("a header of {} bytes", format.header_len());
        return wrong(expected, format!("{file_len} bytes"));
    };
    if magic != format.magic {
        return Err(wrong_magic(path, magic, format));
    }
    if sizes != item_sizes {
        return wrong(
            format!("{name} of size {item_sizes:?}"),
            format!("size {sizes:?}"),
        );
    }
    if items == 0 {
        return wrong(format!("more than 0 {name}"), "0".into());
    }
    let right_len = format.file_len(items);
    if file_len != right_len {
        let expected = format!("{right_len} bytes for the {items} {name} of its header");
        return wrong(expected, format!("{file_len} bytes"));
    }
    Ok(items)
}

/// A file that begins with another number. The files are published in a packed form, which is easily recognised.
fn wrong_magic(path: &Path, magic: u32, format: &Format) -> Error {
    let name = path.file_name().unwrap_or_default().display();
    let (found, advice) = match magic.to_be_bytes() {
        [0x1f, 0x8b, ..] => (
            "a file compressed with gzip",
            format!("rename it to {name}.gz and unpack that with gunzip"),
        ),
        [b'P', b'K', 3, 4] => ("a zip archive", "unpack it with unzip".into()),
        _ => {
            let expected = format!(
                "the magic number {:#010x} of {}",
                format.magic, format.items
            );
            return Error::new(path, expected, format!("{magic:#010x}"));
        }
    };
    Error::new(path, "an unpacked file", found).advise(advice)
}

/// Asked before opening, because opening a pipe would wait for ever.
fn regular_file_len(path: &Path) -> Result<u64, Error> {
    let metadata = fs::metadata(path).map_err(|error| Error::io(path, &error))?;
    if metadata.is_file() {
        return Ok(metadata.len());
    }
    let found = if metadata.is_dir() {
        "a folder"
    } else {
        "a device or a pipe"
    };
    Err(Error::new(path, "a regular file", found))
}

/// The numbers of the header, fewer if the file ends within it.
fn header(path: &Path, format: &Format) -> Result<Vec<u32>, Error> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| {
            file.take(format.header_len() as u64)
                .read_to_end(&mut bytes)
        })
        .map_err(|error| Error::io(path, &error))?;
    let (numbers, _) = bytes.as_chunks();
    Ok(numbers
        .iter()
        .map(|&number| u32::from_be_bytes(number))
        .collect())
}

/// The labels, each a digit.
fn digits(path: &Path) -> Result<Vec<u8>, Error> {
    let mut labels = fs::read(path).map_err(|error| Error::io(path, &error))?;
    labels.drain(..LABELS.header_len().min(labels.len()));
    match labels
        .iter()
        .position(|&label| usize::from(label) >= CLASSES)
    {
        None => Ok(labels),
        Some(index) => {
            let found = format!("{} as label {index}, counted from 0", labels[index]);
            Err(Error::new(
                path,
                format!("labels from 0 to {}", CLASSES - 1),
                found,
            ))
        }
    }
}
