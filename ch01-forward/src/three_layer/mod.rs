//! A network of three layers, every value on the way, and probabilities at the end.

mod draw;
mod softmax;

use std::io::Write;

use common::layer::Affine;
use common::network::{Activations, ThreeLayerNet};
use lesson::{Page, Result, WrongUsage, finite};
use ndarray::{Array2, array};

use crate::show::{matrix, vector};

#[derive(clap::Args)]
pub struct Options {
    /// The input x, its numbers separated by commas
    #[arg(long, default_value = "1,0.5", value_delimiter = ',', value_parser = finite::<f64>, allow_hyphen_values = true)]
    x: Vec<f64>,
}

// ANCHOR: net
fn net() -> Result<ThreeLayerNet<f64>> {
    let w1 = array![[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]];
    let w2 = array![[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]];
    let w3 = array![[0.1, 0.3], [0.2, 0.4]];
    let layers = [
        Affine::new(w1, array![0.1, 0.2, 0.3])?,
        Affine::new(w2, array![0.1, 0.2])?,
        Affine::new(w3, array![0.1, 0.2])?,
    ];
    Ok(ThreeLayerNet { layers })
}
// ANCHOR_END: net

pub fn run(options: Options, page: &mut Page) -> Result {
    let net = net()?;
    let x = Array2::from_shape_vec((1, options.x.len()), options.x)?;
    let forward = net
        .forward(x.clone())
        .map_err(|mismatch| WrongUsage(format!("--x: {mismatch}")))?;
    layers(&net, page)?;
    values(&x, &forward, page)?;
    softmax::run(forward.y, page)
}

fn layers(net: &ThreeLayerNet<f64>, page: &mut Page) -> Result {
    page.part("layers")?;
    for (number, layer) in (1..).zip(&net.layers) {
        writeln!(page, "{}", matrix(&format!("W{number}"), &layer.weight, 1))?;
        writeln!(page, "b{number} = {}", vector(&layer.bias, 1))?;
    }
    Ok(())
}

fn values(x: &Array2<f64>, forward: &Activations<f64>, page: &mut Page) -> Result {
    page.part("values")?;
    let Activations { a1, z1, a2, z2, y } = forward;
    let steps = [
        ("x", x),
        ("a1 = x·W1 + b1", a1),
        ("z1 = sigmoid(a1)", z1),
        ("a2 = z1·W2 + b2", a2),
        ("z2 = sigmoid(a2)", z2),
        ("y = a3 = z2·W3 + b3", y),
    ];
    for (formula, values) in steps {
        let values = values.row(0).to_vec();
        writeln!(page, "{formula:19}  {values:.8?}")?;
    }
    page.figure("1-2", &draw::network(x, forward)?)
}
