//! A large picture becomes a small one, in grey.

use image::{DynamicImage, GenericImageView, GrayImage, Luma, Rgba};

/// The longer side is no longer afterwards.
const LONGEST: u32 = 1000;

/// In grey, and small.
pub fn shrink(image: &DynamicImage) -> GrayImage {
    squares(image.dimensions(), |x, y| on_white(image.get_pixel(x, y)))
}

/// A picture of this size, in steps of 1 from 0 to 255. Where there are too many pixels, each square of them becomes one,
/// their mean.
pub fn squares((width, height): (u32, u32), bright: impl Fn(u32, u32) -> f32) -> GrayImage {
    let side = width.max(height).div_ceil(LONGEST).max(1);
    GrayImage::from_fn((width / side).max(1), (height / side).max(1), |x, y| {
        let columns = side * x..(side * (x + 1)).min(width);
        let rows = side * y..(side * (y + 1)).min(height);
        let count = (columns.len() * rows.len()) as f32;
        let sum: f32 = rows
            .flat_map(|y| columns.clone().map(move |x| (x, y)))
            .map(|(x, y)| bright(x, y))
            .sum();
        Luma([(sum / count).round() as u8])
    })
}

/// How bright a colour is on white paper, from 0 to 255.
fn on_white(Rgba([red, green, blue, alpha]): Rgba<u8>) -> f32 {
    255.0 + (luminance([red, green, blue]) - 255.0) * f32::from(alpha) / 255.0
}

/// How bright a colour of red, green and blue is, from 0 to 255. The eye takes most of it from green (ITU-R BT.709).
pub fn luminance(colour: [u8; 3]) -> f32 {
    let [red, green, blue] = colour.map(f32::from);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}
