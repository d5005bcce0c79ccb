//! Three computational graphs, each run forward and then backward.

use common::layer::{Add, Mul};

/// An edge of a graph: the value that went forward, and the gradient of the last value with respect to it that came back.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Edge {
    pub value: f64,
    pub gradient: f64,
}

fn edge(value: f64, gradient: f64) -> Edge {
    Edge { value, gradient }
}

/// z = x·y, somewhere inside a graph that ends in L.
pub struct Product {
    pub x: Edge,
    pub y: Edge,
    pub z: Edge,
}

impl Product {
    // ANCHOR: product
    /// Forward with x and y, backward with `dz` = ∂L/∂z.
    pub fn new(x: f64, y: f64, dz: f64) -> Self {
        let (z, mul) = Mul.forward(x, y);
        let (dx, dy) = mul.backward(dz); // dz·y, dz·x
        Self {
            x: edge(x, dx),
            y: edge(y, dy),
            z: edge(z, dz),
        }
    }
    // ANCHOR_END: product
}

/// The price of some apples, tax included.
pub struct Apples {
    pub price: Edge,
    pub count: Edge,
    pub apples: Edge,
    pub tax: Edge,
    pub total: Edge,
}

impl Apples {
    // ANCHOR: apples
    /// Forward to the total, backward to its gradients.
    pub fn new(price: f64, count: f64, tax: f64) -> Self {
        let (apples, mul1) = Mul.forward(price, count); // (1) 200
        let (total, mul2) = Mul.forward(apples, tax); // (2) 220

        let (d_apples, d_tax) = mul2.backward(1.0); // (2) 1.1, 200
        let (d_price, d_count) = mul1.backward(d_apples); // (1) 2.2, 110
        Self {
            price: edge(price, d_price),
            count: edge(count, d_count),
            apples: edge(apples, d_apples),
            tax: edge(tax, d_tax),
            total: edge(total, 1.0),
        }
    }
    // ANCHOR_END: apples

    /// All edges with their names.
    pub fn edges(&self) -> [(&'static str, Edge); 5] {
        let Self {
            price,
            count,
            apples,
            tax,
            total,
        } = *self;
        [
            ("price", price),
            ("count", count),
            ("apples", apples),
            ("tax", tax),
            ("total", total),
        ]
    }
}

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
    // ANCHOR: fruit
    /// Forward to the total, backward to its gradients.
    pub fn new(price: f64, count: f64, orange_price: f64, orange_count: f64, tax: f64) -> Self {
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

    fn gradients<const N: usize>(edges: [(&str, Edge); N]) -> [f64; N] {
        edges.map(|(_, edge)| edge.gradient)
    }

    #[test]
    fn two_apples_at_100_cost_220_with_tax_and_the_gradients_are_those_of_the_document() {
        let apples = Apples::new(100.0, 2.0, 1.1);
        approx::assert_relative_eq!(apples.total.value, 220.0, max_relative = 1e-15);
        let expected = [2.2, 110.0, 1.1, 200.0, 1.0];
        approx::assert_relative_eq!(
            gradients(apples.edges())[..],
            expected[..],
            max_relative = 1e-15
        );
    }

    #[test]
    fn apples_and_oranges_cost_715_with_their_known_gradients() {
        let fruit = Fruit::new(100.0, 2.0, 150.0, 3.0, 1.1);
        approx::assert_relative_eq!(fruit.total.value, 715.0, max_relative = 1e-15);
        let expected = [2.2, 110.0, 1.1, 3.3, 165.0, 1.1, 1.1, 650.0, 1.0];
        approx::assert_relative_eq!(
            gradients(fruit.edges())[..],
            expected[..],
            max_relative = 1e-15
        );
    }

    #[test]
    fn a_product_sends_back_what_came_in_from_the_other_side_times_the_upstream_gradient() {
        let product = Product::new(2.0, 3.0, 10.0);
        assert_eq!(
            (product.x.gradient, product.y.gradient, product.z.value),
            (30.0, 20.0, 6.0)
        );
    }
}
