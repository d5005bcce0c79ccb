//! Images as PNG inside the SVG: black of sixteen strengths, as a `data:` address.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use png::{BitDepth, ColorType, Encoder, EncodingError};

use super::error::{Error, finite, same_size};

/// A square image; `shades` run from 0, transparent, to 1, black. Sixteen strengths are enough for 28 by 28 pixels.
pub(super) fn data_address(shades: &[f64]) -> Result<String, Error> {
    let side = shades.len().isqrt();
    same_size(|| "an image".into(), shades.len(), (side * side).max(1))?;
    let mut pixels = Vec::new();
    for shade in shades {
        let shade = finite(*shade, || "a pixel of an image".into())?;
        pixels.extend([0, 17 * (15.0 * shade.clamp(0.0, 1.0)).round() as u8]);
    }
    let file = encode(&pixels, side as u32).map_err(|error| Error::Backend(error.to_string()))?;
    let digits = BASE64_STANDARD.encode(file);
    Ok(format!("data:image/png;base64,{digits}"))
}

fn encode(pixels: &[u8], side: u32) -> Result<Vec<u8>, EncodingError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, side, side);
    encoder.set_color(ColorType::GrayscaleAlpha);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    encoder.write_header()?.write_image_data(pixels)?;
    Ok(file)
}
