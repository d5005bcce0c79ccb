//! z = x + y, the node + of a computational graph.

// ANCHOR: add
/// z = x + y. The backward step needs nothing from the forward step.
pub struct Add;

impl Add {
    /// z = x + y
    pub fn forward(&self, x: f64, y: f64) -> f64 {
        x + y
    }

    /// (∂L/∂x, ∂L/∂y) from `dout` = ∂L/∂z: ∂z/∂x = ∂z/∂y = 1, so both are `dout`.
    pub fn backward(&self, dout: f64) -> (f64, f64) {
        (dout, dout)
    }
}
// ANCHOR_END: add
