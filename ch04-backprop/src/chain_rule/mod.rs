//! Computational graphs: forward to the value, backward to how it depends on everything.

mod draw;
mod fork;
mod nudge;

use std::io::{self, Write};
use std::ops::RangeInclusive;

use common::layer::{Add, Mul};
use lesson::{Page, Result, real, rounded};

use crate::show::Edge;
use fork::Fork;

/// z = x·y somewhere inside a graph that ends in L: forward from x and y, backward from `dz` = ∂L/∂z.
fn product(x: f64, y: f64, dz: f64) -> [Edge; 3] {
    // ANCHOR: product
    let z = Mul.forward(x, y); // x·y
    let (dx, dy) = Mul.backward(x, y, dz); // dz·y, dz·x
    // ANCHOR_END: product
    [("x", x, dx), ("y", y, dy), ("z", z, dz)]
}

/// Some apples, and a tax.
fn apples(price: f64, count: f64, tax: f64) -> [Edge; 5] {
    // ANCHOR: apples
    let apples = Mul.forward(price, count); // (1) 200
    let total = Mul.forward(apples, tax); // (2) 220

    let (d_apples, d_tax) = Mul.backward(apples, tax, 1.0); // (2) 1.1, 200
    let (d_price, d_count) = Mul.backward(price, count, d_apples); // (1) 2.2, 110
    // ANCHOR_END: apples
    [
        ("price", price, d_price),
        ("count", count, d_count),
        ("apples", apples, d_apples),
        ("tax", tax, d_tax),
        ("total", total, 1.0),
    ]
}

/// Apples, oranges (`price2`, `count2`), and a tax.
fn fruit(price: f64, count: f64, price2: f64, count2: f64, tax: f64) -> [Edge; 9] {
    // ANCHOR: fruit
    let apples = Mul.forward(price, count); // (1) 200
    let oranges = Mul.forward(price2, count2); // (2) 450
    let fruit = Add.forward(apples, oranges); // (3) 650
    let total = Mul.forward(fruit, tax); // (4) 715

    let (d_fruit, d_tax) = Mul.backward(fruit, tax, 1.0); // (4) 1.1, 650
    let (d_apples, d_oranges) = Add.backward(d_fruit); // (3) 1.1, 1.1
    let (d_price2, d_count2) = Mul.backward(price2, count2, d_oranges); // (2) 3.3, 165
    let (d_price, d_count) = Mul.backward(price, count, d_apples); // (1) 2.2, 110
    // ANCHOR_END: fruit
    [
        ("price", price, d_price),
        ("count", count, d_count),
        ("apples", apples, d_apples),
        ("orange price", price2, d_price2),
        ("orange count", count2, d_count2),
        ("oranges", oranges, d_oranges),
        ("fruit", fruit, d_fruit),
        ("tax", tax, d_tax),
        ("total", total, 1.0),
    ]
}

/// What prices, counts and the tax can be.
const AMOUNTS: RangeInclusive<f64> = 0.0..=1e6;

#[derive(clap::Args)]
pub struct Options {
    /// The first factor of z = x·y
    #[arg(long, default_value_t = 2.0, value_parser = real(-1e6..=1e6))]
    #[arg(help_heading = "Part product")]
    x: f64,
    /// The second factor of z = x·y
    #[arg(long, default_value_t = 3.0, value_parser = real(-1e6..=1e6))]
    #[arg(help_heading = "Part product")]
    y: f64,
    /// The price of an apple
    #[arg(long, default_value_t = 100.0, value_parser = real(AMOUNTS))]
    #[arg(help_heading = "Parts apples, nudge, apples-and-oranges, fork")]
    price: f64,
    /// How many apples are bought
    #[arg(long, default_value_t = 2.0, value_parser = real(AMOUNTS))]
    #[arg(help_heading = "Parts apples, nudge, apples-and-oranges, fork")]
    count: f64,
    /// The factor of the tax, 1.1 for ten per cent
    #[arg(long, default_value_t = 1.1, value_parser = real(AMOUNTS))]
    #[arg(help_heading = "Parts apples, nudge, apples-and-oranges, fork")]
    tax: f64,
    /// The price of an orange
    #[arg(long, default_value_t = 150.0, value_parser = real(AMOUNTS))]
    #[arg(help_heading = "Parts apples-and-oranges, fork")]
    orange_price: f64,
    /// How many oranges are bought
    #[arg(long, default_value_t = 3.0, value_parser = real(AMOUNTS))]
    #[arg(help_heading = "Parts apples-and-oranges, fork")]
    orange_count: f64,
}

