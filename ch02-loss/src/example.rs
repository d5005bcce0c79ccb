//! The predictions that the sections share.

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
