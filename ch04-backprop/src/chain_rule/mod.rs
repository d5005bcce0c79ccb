//! Computational graphs: forward to the value, backward to how it depends on everything.

mod apples;
mod draw;
mod edge;
mod fruit;
mod nudge;
mod product;

use std::io::Write;

use lesson::{Page, Result, finite};

use apples::Apples;
use edge::table;
use fruit::Fruit;
use product::Product;

#[derive(clap::Args)]
pub struct Options {
    /// The price of an apple
    #[arg(long, default_value_t = 100.0, value_parser = finite::<f64>, allow_hyphen_values = true)]
    price: f64,
    /// How many apples are bought
    #[arg(long, default_value_t = 2.0, value_parser = finite::<f64>, allow_hyphen_values = true)]
    count: f64,
    /// The factor of the tax
    #[arg(long, default_value_t = 1.1, value_parser = finite::<f64>, allow_hyphen_values = true)]
    tax: f64,
    /// The price of an orange
    #[arg(long, default_value_t = 150.0, value_parser = finite::<f64>, allow_hyphen_values = true)]
    orange_price: f64,
    /// How many oranges are bought
    #[arg(long, default_value_t = 3.0, value_parser = finite::<f64>, allow_hyphen_values = true)]
    orange_count: f64,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let Options {
        price,
        count,
        tax,
        orange_price,
        orange_count,
    } = options;
    let product = Product::new(2.0, 3.0, 10.0);
    let apples = Apples::new(price, count, tax);
    let fruit = Fruit::new(price, count, orange_price, orange_count, tax);

    page.part("product")?;
    let dz = product.z.gradient;
    writeln!(page, "z = x·y, upstream gradient ∂L/∂z = {dz:.2}")?;
    table(page, "∂L/∂", &product.edges())?;
    page.figure("1-6", &draw::product(&product)?)?;

    page.part("apples")?;
    writeln!(page, "(1) apples = price · count")?;
    writeln!(page, "(2) total  = apples · tax")?;
    table(page, "∂total/∂", &apples.edges())?;
    page.figure("1-5", &draw::apples(&apples)?)?;

    page.part("nudge")?;
    nudge::run(page, &apples)?;

    page.part("apples-and-oranges")?;
    writeln!(page, "(1) apples  = price · count")?;
    writeln!(page, "(2) oranges = orange price · orange count")?;
    writeln!(page, "(3) fruit   = apples + oranges")?;
    writeln!(page, "(4) total   = fruit · tax")?;
    table(page, "∂total/∂", &fruit.edges())?;
    page.figure("apples-and-oranges", &draw::fruit(&fruit)?)
}
