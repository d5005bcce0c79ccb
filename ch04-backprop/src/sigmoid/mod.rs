//! Sigmoid: four small steps whose derivatives multiply to y(1 − y).

mod draw;
mod graph;

use std::io::Write;

use common::activation;
use common::gradient::numerical_diff;
use common::layer::Sigmoid;
use lesson::{Page, Result, finite};
use ndarray::{Array1, arr0};

use graph::Steps;

#[derive(clap::Args)]
pub struct Options {
    /// The input
    #[arg(long, default_value_t = 1.0, value_parser = finite::<f64>, allow_hyphen_values = true)]
    x: f64,
    /// The upstream gradient ∂L/∂y
    #[arg(long, default_value_t = 1.0, value_parser = finite::<f64>, allow_hyphen_values = true)]
    dout: f64,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let steps = Steps::new(options.x, options.dout);
    page.part("steps")?;
    writeln!(page, "(1) a = x · (−1)")?;
    writeln!(page, "(2) b = exp a")?;
    writeln!(page, "(3) c = b + 1")?;
    writeln!(page, "(4) y = 1 / c")?;
    writeln!(page, "{:<4}{:>14}{:>14}", "", "value", "∂L/∂")?;
    for (name, value, gradient) in steps.edges() {
        writeln!(page, "{name:<4}{value:>14.8}{gradient:>14.8}")?;
    }

    page.part("layer")?;
    let (y, dx) = layer(options.x, options.dout)?;
    writeln!(page, "y                   {y:>14.8}")?;
    writeln!(page, "∂L/∂x = dout·y(1−y) {dx:>14.8}")?;
    page.figure("1-10", &draw::steps(&steps, (y, dx))?)?;

    page.part("slopes")?;
    slopes(page)?;
    page.figure("sigmoid-slope", &draw::slope()?)?;

    page.part("vanishing")?;
    vanishing(page)
}

// ANCHOR: layer
/// y and ∂L/∂x in one go: all that the layer remembers is y.
fn layer(x: f64, dout: f64) -> Result<(f64, f64)> {
    let (y, sigmoid) = Sigmoid.forward(arr0(x));
    let dx = sigmoid.backward(arr0(dout))?;
    Ok((y.into_scalar(), dx.into_scalar()))
}
// ANCHOR_END: layer

fn slopes(page: &mut Page) -> Result {
    let x = Array1::linspace(-6.0, 6.0, 7);
    let (y, sigmoid) = Sigmoid.forward(x.clone());
    let dx = sigmoid.backward(Array1::ones(x.len()))?;
    writeln!(
        page,
        "{:>6}{:>14}{:>14}{:>14}",
        "x", "y", "y(1−y)", "numerical"
    )?;
    for (index, &x) in x.iter().enumerate() {
        let numerical = numerical_diff(activation::sigmoid, x);
        writeln!(
            page,
            "{x:>6.1}{:>14.8}{:>14.8}{numerical:>14.8}",
            y[index], dx[index]
        )?;
    }
    Ok(())
}

// ANCHOR: vanishing
/// What is left of a gradient of 1 behind ten sigmoids, each at x = 0, where it
/// lets the most through.
fn vanishing(page: &mut Page) -> Result {
    writeln!(page, "{:>8}{:>14}", "layers", "∂L/∂x")?;
    let mut gradient = 1.0;
    for layers in 1..=10 {
        (_, gradient) = layer(0.0, gradient)?;
        writeln!(page, "{layers:>8}{gradient:>14.8}")?;
    }
    Ok(())
}
// ANCHOR_END: vanishing
