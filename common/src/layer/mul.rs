//! z = x·y, the node × of a computational graph.

// ANCHOR: mul
/// z = x·y. The backward step needs both inputs: each is the other's derivative.
pub struct Mul;

impl Mul {
    /// z = x·y
    pub fn forward(&self, x: f64, y: f64) -> f64 {
        x * y
    }

    /// (∂L/∂x, ∂L/∂y) from `dout` = ∂L/∂z: ∂z/∂x = y and ∂z/∂y = x, the inputs swapped.
    pub fn backward(&self, x: f64, y: f64, dout: f64) -> (f64, f64) {
        (dout * y, dout * x)
    }
}
// ANCHOR_END: mul
