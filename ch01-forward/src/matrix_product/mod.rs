//! A layer without activation: a vector times a matrix.

mod draw;

use std::io::Write;

use common::network::SimpleNet;
use lesson::{Page, Result, WrongUsage, real};
use ndarray::{Array1, Axis, array, stack};

use crate::show::{matrix, number, vector};

#[derive(clap::Args)]
pub struct Options {
    /// The two numbers of the input x, with a comma between
    #[arg(long, default_value = "1,2", value_delimiter = ',', value_parser = real(-100.0..=100.0))]
    #[arg(help_heading = "Parts product, sums, batch")]
    x: Vec<f64>,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let x = Array1::from(options.x);
    // ANCHOR: net
    // One row for each input, one column for each output.
    let weight = array![[1.0, 3.0, 5.0], [2.0, 4.0, 6.0]];
    let net = SimpleNet { weight };
    let y = net.predict(&x); // x = [1, 2] gives [5, 11, 17]
    // ANCHOR_END: net
    let y = y.map_err(|mismatch| WrongUsage(format!("--x: {mismatch}; give 2 numbers")))?;
    product(&net, &x, &y, page)?;
    sums(&net, &x, &y, page)?;
    batch(&net, &x, page)?;
    wrong_shape(&net, page)
}

fn product(net: &SimpleNet, x: &Array1<f64>, y: &Array1<f64>, page: &mut Page) -> Result {
    page.part("product")?;
    writeln!(page, "x = {}", vector(x, 4))?;
    writeln!(page, "{}", matrix("W", &net.weight, 4))?;
    writeln!(page, "y = x·W = {}", vector(y, 4))?;
    shapes(x.shape(), net, y.shape(), page)?;
    page.figure("1-1", &draw::network(net, x, y))?;
    page.figure("product", &draw::equation(net, x, y))
}

fn shapes(x: &[usize], net: &SimpleNet, y: &[usize], page: &mut Page) -> Result {
    let w = net.weight.shape();
    Ok(writeln!(page, "shapes: {x:?} · {w:?} = {y:?}")?)
}

/// yⱼ = Σᵢ xᵢ·wᵢⱼ, each sum written out.
fn sums(net: &SimpleNet, x: &Array1<f64>, y: &Array1<f64>, page: &mut Page) -> Result {
    page.part("sums")?;
    let term = |(&x, &w)| format!("{}·{}", number(x, 4), number(w, 4));
    for (j, (w, &y)) in (1..).zip(net.weight.columns().into_iter().zip(y)) {
        let terms: Vec<_> = x.iter().zip(w).map(term).collect();
        writeln!(page, "y{j} = {} = {}", terms.join(" + "), number(y, 4))?;
    }
    Ok(())
}

fn batch(net: &SimpleNet, x: &Array1<f64>, page: &mut Page) -> Result {
    // ANCHOR: batch
    let batch = stack![Axis(0), *x, 2.0 * x, 10.0 * x]; // three inputs, one a row
    let y = batch.dot(&net.weight); // three outputs, one a row
    // ANCHOR_END: batch

    page.part("batch")?;
    writeln!(page, "{}", matrix("X", &batch, 4))?;
    writeln!(page, "{}", matrix("X·W", &y, 4))?;
    shapes(batch.shape(), net, y.shape(), page)
}

fn wrong_shape(net: &SimpleNet, page: &mut Page) -> Result {
    // ANCHOR: wrong-shape
    let x = array![1.0, 2.0, 3.0]; // three numbers for two inputs
    let said = match net.predict(&x) {
        Ok(y) => format!("y = {y}"),
        Err(mismatch) => format!("error: {mismatch}"),
    };
    // ANCHOR_END: wrong-shape

    page.part("wrong-shape")?;
    Ok(writeln!(page, "{said}")?)
}
