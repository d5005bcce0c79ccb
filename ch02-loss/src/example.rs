//! The predictions that the sections share, and how another one is read.

use common::Mismatch;
use lesson::WrongUsage;

/// How likely dog, cat and rabbit are.
pub const ANIMALS: [f64; 3] = [0.59, 0.26, 0.15];

// ANCHOR: digits
/// How likely each of the digits 0 to 9 is, as softmax gives it.
pub const DIGITS: [f64; 10] = [0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0];
// ANCHOR_END: digits

/// All probability on the digit 2.
pub const CERTAIN: [f64; 10] = [0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];

// ANCHOR: batch
/// Three predictions, one in each row; the classes 0, 1 and 2 are right.
pub const BATCH: [[f64; 3]; 3] = [ANIMALS, [0.1, 0.8, 0.1], [0.4, 0.35, 0.25]];
// ANCHOR_END: batch

/// Reads three numbers from 0 to 1.
pub fn three_probabilities(text: &str) -> Result<[f64; 3], String> {
    let read = |number: &str| number.parse().ok().map(|number: f64| number + 0.0); // −0 becomes 0
    let numbers: Option<Vec<f64>> = text.split(',').map(read).collect();
    numbers
        .filter(|numbers| numbers.iter().all(|number| (0.0..=1.0).contains(number)))
        .and_then(|numbers| numbers.try_into().ok())
        .ok_or_else(|| "give three probabilities from 0 to 1, such as 0.59,0.26,0.15".into())
}

/// `Ok` when `label` is one of the ten digits, wrong usage otherwise.
pub fn check_digit(label: usize) -> Result<(), WrongUsage> {
    Mismatch::check_labels(&[label], 10).map_err(|mismatch| WrongUsage(mismatch.to_string()))
}
