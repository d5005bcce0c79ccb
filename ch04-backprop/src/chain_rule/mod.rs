//! Computational graphs: forward to the value, backward to how it depends on everything.

mod draw;

use std::io::{self, Write};

use common::layer::{Add, Mul};
use lesson::{Page, Result, real};

use crate::show::Edge;

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

#[derive(clap::Args)]
pub struct Options {
    /// The price of an apple
    #[arg(long, default_value_t = 100.0, value_parser = real(-1e6..=1e6))]
    price: f64,
    /// How many apples are bought
    #[arg(long, default_value_t = 2.0, value_parser = real(-1e6..=1e6))]
    count: f64,
    /// The factor of the tax
    #[arg(long, default_value_t = 1.1, value_parser = real(-1e6..=1e6))]
    tax: f64,
    /// The price of an orange
    #[arg(long, default_value_t = 150.0, value_parser = real(-1e6..=1e6))]
    orange_price: f64,
    /// How many oranges are bought
    #[arg(long, default_value_t = 3.0, value_parser = real(-1e6..=1e6))]
    orange_count: f64,
}

const PRODUCT: &str = "z = x·y, upstream gradient ∂L/∂z = 10.00";
const APPLES: &str = "(1) apples = price · count\n(2) total  = apples · tax";
const FRUIT: &str = "(1) apples  = price · count\n(2) oranges = orange price · orange count\n\
                     (3) fruit   = apples + oranges\n(4) total   = fruit · tax";

pub fn run(options: Options, page: &mut Page) -> Result {
    let (price, count, tax) = (options.price, options.count, options.tax);
    let product = product(2.0, 3.0, 10.0);
    let apples = apples(price, count, tax);
    let fruit = fruit(
        price,
        count,
        options.orange_price,
        options.orange_count,
        tax,
    );

    page.part("product")?;
    table(page, PRODUCT, "∂L/∂", &product)?;
    page.figure("1-6", &draw::product(&product)?)?;

    page.part("apples")?;
    table(page, APPLES, "∂total/∂", &apples)?;
    page.figure("1-5", &draw::apples(&apples)?)?;

    page.part("nudge")?;
    nudge(page, price, count, tax)?;

    page.part("apples-and-oranges")?;
    table(page, FRUIT, "∂total/∂", &fruit)?;
    page.figure("apples-and-oranges", &draw::fruit(&fruit)?)
}

/// The formulas, and a line for each edge.
fn table(page: &mut Page, formulas: &str, heading: &str, edges: &[Edge]) -> io::Result<()> {
    writeln!(page, "{formulas}\n{:<14}{:>10}{heading:>12}", "", "value")?;
    for (name, value, gradient) in edges {
        writeln!(page, "{name:<14}{value:>10.2} {gradient:>11.2}")?;
    }
    Ok(())
}

/// A little more of each input: what the total does, and what the gradient said it would do.
fn nudge(page: &mut Page, price: f64, count: f64, tax: f64) -> io::Result<()> {
    let [d_price, d_count, _, d_tax, (_, before, _)] = apples(price, count, tax);
    let nudged = [
        (d_price, 1.0, apples(price + 1.0, count, tax)),
        (d_count, 1.0, apples(price, count + 1.0, tax)),
        (d_tax, 0.1, apples(price, count, tax + 0.1)),
    ];
    writeln!(
        page,
        "input          +       total      change        gradient · +"
    )?;
    for ((name, _, gradient), more, [.., (_, total, _)]) in nudged {
        let (change, promise) = (total - before, gradient * more);
        writeln!(
            page,
            "{name:<8}{more:>8.2} {total:>11.2} {change:>11.2} {promise:>19.2}"
        )?;
    }
    Ok(())
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
