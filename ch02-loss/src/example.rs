//! The prediction that the sections share.

// ANCHOR: prediction
/// How likely each of the digits 0 to 9 is, as softmax gives it.
pub const PREDICTION: [f64; 10] = [0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0];
// ANCHOR_END: prediction
