//! The paper without the ink: what is left of a picture when everything narrow is painted over.

use super::picture::Picture;
use super::quantile::quantile;

/// How bright the paper is at every pixel, under the ink, too. What is narrower than half of the picture is ink, so a
/// shadow or the light of a lamp stays.
pub fn paper(picture: &Picture) -> Picture {
    let tilt = tilt(picture);
    let level = picture.zip(&tilt, |value, tilt| value - tilt);
    let reach = picture.width.min(picture.height) / 4;
    closing(&level, reach).zip(&tilt, |value, tilt| value + tilt)
}

/// Light that grows from one side to the other. Two pixels half a picture apart are mostly both paper, and the median of
/// their differences is the paper's.
fn tilt(picture: &Picture) -> Picture {
    let (width, height) = picture.dim();
    let (across, half) = (width / 2, height / 2);
    let rows = picture.values.chunks(width);
    let right = rows.flat_map(|row| row.iter().zip(&row[across..]));
    let right = slope(right, across);
    let down = picture.values.iter().zip(&picture.values[half * width..]);
    let down = slope(down, half);
    Picture::from_fn(width, height, |x, y| right * x as f32 + down * y as f32)
}

/// How much lighter the paper becomes from one pixel to the next, by pairs of pixels that are so far apart.
fn slope<'a>(pairs: impl Iterator<Item = (&'a f32, &'a f32)>, apart: usize) -> f32 {
    let differences: Vec<f32> = pairs.map(|(one, other)| other - one).collect();
    quantile(&differences, 0.5) / apart.max(1) as f32
}

// ANCHOR: closing
/// The lightest value of a square around each pixel, and then the darkest of these:
/// what is dark and narrow goes, and all else stays.
/// Serra, Image Analysis and Mathematical Morphology, 1982.
fn closing(picture: &Picture, reach: usize) -> Picture {
    let lightest = largest(picture, reach);
    largest(&lightest.map(|value| -value), reach).map(|value| -value)
}
// ANCHOR_END: closing

/// The largest value at most `reach` columns and rows away.
fn largest(picture: &Picture, reach: usize) -> Picture {
    let width = picture.width;
    let rows = picture.values.chunks(width);
    let in_rows: Vec<f32> = rows.flat_map(|row| largest_near(row, 1, reach)).collect();
    Picture {
        values: largest_near(&in_rows, width, reach),
        ..*picture
    }
}

/// For each value the largest of those at most `reach` steps before and behind it. That of a window twice as long is the larger
/// one of two windows, so the windows are doubled until they are long enough.
fn largest_near(values: &[f32], step: usize, reach: usize) -> Vec<f32> {
    let beyond = vec![f32::NEG_INFINITY; reach * step];
    let mut largest = [&beyond, values, &beyond].concat();
    let full = 2 * reach + 1;
    let mut length = 1;
    while length < full {
        let shift = length.min(full - length);
        let joined = largest.iter().zip(&largest[shift * step..]);
        largest = joined.map(|(one, other)| one.max(*other)).collect();
        length += shift;
    }
    largest
}
