//! Affine: the matrix product forward, two matrix products with a transpose each backward.

mod check;
mod draw;
mod flow;

use std::io::Write;

use lesson::{Page, Result, count};

use crate::show::matrix;
use flow::Flow;

#[derive(clap::Args)]
pub struct Options {
    /// How many examples the batch has
    #[arg(long, default_value_t = 2, value_parser = count(8))]
    batch: usize,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let one = Flow::counting(1)?;
    let batch = Flow::counting(options.batch)?;
    page.part("vector")?;
    both_ways(page, &one)?;
    page.part("element")?;
    element(page, &one)?;
    page.part("batch")?;
    both_ways(page, &batch)?;
    page.part("check")?;
    check::run(page, &batch)?;
    page.figure("1-7", &draw::graph(&batch)?)?;
    page.figure("1-8", &draw::products(&batch)?)
}

fn both_ways(page: &mut Page, flow: &Flow) -> Result {
    writeln!(page, "forward: Y = X·W + b")?;
    matrix(page, "X", &flow.x)?;
    matrix(page, "W", &flow.affine.weight)?;
    matrix(page, "b", &flow.affine.bias.to_shape((1, 3))?)?;
    matrix(page, "Y", &flow.y)?;
    writeln!(page, "backward: dX = dY·Wᵀ, dW = Xᵀ·dY, db = Σ rows of dY")?;
    matrix(page, "dY", &flow.dy)?;
    matrix(page, "dX", &flow.dx)?;
    matrix(page, "dW", &flow.gradient.weight)?;
    matrix(page, "db", &flow.gradient.bias.to_shape((1, 3))?)?;
    Ok(())
}

/// The chain rule for a single entry of x, written out as the sum that it is.
fn element(page: &mut Page, flow: &Flow) -> Result {
    writeln!(page, "∂L/∂xᵢ = Σⱼ ∂L/∂yⱼ · wᵢⱼ")?;
    for (i, row) in flow.affine.weight.rows().into_iter().enumerate() {
        let terms = flow.dy.row(0).into_iter().zip(row);
        let sum: f64 = terms.clone().map(|(dy, w)| dy * w).sum();
        let written: Vec<_> = terms.map(|(dy, w)| format!("{dy:.0}·{w:.0}")).collect();
        writeln!(page, "∂L/∂x{} = {} = {sum:.2}", i + 1, written.join(" + "))?;
    }
    Ok(())
}
