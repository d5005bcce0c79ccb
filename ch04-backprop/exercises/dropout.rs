use ndarray::Array2;

/// Dropout forward: y = 0 where u < p, and y = x / (1 − p) elsewhere.
///
/// Shapes: `x`, `u` and the result (batch, neurons). `u` has a random
/// number for each entry, at least 0 and less than 1. So is `p`, the
/// probability with which an entry is dropped.
///
/// To check it: cargo run -p ch04-backprop -- exercise dropout
pub fn forward(x: &Array2<f64>, u: &Array2<f64>, p: f64) -> Array2<f64> {
    todo!()
}

/// Dropout backward: ∂L/∂x from the upstream gradient ∂L/∂y.
///
/// Shapes: `u`, the numbers of the way forward, `dout`, which is ∂L/∂y,
/// and the result (batch, neurons).
pub fn backward(u: &Array2<f64>, dout: &Array2<f64>, p: f64) -> Array2<f64> {
    todo!()
}
