//! Affine: the matrix product forward, two matrix products with a transpose each backward.

mod figure;

use std::io::Write;

use common::chapter::{Page, Result, count};
use common::gradient::numerical_gradient;
use common::layer::{Affine, AffineGradient};
use ndarray::{Array2, array};

use crate::show::matrix;

#[derive(clap::Args)]
pub struct Options {
    /// How many examples the batch has
    #[arg(long, default_value_t = 2, value_parser = count(8))]
    batch: usize,
}

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
    // ANCHOR: flow
    fn new(x: Array2<f64>, affine: Affine<f64>, dy: Array2<f64>) -> Result<Self> {
        let (y, pass) = affine.forward(x.clone())?;
        let (dx, gradient) = pass.backward(&dy)?;
        Ok(Self {
            x,
            y,
            dy,
            dx,
            gradient,
            affine,
        })
    }
    // ANCHOR_END: flow

    /// `batch` rows through the document's W: x is 1, 2, 3, 4, … and so is the upstream gradient.
    fn counting(batch: usize) -> Result<Self> {
        let affine = Affine::new(
            array![[1.0, 3.0, 5.0], [2.0, 4.0, 6.0]],
            array![0.1, 0.2, 0.3],
        )?;
        let counting = |columns| {
            Array2::from_shape_fn((batch, columns), |(row, column)| {
                (row * columns + column + 1) as f64
            })
        };
        Self::new(counting(2), affine, counting(3))
    }
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
    check(page, &batch)?;
    page.figure("1-7", &figure::graph(&batch)?)?;
    page.figure("1-8", &figure::products(&batch)?)
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

// ANCHOR: check
/// L = Σ dY ∘ Y has exactly dY as its upstream gradient, so that its slopes along X, W and b are the layer's gradients.
fn check(page: &mut Page, flow: &Flow) -> Result {
    let loss = |x: &Array2<f64>, affine: &Affine<f64>| match affine.forward(x.clone()) {
        Ok((y, _)) => (&flow.dy * &y).sum(),
        Err(_) => f64::NAN,
    };
    let Flow {
        x,
        affine,
        dx,
        gradient,
        ..
    } = flow;
    let with = |weight: &Array2<f64>| Affine {
        weight: weight.clone(),
        bias: affine.bias.clone(),
    };
    let dx_error = numerical_gradient(|x| loss(x, affine), &mut x.clone()) - dx;
    let dw_error =
        numerical_gradient(|w| loss(x, &with(w)), &mut affine.weight.clone()) - &gradient.weight;
    writeln!(page, "largest |numerical − backward|, rounded to 6 digits")?;
    writeln!(page, "dX  {:.6}", largest(&dx_error))?;
    writeln!(page, "dW  {:.6}", largest(&dw_error))?;
    Ok(())
}
// ANCHOR_END: check

fn largest(errors: &Array2<f64>) -> f64 {
    errors
        .iter()
        .fold(0.0, |largest, error| error.abs().max(largest))
}
