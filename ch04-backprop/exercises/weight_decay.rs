use ndarray::{Array1, Array2, Axis};

/// What is added to the loss: P = λ/2 Σ w², the sum over all weights.
///
/// Shapes: `w` (inputs, outputs). `lambda` is λ, 0 or more.
///
/// To check it all: cargo run -p ch04-backprop -- exercise weight-decay
pub fn penalty(w: &Array2<f64>, lambda: f64) -> f64 {
    todo!()
}

/// The affine layer Y = X W + b backward, with weight decay: the
/// gradients of L + P with respect to X, W and b, in this order.
///
/// Shapes: `x` (batch, inputs), `w` (inputs, outputs), b (outputs);
/// `dout`, which is ∂L/∂Y, (batch, outputs); each result that of X,
/// W or b.
pub fn backward(
    x: &Array2<f64>,
    w: &Array2<f64>,
    dout: &Array2<f64>,
    lambda: f64,
) -> (Array2<f64>, Array2<f64>, Array1<f64>) {
    todo!()
}
