//! A layer without activation: a vector times a matrix.

mod batch;
mod draw;

use std::io::Write;

use common::network::SimpleNet;
use lesson::{Page, Result, WrongUsage, finite};
use ndarray::{Array1, array};

use crate::show::{matrix, number, vector};

#[derive(clap::Args)]
pub struct Options {
    /// The input x, its numbers separated by commas
    #[arg(long, default_value = "1,2", value_delimiter = ',', value_parser = finite::<f64>, allow_hyphen_values = true)]
    x: Vec<f64>,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let x = Array1::from(options.x);
    // ANCHOR: net
    // One row an input, one column an output.
    let net = SimpleNet {
        weight: array![[1.0, 3.0, 5.0], [2.0, 4.0, 6.0]],
    };
    let y = net.predict(&x); // x = [1, 2] gives [5, 11, 17]
    // ANCHOR_END: net
    let y = y.map_err(|mismatch| WrongUsage(format!("--x: {mismatch}")))?;
    product(&net, &x, &y, page)?;
    sums(&net, &x, &y, page)?;
    batch::run(&net, &x, page)
}

fn product(net: &SimpleNet<f64>, x: &Array1<f64>, y: &Array1<f64>, page: &mut Page) -> Result {
    page.part("product")?;
    writeln!(page, "x = {}", vector(x, 4))?;
    writeln!(page, "{}", matrix("W", &net.weight, 4))?;
    writeln!(page, "y = x·W = {}", vector(y, 4))?;
    writeln!(
        page,
        "shapes: {:?} · {:?} = {:?}",
        x.shape(),
        net.weight.shape(),
        y.shape()
    )?;
    page.figure("1-1", &draw::network(net, x, y)?)?;
    page.figure("product", &draw::equation(net, x, y)?)
}

/// yⱼ = Σᵢ xᵢ·wᵢⱼ, each sum written out.
fn sums(net: &SimpleNet<f64>, x: &Array1<f64>, y: &Array1<f64>, page: &mut Page) -> Result {
    page.part("sums")?;
    for (j, (column, y)) in net.weight.columns().into_iter().zip(y).enumerate() {
        let terms = x.iter().zip(column);
        let terms: Vec<_> = terms
            .map(|(&x, &w)| format!("{}·{}", number(x, 4), number(w, 4)))
            .collect();
        writeln!(
            page,
            "y{} = {} = {}",
            j + 1,
            terms.join(" + "),
            number(*y, 4)
        )?;
    }
    Ok(())
}
