/// Division forward: z = x / y.
///
/// To check it all: cargo run -p ch04-backprop -- exercise division
pub fn forward(x: f64, y: f64) -> f64 {
    todo!()
}

/// Division backward: ∂L/∂x and ∂L/∂y, in this order.
///
/// `dout` is ∂L/∂z, the upstream gradient. y is not 0.
pub fn backward(x: f64, y: f64, dout: f64) -> (f64, f64) {
    todo!()
}

/// The share of x in a sum, s = x / (x + y), backward: ∂L/∂x and ∂L/∂y.
///
/// `dout` is ∂L/∂s. x + y is not 0.
pub fn share(x: f64, y: f64, dout: f64) -> (f64, f64) {
    todo!()
}
