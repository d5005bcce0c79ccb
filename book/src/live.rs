//! What a page loads before it runs a command: the program, and the data that it reads. Both are scripts, which a page
//! opened from a disk may load, too. `live/src` has the other side.

use std::io::Write;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Map, Value};

use crate::error::{Result, at};
use crate::folders::{Folders, write};

/// The chapter programs in one, below the book's folder; `live/build` makes it.
const PROGRAM: &str = "live/program.wasm.gz";

/// The files that the program finds below `/`, here below `common`. Of a file for training a page has the beginning.
const FILES: [&str; 6] = [
    "data/mnist/train-images-idx3-ubyte",
    "data/mnist/train-labels-idx1-ubyte",
    "data/mnist/t10k-images-idx3-ubyte",
    "data/mnist/t10k-labels-idx1-ubyte",
    "data/weights/mnist.safetensors",
    "data/handwriting/row.png",
];

/// So many training images, of 60,000, keep the data of a page below 4 MB.
const IMAGES: u32 = 6000;

/// Writes `live/program.js` and `live/digits.js` into the site; nothing for a small book that has no program.
pub fn build(folders: &Folders, site: &Path) -> Result {
    let program = folders.book.join(PROGRAM);
    if !program.is_file() {
        return Ok(());
    }
    let program = BASE64_STANDARD.encode(bytes(&program)?);
    write(
        &site.join("live/program.js"),
        &call("program", &program.into()),
    )?;
    let mut files = Map::new();
    for file in FILES {
        let whole = bytes(&folders.repository.join("common").join(file))?;
        let part = if file.contains("/train-") {
            beginning(&whole, IMAGES)
        } else {
            whole
        };
        files.insert(file.to_string(), packed(&part).into());
    }
    write(&site.join("live/digits.js"), &call("files", &files.into()))
}

/// A script that hands something over to the page.
fn call(name: &str, value: &Value) -> String {
    format!("window.bookLive.{name}({value});\n")
}

/// The first entries of an IDX file, as one: its header has a number for the kind, the count of entries and, for images, rows
/// and columns of each.
fn beginning(file: &[u8], count: u32) -> Vec<u8> {
    let number = |index: usize| {
        let bytes = file.iter().skip(4 * index).take(4);
        bytes.fold(0, |number, byte| number * 256 + usize::from(*byte))
    };
    let dimensions = number(0) % 256;
    let entry: usize = (2..=dimensions).map(number).product();
    let length = 4 * (dimensions.max(1) - 1) + entry * count as usize;
    let kind = file.iter().take(4);
    let rest = file.iter().skip(8).take(length);
    kind.chain(&count.to_be_bytes())
        .chain(rest)
        .copied()
        .collect()
}

fn packed(bytes: &[u8]) -> String {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    let packed = packer.write_all(bytes).and_then(|()| packer.finish());
    BASE64_STANDARD.encode(packed.expect("a vector takes every byte"))
}

fn bytes(file: &Path) -> Result<Vec<u8>> {
    std::fs::read(file).map_err(at(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three images of one row and two columns, and three labels, by the format's description.
    #[test]
    fn the_beginning_of_a_file_of_images_is_such_a_file() {
        let images = [
            0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 1, 0, 0, 0, 2, 1, 2, 3, 4, 5, 6,
        ];
        let two = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 1, 2, 3, 4];
        assert_eq!(beginning(&images, 2), two);
        let labels = [0, 0, 8, 1, 0, 0, 0, 3, 7, 8, 9];
        assert_eq!(beginning(&labels, 2), [0, 0, 8, 1, 0, 0, 0, 2, 7, 8]);
    }

    #[test]
    fn what_is_packed_can_be_unpacked() {
        use std::io::Read;
        let packed = BASE64_STANDARD.decode(packed(b"seven")).expect("base64");
        let mut text = String::new();
        flate2::read::GzDecoder::new(&packed[..])
            .read_to_string(&mut text)
            .expect("gzip");
        assert_eq!(text, "seven");
    }
}
