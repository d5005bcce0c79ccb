//! The mean of what is around a pixel.

use super::picture::Picture;

/// For each pixel the mean of those at most `reach` columns and rows away.
pub fn mean_around(picture: &Picture, reach: usize) -> Picture {
    mean_in_rows(&mean_in_rows(picture, reach).transposed(), reach).transposed()
}

fn mean_in_rows(picture: &Picture, reach: usize) -> Picture {
    let rows = picture.values.chunks(picture.width.max(1));
    Picture {
        values: rows.flat_map(|row| mean_near(row, reach)).collect(),
        ..*picture
    }
}

fn mean_near(row: &[f32], reach: usize) -> Vec<f32> {
    let mut sum = 0.0;
    let mut sums = vec![0.0]; // of all values before a place
    for value in row {
        sum += f64::from(*value);
        sums.push(sum);
    }
    let mean = |place: usize| {
        let (from, to) = (
            place.saturating_sub(reach),
            (place + reach + 1).min(row.len()),
        );
        ((sums[to] - sums[from]) / (to - from) as f64) as f32
    };
    (0..row.len()).map(mean).collect()
}
