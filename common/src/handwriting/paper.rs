//! The paper without the ink: what is left of a picture when everything narrow is painted over.

use std::collections::VecDeque;

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
    let right = slope(picture);
    let down = slope(&picture.transposed());
    let (width, height) = picture.dim();
    Picture::from_fn(width, height, |x, y| right * x as f32 + down * y as f32)
}

/// How much lighter the paper becomes from one column to the next.
fn slope(picture: &Picture) -> f32 {
    let half = picture.width / 2;
    let rows = picture.values.chunks(picture.width);
    let pairs = rows.flat_map(|row| row.iter().zip(&row[half..]));
    let differences: Vec<f32> = pairs.map(|(left, right)| right - left).collect();
    quantile(&differences, 0.5) / half.max(1) as f32
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
    let along_rows = largest_in_rows(picture, reach);
    largest_in_rows(&along_rows.transposed(), reach).transposed()
}

fn largest_in_rows(picture: &Picture, reach: usize) -> Picture {
    let rows = picture.values.chunks(picture.width.max(1));
    Picture {
        values: rows.flat_map(|row| largest_near(row, reach)).collect(),
        ..*picture
    }
}

/// For each place the largest value at most `reach` places away. A value that a later one exceeds is never asked for
/// again, so the candidates fall from the first to the last, and every value comes and goes once.
fn largest_near(row: &[f32], reach: usize) -> Vec<f32> {
    let mut candidates: VecDeque<usize> = VecDeque::new();
    let mut next = 0;
    let largest = |place: usize| {
        while next < row.len() && next <= place + reach {
            while candidates
                .back()
                .is_some_and(|&last| row[last] <= row[next])
            {
                candidates.pop_back();
            }
            candidates.push_back(next);
            next += 1;
        }
        while candidates
            .front()
            .is_some_and(|&first| first + reach < place)
        {
            candidates.pop_front();
        }
        candidates.front().map_or(row[place], |&first| row[first])
    };
    (0..row.len()).map(largest).collect()
}
