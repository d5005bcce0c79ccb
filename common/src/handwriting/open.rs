//! A file becomes a grey picture of bounded size. Nothing in the file decides how much memory that takes.

use std::fs::{self, File};
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use image::{DynamicImage, GrayImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

use super::error::{Error, Problem};
use super::picture::Picture;
use super::shrink::{shrink, squares};
use crate::file;

/// A picture has no more pixels: those of a large telephone.
pub const MOST_PIXELS: u64 = 50_000_000;
/// A file is no longer, and what it is unpacked to neither: 16 bits of each of four channels.
const MOST_BYTES: u64 = 8 * MOST_PIXELS;

/// The picture in a PNG or JPEG file, upright, in grey from 0 (black) to 1 (white), its longer side at most 1000
/// pixels. Behind what is transparent it is white.
///
/// # Errors
/// [`Error`] names a file that is no such picture.
pub fn open(path: &Path) -> Result<Picture, Error> {
    let picture = read(path).and_then(|bytes| decode(&bytes));
    picture.map_err(|problem| Error {
        path: path.to_owned(),
        problem,
    })
}

/// What [`open`] would read, were this picture in a file: in 256 steps of grey, and small.
pub fn as_in_a_file(picture: &Picture) -> Picture {
    let size = (picture.width as u32, picture.height as u32);
    let bright = |x: u32, y: u32| 255.0 * picture.at(x as usize, y as usize);
    self::picture(&squares(size, bright))
}

/// The picture with some digits that comes with this repository.
pub fn default_file() -> PathBuf {
    file::data().join("handwriting/row.png")
}

fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    let failed = |error| Problem::File(file::reason(&error));
    let metadata = fs::metadata(path).map_err(failed)?;
    if !metadata.is_file() {
        return Err(Problem::File("no regular file".into())); // a pipe would be waited for
    }
    if metadata.len() > MOST_BYTES {
        return Err(Problem::Long(metadata.len() / 1_000_000));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(failed)?;
    file.take(MOST_BYTES)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    Ok(bytes)
}

/// What the bytes are is told by their beginning, not by the file's name.
fn decode(bytes: &[u8]) -> Result<Picture, Problem> {
    let format = match image::guess_format(bytes) {
        Ok(format) if format.reading_enabled() => format,
        _ => return Err(Problem::Kind),
    };
    if format == ImageFormat::Jpeg && !is_whole_jpeg(bytes) {
        return Err(Problem::Damaged("the end is missing".into()));
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Problem::Large(width, height));
    }
    let orientation = decoder.orientation().map_err(damaged)?;
    let image = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    let mut small = DynamicImage::ImageLuma8(shrink(&image));
    small.apply_orientation(orientation);
    Ok(picture(&small.to_luma8()))
}

fn picture(image: &GrayImage) -> Picture {
    let values = image.as_raw().iter();
    Picture {
        width: image.width() as usize,
        height: image.height() as usize,
        values: values.map(|&value| f32::from(value) / 255.0).collect(),
    }
}

/// Whether the data of the picture, behind the last mark that it starts, has an end. The decoder would make up what lacks.
fn is_whole_jpeg(bytes: &[u8]) -> bool {
    let last = |mark: [u8; 2]| bytes.windows(2).rposition(|pair| pair == mark);
    match (last([0xff, 0xda]), last([0xff, 0xd9])) {
        (Some(start), Some(end)) => start < end,
        _ => false,
    }
}

/// What the decoder says, in one line that is not too long.
fn damaged(error: ImageError) -> Problem {
    let said = error.to_string();
    let words = said.split(|letter: char| letter.is_control() || letter.is_whitespace());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    Problem::Damaged(words.join(" ").chars().take(200).collect())
}
