//! Sigmoid taken apart into four nodes, each with a derivative that everybody knows.

use common::layer::{Add, Mul};

/// Every value on the way to y = 1 / (1 + e⁻ˣ), and the gradient that came back to it.
pub struct Steps {
    pub x: (f64, f64),
    pub a: (f64, f64),
    pub b: (f64, f64),
    pub c: (f64, f64),
    pub y: (f64, f64),
}

impl Steps {
    // ANCHOR: steps
    /// Forward from x, backward from `dy` = ∂L/∂y.
    pub fn new(x: f64, dy: f64) -> Self {
        let (a, mul) = Mul.forward(x, -1.0); // (1)
        let b = a.exp(); // (2)
        let (c, add) = Add.forward(b, 1.0); // (3)
        let y = 1.0 / c; // (4)

        let dc = dy * -(y * y); // (4) d(1/c)/dc = −1/c²
        let (db, _) = add.backward(dc); // (3)
        let da = db * b; // (2) d(exp a)/da = exp a
        let (dx, _) = mul.backward(da); // (1)
        Self {
            x: (x, dx),
            a: (a, da),
            b: (b, db),
            c: (c, dc),
            y: (y, dy),
        }
    }
    // ANCHOR_END: steps

    /// Name, value and gradient of each.
    pub fn edges(&self) -> [(&'static str, f64, f64); 5] {
        let Self { x, a, b, c, y } = *self;
        [("x", x), ("a", a), ("b", b), ("c", c), ("y", y)]
            .map(|(name, (value, gradient))| (name, value, gradient))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_small_steps_give_the_slope_of_the_whole() {
        for x in [-30.0, -1.0, 0.0, 0.5, 2.0, 30.0] {
            let steps = Steps::new(x, 3.0);
            let (y, dx) = super::super::layer(x, 3.0).unwrap();
            approx::assert_relative_eq!(steps.y.0, y, max_relative = 1e-15);
            // 1 − y loses digits when y is close to 1: as many as y has nines.
            approx::assert_relative_eq!(steps.x.1, dx, max_relative = 1e-15 / (1.0 - y));
        }
    }
}
