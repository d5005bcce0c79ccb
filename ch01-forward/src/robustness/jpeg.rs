//! What JPEG keeps of a picture: of every block of 8 by 8 pixels the waves that it is made of, rounded, fine ones more
//! coarsely. ITU-T T.81, annexes A.3.3 and K.1.

use std::f32::consts::{FRAC_1_SQRT_2, PI};

use common::handwriting::Picture;
use ndarray::Array2;

const SIDE: usize = 8;

/// The steps to which the waves are rounded at quality 50, those of a longer wave further up and left.
const STEPS: [[f32; SIDE]; SIDE] = [
    [16.0, 11.0, 10.0, 16.0, 24.0, 40.0, 51.0, 61.0],
    [12.0, 12.0, 14.0, 19.0, 26.0, 58.0, 60.0, 55.0],
    [14.0, 13.0, 16.0, 24.0, 40.0, 57.0, 69.0, 56.0],
    [14.0, 17.0, 22.0, 29.0, 51.0, 87.0, 80.0, 62.0],
    [18.0, 22.0, 37.0, 56.0, 68.0, 109.0, 103.0, 77.0],
    [24.0, 35.0, 55.0, 64.0, 81.0, 104.0, 113.0, 92.0],
    [49.0, 64.0, 78.0, 87.0, 103.0, 121.0, 120.0, 101.0],
    [72.0, 92.0, 95.0, 98.0, 112.0, 100.0, 103.0, 99.0],
];

/// The picture after it was a JPEG of this quality, from 1 to 50. Its sides are multiples of 8.
pub fn jpeg(picture: &Picture, quality: f32) -> Picture {
    let (width, height) = picture.dim();
    let waves = waves();
    let mut values = vec![0.0; width * height];
    for top in (0..height).step_by(SIDE) {
        for left in (0..width).step_by(SIDE) {
            let block = Array2::from_shape_fn((SIDE, SIDE), |(y, x)| {
                (255.0 * picture.at(left + x, top + y)).round() - 128.0
            });
            let mut parts = waves.dot(&block).dot(&waves.t());
            for ((row, column), part) in parts.indexed_iter_mut() {
                let step = (STEPS[row][column] * 50.0 / quality)
                    .round()
                    .clamp(1.0, 255.0);
                *part = (*part / step).round() * step;
            }
            let block = waves.t().dot(&parts).dot(&waves);
            for ((y, x), value) in block.indexed_iter() {
                values[(top + y) * width + left + x] =
                    (value + 128.0).round().clamp(0.0, 255.0) / 255.0;
            }
        }
    }
    Picture::from_fn(width, height, |x, y| values[y * width + x])
}

/// One wave in each row: cosines of 0 to 7 half turns over the block, each of length 1.
fn waves() -> Array2<f32> {
    Array2::from_shape_fn((SIDE, SIDE), |(wave, place)| {
        let strength = if wave == 0 { FRAC_1_SQRT_2 } else { 1.0 } / 2.0;
        strength * (PI * wave as f32 * (place as f32 + 0.5) / SIDE as f32).cos()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_waves_are_at_right_angles_and_of_length_1() {
        let products = waves().dot(&waves().t());
        for ((row, column), product) in products.indexed_iter() {
            let expected = if row == column { 1.0 } else { 0.0 };
            assert!((product - expected).abs() < 1e-6);
        }
    }

    /// Another JPEG, that of the `image` crate, rounds in between where this does not.
    #[test]
    fn it_is_off_as_a_jpeg_file_is() {
        let side = 24;
        let picture = Picture::from_fn(side, side, |x, y| match (x, y) {
            (5..=9, 3..=20) | (10..=17, 11..=13) => 0.1,
            _ => 0.9 - 0.01 * x as f32,
        });
        let grey = image::GrayImage::from_fn(side as u32, side as u32, |x, y| {
            image::Luma([(255.0 * picture.at(x as usize, y as usize)).round() as u8])
        });
        let mut file = std::io::Cursor::new(Vec::new());
        let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut file, 30);
        grey.write_with_encoder(encoder).unwrap();
        let read = image::load_from_memory(&file.into_inner())
            .unwrap()
            .to_luma8();
        let ours = jpeg(&picture, 30.0);
        let mut off = 0.0_f32;
        for (value, (read, before)) in ours.values().iter().zip(read.iter().zip(picture.values())) {
            assert!(
                (255.0 * value - f32::from(*read)).abs() <= 3.0,
                "{value} {read}"
            );
            off = off.max((value - before).abs());
        }
        assert!(
            off > 0.05,
            "{off}: a JPEG of this quality is seen to be one"
        );
    }
}
