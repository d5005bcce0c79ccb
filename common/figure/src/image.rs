//! Images as PNG inside the SVG: black of sixteen strengths, as a `data:` address.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use png::{BitDepth, ColorType, Encoder};

use super::error::{Error, same_size};

/// An image of `columns` pixels a row, and its number of rows; `shades` run from 0, transparent, to 1, black.
///
/// Sixteen strengths are enough for digits of 28 by 28 pixels, and pack into half the bytes of 256.
pub(super) fn data_address(shades: &[f64], columns: usize) -> Result<(String, usize), Error> {
    let rows = shades.len() / columns.max(1);
    same_size(|| "an image".into(), shades.len(), (rows * columns).max(1))?;
    let alpha = |shade: &f64| 17 * (15.0 * shade.clamp(0.0, 1.0)).round() as u8;
    let pixels: Vec<u8> = shades.iter().flat_map(|shade| [0, alpha(shade)]).collect();
    let mut file = Vec::new();
    encode(&mut file, &pixels, columns, rows).map_err(|error| Error::Backend(error.to_string()))?;
    let address = format!("data:image/png;base64,{}", BASE64_STANDARD.encode(file));
    Ok((address, rows))
}

fn encode(
    file: &mut Vec<u8>,
    pixels: &[u8],
    columns: usize,
    rows: usize,
) -> Result<(), png::EncodingError> {
    let mut encoder = Encoder::new(file, columns as u32, rows as u32);
    encoder.set_color(ColorType::GrayscaleAlpha);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    encoder.write_header()?.write_image_data(pixels)
}
