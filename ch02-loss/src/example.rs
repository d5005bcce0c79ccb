//! The predictions that the sections share.

// ANCHOR: digits
/// How likely each of the digits 0 to 9 is, as softmax gives it.
pub const DIGITS: [f64; 10] = [0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0];
// ANCHOR_END: digits

/// How likely dog, cat and rabbit are.
pub const ANIMALS: [f64; 3] = [0.59, 0.26, 0.15];
