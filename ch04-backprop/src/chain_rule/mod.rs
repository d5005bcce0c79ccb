//! Computational graphs: forward to the value, backward to how it depends on everything.

mod figure;
mod graph;

use std::io::{self, Write};

use common::chapter::{Page, Result, finite};

use graph::{Apples, Edge, Fruit, Product};

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
    writeln!(
        page,
        "z = x·y, upstream gradient ∂L/∂z = {:.2}",
        product.z.gradient
    )?;
    table(
        page,
        "∂L/∂",
        &[("x", product.x), ("y", product.y), ("z", product.z)],
    )?;
    page.figure("1-6", &figure::product(&product)?)?;

    page.part("apples")?;
    writeln!(page, "(1) apples = price · count")?;
    writeln!(page, "(2) total  = apples · tax")?;
    table(page, "∂total/∂", &apples.edges())?;
    page.figure("1-5", &figure::apples(&apples)?)?;

    page.part("nudge")?;
    nudge(page, &options, &apples)?;

    page.part("apples-and-oranges")?;
    writeln!(page, "(1) apples  = price · count")?;
    writeln!(page, "(2) oranges = orange price · orange count")?;
    writeln!(page, "(3) fruit   = apples + oranges")?;
    writeln!(page, "(4) total   = fruit · tax")?;
    table(page, "∂total/∂", &fruit.edges())?;
    page.figure("apples-and-oranges", &figure::fruit(&fruit)?)
}

fn table(page: &mut Page, gradient: &str, edges: &[(&str, Edge)]) -> io::Result<()> {
    writeln!(page, "{:<14}{:>10}{gradient:>12}", "", "value")?;
    for (name, edge) in edges {
        writeln!(
            page,
            "{name:<14}{:>10.2}{:>12.2}",
            edge.value, edge.gradient
        )?;
    }
    Ok(())
}

/// What one more of each input does to the total, and what its gradient said it would do.
fn nudge(page: &mut Page, options: &Options, apples: &Apples) -> Result {
    let Options {
        price, count, tax, ..
    } = *options;
    let inputs = [
        (
            "price",
            1.0,
            apples.price,
            Apples::new(price + 1.0, count, tax),
        ),
        (
            "count",
            1.0,
            apples.count,
            Apples::new(price, count + 1.0, tax),
        ),
        ("tax", 0.1, apples.tax, Apples::new(price, count, tax + 0.1)),
    ];
    writeln!(
        page,
        "{:<8}{:>8}{:>12}{:>12}{:>20}",
        "input", "+", "total", "change", "gradient · +"
    )?;
    for (name, step, edge, moved) in inputs {
        let (total, change) = (moved.total.value, moved.total.value - apples.total.value);
        writeln!(
            page,
            "{name:<8}{step:>8.2}{total:>12.2}{change:>12.2}{:>20.2}",
            edge.gradient * step
        )?;
    }
    Ok(())
}
