//! z = x·y, the node × of a computational graph.

use crate::Real;

// ANCHOR: mul
/// Multiplies two numbers.
pub struct Mul;

/// What [`Mul`] remembers: its inputs, because each is the other's derivative.
pub struct MulPass<F> {
    x: F,
    y: F,
}

impl Mul {
    /// z = x·y
    pub fn forward<F: Real>(&self, x: F, y: F) -> (F, MulPass<F>) {
        (x * y, MulPass { x, y })
    }
}

impl<F: Real> MulPass<F> {
    /// (∂L/∂x, ∂L/∂y) from `dout` = ∂L/∂z: ∂z/∂x = y and ∂z/∂y = x, the inputs
    /// swapped.
    pub fn backward(self, dout: F) -> (F, F) {
        (dout * self.y, dout * self.x)
    }
}
// ANCHOR_END: mul
