use ndarray::Array2;

/// Leaky ReLU forward: y = x if x > 0, and y = α x if x ≤ 0.
///
/// Shapes: `x` and the result (batch, neurons). `alpha` is α,
/// 0 or more.
///
/// To check it all: cargo run -p ch04-backprop -- exercise leaky-relu
pub fn forward(x: &Array2<f64>, alpha: f64) -> Array2<f64> {
    todo!()
}

/// Leaky ReLU backward: ∂L/∂x from the upstream gradient ∂L/∂y.
///
/// At x = 0, where the curve has its kink, the slope is α.
///
/// Shapes: `x`, `dout`, which is ∂L/∂y, and the result
/// (batch, neurons).
pub fn backward(x: &Array2<f64>, dout: &Array2<f64>, alpha: f64) -> Array2<f64> {
    todo!()
}
