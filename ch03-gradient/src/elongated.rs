//! A bowl that is not round: long along x0 and narrow along x1.

use ndarray::Array1;

// ANCHOR: elongated
/// g(x) = x0²/20 + x1²
pub fn elongated(x: &Array1<f64>) -> f64 {
    x[0] * x[0] / 20.0 + x[1] * x[1]
}
// ANCHOR_END: elongated

/// Where the sections look at it.
pub const START: [f64; 2] = [-7.0, 2.0];
