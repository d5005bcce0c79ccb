//! z = x + y, the node + of a computational graph.

use crate::Real;

// ANCHOR: add
/// Adds two numbers.
pub struct Add;

/// What [`Add`] remembers: nothing, because both derivatives are 1.
pub struct AddPass;

impl Add {
    /// z = x + y
    pub fn forward<F: Real>(&self, x: F, y: F) -> (F, AddPass) {
        (x + y, AddPass)
    }
}

impl AddPass {
    /// (∂L/∂x, ∂L/∂y) from `dout` = ∂L/∂z: handed on unchanged to both.
    pub fn backward<F: Real>(self, dout: F) -> (F, F) {
        (dout, dout)
    }
}
// ANCHOR_END: add
