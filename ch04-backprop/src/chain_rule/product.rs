//! z = x·y, the smallest graph.

use common::layer::Mul;

use super::edge::{Edge, edge};

/// z = x·y, somewhere inside a graph that ends in L.
pub struct Product {
    pub x: Edge,
    pub y: Edge,
    pub z: Edge,
}

impl Product {
    /// Forward with x and y, backward with `dz` = ∂L/∂z.
    pub fn new(x: f64, y: f64, dz: f64) -> Self {
        // ANCHOR: product
        let (z, mul) = Mul.forward(x, y);
        let (dx, dy) = mul.backward(dz); // dz·y, dz·x
        // ANCHOR_END: product
        Self {
            x: edge(x, dx),
            y: edge(y, dy),
            z: edge(z, dz),
        }
    }

    /// All edges with their names.
    pub fn edges(&self) -> [(&'static str, Edge); 3] {
        [("x", self.x), ("y", self.y), ("z", self.z)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_input_gets_the_other_one_times_the_upstream_gradient() {
        let product = Product::new(2.0, 3.0, 10.0);
        assert_eq!((product.x.gradient, product.y.gradient), (30.0, 20.0));
        assert_eq!(product.z.value, 6.0);
    }
}
