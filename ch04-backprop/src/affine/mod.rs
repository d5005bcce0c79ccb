//! Affine: the matrix product forward, two matrix products with a transpose each backward.

mod draw;

use std::io::{self, Write};

use common::gradient::numerical_gradient;
use common::layer::{Affine, AffineGradient};
use lesson::{Page, Result, count};
use ndarray::{Array2, array};

use crate::show::matrix;

/// A batch that went through the layer, forward and backward.
struct Flow {
    x: Array2<f64>,
    affine: Affine<f64>,
    y: Array2<f64>,
    dy: Array2<f64>,
    dx: Array2<f64>,
    gradient: AffineGradient<f64>,
}

impl Flow {
    /// `batch` rows: 1, 2, 3, 4, … is x, and the upstream gradient too.
    fn new(batch: usize) -> Result<Self> {
        let (x, dy) = (counting(batch, 2), counting(batch, 3));
        let weight = array![[1.0, 3.0, 5.0], [2.0, 4.0, 6.0]];
        let affine = Affine::new(weight, array![0.1, 0.2, 0.3])?;
        // ANCHOR: flow
        let y = affine.forward(&x);
        let (dx, gradient) = affine.backward(&x, &dy);
        // ANCHOR_END: flow
        Ok(Self {
            x,
            affine,
            y,
            dy,
            dx,
            gradient,
        })
    }

    /// dX and dW by trying.
    fn numerical(&self) -> (Array2<f64>, Array2<f64>) {
        let Self { x, affine, dy, .. } = self;
        let (w, b) = (affine.weight(), affine.bias());
        // ANCHOR: check
        let loss = |y: Array2<f64>| (dy * y).sum(); // L = Σ dY ∘ Y
        let dx = numerical_gradient(|x| loss(x.dot(w) + b), &mut x.clone());
        let dw = numerical_gradient(|w| loss(x.dot(w) + b), &mut w.clone());
        // ANCHOR_END: check
        (dx, dw)
    }
}

/// 1, 2, 3, … row by row.
fn counting(rows: usize, columns: usize) -> Array2<f64> {
    Array2::from_shape_fn((rows, columns), |(i, j)| (i * columns + j + 1) as f64)
}

#[derive(clap::Args)]
pub struct Options {
    /// How many examples the batch has
    #[arg(long, default_value_t = 2, value_parser = count(8))]
    #[arg(help_heading = "Parts batch, check")]
    batch: usize,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let (one, batch) = (Flow::new(1)?, Flow::new(options.batch)?);
    page.part("vector")?;
    both_ways(page, &one)?;
    page.part("element")?;
    element(page, &one)?;
    page.part("batch")?;
    both_ways(page, &batch)?;
    page.part("check")?;
    check(page, &batch)?;
    page.figure("1-7", &draw::graph(&batch))?;
    page.figure("1-8", &draw::products(&batch))
}

fn both_ways(page: &mut Page, flow: &Flow) -> Result {
    writeln!(page, "forward: Y = X·W + b")?;
    matrix(page, "X", &flow.x)?;
    matrix(page, "W", flow.affine.weight())?;
    matrix(page, "b", &flow.affine.bias().to_shape((1, 3))?)?;
    matrix(page, "Y", &flow.y)?;
    writeln!(page, "backward: dX = dY·Wᵀ, dW = Xᵀ·dY, db = Σ rows of dY")?;
    matrix(page, "dY", &flow.dy)?;
    matrix(page, "dX", &flow.dx)?;
    matrix(page, "dW", &flow.gradient.weight)?;
    matrix(page, "db", &flow.gradient.bias.to_shape((1, 3))?)?;
    Ok(())
}

/// The chain rule for a single entry of x, written out as the sum that it is.
fn element(page: &mut Page, flow: &Flow) -> io::Result<()> {
    writeln!(page, "∂L/∂xᵢ = Σⱼ ∂L/∂yⱼ · wᵢⱼ")?;
    for (i, row) in flow.affine.weight().rows().into_iter().enumerate() {
        let terms = flow.dy.row(0).into_iter().zip(row);
        let sum: f64 = terms.clone().map(|(dy, w)| dy * w).sum();
        let written: Vec<_> = terms.map(|(dy, w)| format!("{dy:.0}·{w:.0}")).collect();
        writeln!(page, "∂L/∂x{} = {} = {sum:.2}", i + 1, written.join(" + "))?;
    }
    Ok(())
}

fn check(page: &mut Page, flow: &Flow) -> io::Result<()> {
    let (dx, dw) = flow.numerical();
    writeln!(page, "largest |numerical − backward|, rounded to 6 digits")?;
    let row = |name, errors: Array2<f64>| {
        let (entries, largest) = (errors.len(), largest(&errors));
        format!("{name}, {entries} entries | {largest:.6}")
    };
    let dx = row("dX", dx - &flow.dx);
    page.table(&format!("<{dx}"), [row("dW", dw - &flow.gradient.weight)])
}

fn largest(errors: &Array2<f64>) -> f64 {
    errors.fold(0.0, |largest, error| error.abs().max(largest))
}
