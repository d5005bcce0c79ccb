//! Two apples, three oranges, and a tax.

use common::layer::{Add, Mul};

use super::edge::{Edge, edge};

/// The price of some apples and oranges, tax included.
pub struct Fruit {
    pub price: Edge,
    pub count: Edge,
    pub apples: Edge,
    pub orange_price: Edge,
    pub orange_count: Edge,
    pub oranges: Edge,
    pub fruit: Edge,
    pub tax: Edge,
    pub total: Edge,
}

impl Fruit {
    /// Forward to the total, backward to its gradients.
    pub fn new(price: f64, count: f64, orange_price: f64, orange_count: f64, tax: f64) -> Self {
        // ANCHOR: fruit
        let (apples, mul1) = Mul.forward(price, count); // (1) 200
        let (oranges, mul2) = Mul.forward(orange_price, orange_count); // (2) 450
        let (fruit, add) = Add.forward(apples, oranges); // (3) 650
        let (total, mul3) = Mul.forward(fruit, tax); // (4) 715

        let (d_fruit, d_tax) = mul3.backward(1.0); // (4) 1.1, 650
        let (d_apples, d_oranges) = add.backward(d_fruit); // (3) 1.1, 1.1
        let (d_orange_price, d_orange_count) = mul2.backward(d_oranges); // (2) 3.3, 165
        let (d_price, d_count) = mul1.backward(d_apples); // (1) 2.2, 110
        // ANCHOR_END: fruit
        Self {
            price: edge(price, d_price),
            count: edge(count, d_count),
            apples: edge(apples, d_apples),
            orange_price: edge(orange_price, d_orange_price),
            orange_count: edge(orange_count, d_orange_count),
            oranges: edge(oranges, d_oranges),
            fruit: edge(fruit, d_fruit),
            tax: edge(tax, d_tax),
            total: edge(total, 1.0),
        }
    }

    /// All edges with their names.
    pub fn edges(&self) -> [(&'static str, Edge); 9] {
        [
            ("price", self.price),
            ("count", self.count),
            ("apples", self.apples),
            ("orange price", self.orange_price),
            ("orange count", self.orange_count),
            ("oranges", self.oranges),
            ("fruit", self.fruit),
            ("tax", self.tax),
            ("total", self.total),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn apples_and_oranges_cost_715_with_their_known_gradients() {
        let fruit = Fruit::new(100.0, 2.0, 150.0, 3.0, 1.1);
        approx::assert_relative_eq!(fruit.total.value, 715.0, max_relative = 1e-15);
        let gradients = fruit.edges().map(|(_, edge)| edge.gradient);
        let expected = [2.2, 110.0, 1.1, 3.3, 165.0, 1.1, 1.1, 650.0, 1.0];
        approx::assert_relative_eq!(gradients[..], expected[..], max_relative = 1e-15);
    }
}
