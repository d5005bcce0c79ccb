//! Paper with a digit on it, and what light and a camera make of it. Values run from 0, black, to 1, white.

use common::Random;
use common::handwriting::Picture;
use rand::RngExt;

/// White paper is not quite white, and ink not quite black.
const PAPER: f32 = 0.92;
const BLACK: f32 = 0.12;

/// Black ink on white paper.
pub fn on_paper(ink: &Picture) -> Picture {
    in_ink(ink, BLACK)
}

/// Ink that is so bright, on white paper.
pub fn in_ink(ink: &Picture, bright: f32) -> Picture {
    ink.map(|ink| PAPER + (bright - PAPER) * ink)
}

/// In the light of a lamp at the left: at the right edge half of it is left.
pub fn in_uneven_light(sheet: &Picture) -> Picture {
    let (width, height) = sheet.dim();
    Picture::from_fn(width, height, |x, y| {
        sheet.at(x, y) * (1.0 - 0.5 * x as f32 / width as f32)
    })
}

/// With a pale line every quarter of the sheet, below the ink.
pub fn on_lines(sheet: &Picture) -> Picture {
    let (width, height) = sheet.dim();
    Picture::from_fn(width, height, |x, y| match y % (height / 4) {
        0 => sheet.at(x, y).min(0.75),
        _ => sheet.at(x, y),
    })
}

/// As a camera in the dark sees it: each pixel is off by up to a sixth of the way from black to white.
pub fn with_noise(sheet: &Picture, random: &mut Random) -> Picture {
    let (width, height) = sheet.dim();
    let noise: Vec<f32> = (0..width * height)
        .map(|_| random.random_range(-1.0..1.0) / 6.0)
        .collect();
    Picture::from_fn(width, height, |x, y| {
        (sheet.at(x, y) + noise[y * width + x]).clamp(0.0, 1.0)
    })
}
