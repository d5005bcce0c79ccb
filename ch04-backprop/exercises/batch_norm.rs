use ndarray::{Array1, Array2, Axis};

/// Batch normalisation forward: y = γ z + β, z = (x − m) / √(σ² + ε).
///
/// For each column, m is the mean over its N rows, and σ² the mean of
/// the squares of x − m.
///
/// Shapes: `x` and the result (batch, neurons); `gamma` and `beta`,
/// which are γ and β, (neurons). `epsilon` is ε, greater than 0.
///
/// To check it: cargo run -p ch04-backprop -- exercise batch-norm
pub fn forward(
    x: &Array2<f64>,
    gamma: &Array1<f64>,
    beta: &Array1<f64>,
    epsilon: f64,
) -> Array2<f64> {
    todo!()
}

/// Batch normalisation backward: ∂L/∂x, ∂L/∂γ and ∂L/∂β, in this order.
///
/// Shapes: `x` and `dout`, which is ∂L/∂y, (batch, neurons); each
/// result that of x, γ or β.
pub fn backward(
    x: &Array2<f64>,
    gamma: &Array1<f64>,
    epsilon: f64,
    dout: &Array2<f64>,
) -> (Array2<f64>, Array1<f64>, Array1<f64>) {
    todo!()
}
