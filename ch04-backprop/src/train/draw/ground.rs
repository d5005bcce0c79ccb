//! The loss on a map, in levels: computed once, however often the map is drawn.

use std::collections::BTreeMap;

use figure::Point;

use crate::train::slice::{PLACES, Slice};

/// The pixels of the map to a side.
pub const PIXELS: usize = 400;
/// Levels between which the ground has one shade, each with its powers of ten.
const STEPS: [f64; 3] = [1.0, 2.0, 5.0];

/// The level of each pixel, row by row from the lower left corner.
pub struct Ground(Vec<i32>);

impl Ground {
    pub fn new(slice: &Slice) -> Self {
        let pixel = |index: usize| level(power(slice, (at(index % PIXELS), at(index / PIXELS))));
        Self((0..PIXELS * PIXELS).map(pixel).collect())
    }

    /// How far each pixel lies above the lowest level, row by row from the upper left corner, as an image has them.
    pub fn heights(&self) -> impl Iterator<Item = i32> {
        let lowest = self.0.iter().copied().min().unwrap_or_default();
        let rows = self.0.chunks(PIXELS).rev();
        rows.flatten().map(move |level| level - lowest)
    }

    /// The places where the ground changes its shade on the way up, by the level that begins there.
    pub fn edges(&self) -> BTreeMap<i32, Vec<Point>> {
        let mut edges = BTreeMap::<_, Vec<_>>::new();
        for column in 0..PIXELS {
            let levels = self.0.iter().skip(column).step_by(PIXELS);
            for (row, (below, above)) in levels.clone().zip(levels.skip(1)).enumerate() {
                if below != above {
                    let place = (at(column), (at(row) + at(row + 1)) / 2.0);
                    edges.entry(*below.max(above)).or_default().push(place);
                }
            }
        }
        edges
    }
}

/// The middle of a pixel, from 0 to 1.
fn at(pixel: usize) -> f64 {
    (pixel as f64 + 0.5) / PIXELS as f64
}

/// The number of the level below a loss, given as a power of ten: 0 is 1, 1 is 2, 2 is 5, 3 is 10.
fn level(power: f64) -> i32 {
    let below = power.floor();
    let digits = 10_f64.powf(power - below) * (1.0 + 1e-9);
    let steps = STEPS.iter().filter(|step| **step <= digits).count();
    3 * below as i32 + steps as i32 - 1
}

/// The loss of a level.
pub fn loss(level: i32) -> f64 {
    STEPS[level.rem_euclid(3) as usize] * 10_f64.powi(level.div_euclid(3))
}

/// The power of ten of the loss at a place, between the four places around it; a loss that is 0 or too large for a number
/// counts as a very small or large one.
fn power(slice: &Slice, (right, up): Point) -> f64 {
    let last = PLACES - 1;
    let cell = |share: f64| {
        let along = (share * last as f64).clamp(0.0, last as f64);
        let low = (along as usize).min(last - 1);
        (low, along - low as f64)
    };
    let ((column, x), (row, y)) = (cell(right), cell(up));
    let at = |column: usize, row: usize| {
        let loss = slice.losses[row * PLACES + column];
        let loss = if loss.is_nan() { f64::INFINITY } else { loss };
        loss.clamp(1e-12, 1e12).log10()
    };
    let along = |row| (1.0 - x) * at(column, row) + x * at(column + 1, row);
    (1.0 - y) * along(row) + y * along(row + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loss_lies_between_its_level_and_the_next() {
        for power in (-120..120).map(|tenth| f64::from(tenth) / 10.0 + 0.05) {
            let (level, lost) = (level(power), 10_f64.powf(power));
            assert!(loss(level) <= lost && lost < loss(level + 1), "{lost}");
        }
        assert_eq!(
            [1.0, 2.0, 5.0, 0.5_f64].map(|loss| level(loss.log10())),
            [0, 1, 2, -1]
        );
    }
}
