use ndarray::Array2;

/// Softplus forward: y = ln(1 + eˣ), entry by entry.
///
/// Shapes: `x` and the result (batch, neurons). Finite for every
/// finite x.
///
/// To check it all: cargo run -p ch04-backprop -- exercise softplus
pub fn forward(x: &Array2<f64>) -> Array2<f64> {
    todo!()
}

/// Softplus backward: ∂L/∂x from the upstream gradient ∂L/∂y.
///
/// Shapes: `x`, `dout`, which is ∂L/∂y, and the result
/// (batch, neurons). Finite for every finite x and `dout`.
pub fn backward(x: &Array2<f64>, dout: &Array2<f64>) -> Array2<f64> {
    todo!()
}