const PRODUCT: &str = "z = x·y, upstream gradient ∂L/∂z = 10.00";
const APPLES: &str = "(1) apples = price · count\n(2) total  = apples · tax";
const FRUIT: &str = "(1) apples  = price · count\n(2) oranges = orange price · orange count\n\
                     (3) fruit   = apples + oranges\n(4) total   = fruit · tax";

pub fn run(options: Options, page: &mut Page) -> Result {
    let (price, count, tax) = (options.price, options.count, options.tax);
    let (price2, count2) = (options.orange_price, options.orange_count);
    let product = product(options.x, options.y, 10.0);
    let apples = apples(price, count, tax);
    let fruit = fruit(price, count, price2, count2, tax);
    let fork = |tax| Fork::new(price, count, price2, count2, tax);

    page.part("product")?;
    table(page, PRODUCT, "∂L/∂", &product)?;
    page.figure("1-6", &draw::product(&product))?;

    page.part("apples")?;
    table(page, APPLES, "∂total/∂", &apples)?;
    page.figure("1-5", &draw::apples(&apples))?;

    page.part("nudge")?;
    nudge::run(page, price, count, tax)?;

    page.part("apples-and-oranges")?;
    table(page, FRUIT, "∂total/∂", &fruit)?;
    page.figure("apples-and-oranges", &draw::fruit(&fruit))?;

    page.part("fork")?;
    fork::run(page, tax, fork)?;
    page.figure("fork", &draw::fork(&fork(tax)))
}

/// The formulas, and a line for each edge.
fn table(page: &mut Page, formulas: &str, heading: &str, edges: &[Edge]) -> io::Result<()> {
    writeln!(page, "{formulas}")?;
    let rows = edges.iter().map(|&(name, value, gradient)| {
        let [value, gradient] = [value, gradient].map(|number| rounded(number, 2));
        format!("{name} | {value} | {gradient}")
    });
    page.table(&format!("< | value | {heading}"), rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_edges(edges: &[Edge], total: f64, gradients: &[f64]) {
        let found: Vec<_> = edges.iter().map(|edge| edge.2).collect();
        approx::assert_relative_eq!(found[..], *gradients, max_relative = 1e-15);
        let last = edges[edges.len() - 1].1;
        approx::assert_relative_eq!(last, total, max_relative = 1e-15);
    }

    #[test]
    fn each_input_gets_the_other_one_times_the_upstream_gradient() {
        assert_edges(&product(2.0, 3.0, 10.0), 6.0, &[30.0, 20.0, 10.0]);
    }

    #[test]
    fn two_apples_at_100_cost_220_and_the_gradients_are_those_of_the_document() {
        assert_edges(
            &apples(100.0, 2.0, 1.1),
            220.0,
            &[2.2, 110.0, 1.1, 200.0, 1.0],
        );
    }

    #[test]
    fn apples_and_oranges_cost_715_with_their_known_gradients() {
        let gradients = [2.2, 110.0, 1.1, 3.3, 165.0, 1.1, 1.1, 650.0, 1.0];
        assert_edges(&fruit(100.0, 2.0, 150.0, 3.0, 1.1), 715.0, &gradients);
    }
}
