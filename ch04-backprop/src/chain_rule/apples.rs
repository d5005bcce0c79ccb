//! Two apples at 100 each, and a tax.

use common::layer::Mul;

use super::edge::{Edge, edge};

/// The price of some apples, tax included.
pub struct Apples {
    pub price: Edge,
    pub count: Edge,
    pub apples: Edge,
    pub tax: Edge,
    pub total: Edge,
}

impl Apples {
    /// Forward to the total, backward to its gradients.
    pub fn new(price: f64, count: f64, tax: f64) -> Self {
        // ANCHOR: apples
        let (apples, mul1) = Mul.forward(price, count); // (1) 200
        let (total, mul2) = Mul.forward(apples, tax); // (2) 220

        let (d_apples, d_tax) = mul2.backward(1.0); // (2) 1.1, 200
        let (d_price, d_count) = mul1.backward(d_apples); // (1) 2.2, 110
        // ANCHOR_END: apples
        Self {
            price: edge(price, d_price),
            count: edge(count, d_count),
            apples: edge(apples, d_apples),
            tax: edge(tax, d_tax),
            total: edge(total, 1.0),
        }
    }

    /// All edges with their names.
    pub fn edges(&self) -> [(&'static str, Edge); 5] {
        [
            ("price", self.price),
            ("count", self.count),
            ("apples", self.apples),
            ("tax", self.tax),
            ("total", self.total),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_apples_at_100_cost_220_and_the_gradients_are_those_of_the_document() {
        let apples = Apples::new(100.0, 2.0, 1.1);
        approx::assert_relative_eq!(apples.total.value, 220.0, max_relative = 1e-15);
        let gradients = apples.edges().map(|(_, edge)| edge.gradient);
        let expected = [2.2, 110.0, 1.1, 200.0, 1.0];
        approx::assert_relative_eq!(gradients[..], expected[..], max_relative = 1e-15);
    }
}
