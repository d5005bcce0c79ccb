//! A network of three layers, every value on the way, and probabilities at the end.

mod draw;

use std::io::Write;

use common::activation::softmax;
use common::layer::Affine;
use common::network::{Activations, ThreeLayerNet};
use lesson::{Page, Result, WrongUsage, fixed, real};
use ndarray::{Array1, Array2, array};

use crate::show::{matrix, vector};

// ANCHOR: net
fn net() -> Result<ThreeLayerNet> {
    let w1 = array![[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]];
    let w2 = array![[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]];
    let w3 = array![[0.1, 0.3], [0.2, 0.4]];
    let layer1 = Affine::new(w1, array![0.1, 0.2, 0.3])?;
    let layer2 = Affine::new(w2, array![0.1, 0.2])?;
    let layer3 = Affine::new(w3, array![0.1, 0.2])?;
    Ok(ThreeLayerNet::new([layer1, layer2, layer3])?)
}
// ANCHOR_END: net

// ANCHOR: naive
/// The formula to the letter: exp(aₖ) / Σᵢ exp(aᵢ).
/// Fails when exp is infinite.
fn naive(a: &Array1<f64>) -> Array1<f64> {
    a.exp() / a.exp().sum()
}
// ANCHOR_END: naive

#[derive(clap::Args)]
pub struct Options {
    /// The two numbers of the input x, with a comma between
    #[arg(long, default_value = "1,0.5", value_delimiter = ',', value_parser = real(-100.0..=100.0))]
    #[arg(help_heading = "Parts values, softmax")]
    x: Vec<f64>,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let net = net()?;
    let x = Array2::from_shape_vec((1, options.x.len()), options.x)?;
    let forward = net.forward(&x);
    let forward =
        forward.map_err(|mismatch| WrongUsage(format!("--x: {mismatch}; give 2 numbers")))?;
    layers(&net, page)?;
    values(&x, &forward, page)?;
    probabilities(forward.a3, page)
}

fn layers(net: &ThreeLayerNet, page: &mut Page) -> Result {
    page.part("layers")?;
    for (number, layer) in (1..).zip(net.layers()) {
        let name = format!("W{number}");
        writeln!(page, "{}", matrix(&name, layer.weight(), 1))?;
        writeln!(page, "b{number} = {}", vector(layer.bias(), 1))?;
    }
    Ok(())
}

fn values(x: &Array2<f64>, forward: &Activations, page: &mut Page) -> Result {
    page.part("values")?;
    let Activations { a1, z1, a2, z2, a3 } = forward;
    let steps = [
        ("x", x),
        ("a1 = x·W1 + b1", a1),
        ("z1 = sigmoid(a1)", z1),
        ("a2 = z1·W2 + b2", a2),
        ("z2 = sigmoid(a2)", z2),
        ("a3 = z2·W3 + b3", a3),
    ];
    for (formula, values) in steps {
        writeln!(page, "{formula:16}  {}", list(values))?;
    }
    page.figure("1-2", &draw::network(x, forward))
}

fn probabilities(a3: Array2<f64>, page: &mut Page) -> Result {
    page.part("softmax")?;
    let scores = array![0.3, 2.9, 4.0];
    table(&scores, page)?;
    writeln!(page, "y = softmax(a3) = {}", list(&softmax(a3)))?;
    page.figure("softmax", &draw::softmax(&scores))?;
    page.part("overflow")?;
    table(&array![1010.0, 1000.0, 990.0], page)?;
    let why = "exp(a) is too large for an f64 and becomes inf; inf/inf is NaN, not a number";
    Ok(writeln!(page, "{why}")?)
}

/// `[0.30000000, 0.70000000]`, the only row of a batch.
fn list(batch: &Array2<f64>) -> String {
    let numbers: Vec<_> = batch.iter().map(|&value| fixed(value, 8)).collect();
    format!("[{}]", numbers.join(", "))
}

/// Softmax step by step: to the letter, and with the largest score subtracted.
fn table(a: &Array1<f64>, page: &mut Page) -> Result {
    let max = a.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
    let row = |((&a, naive), y): ((&f64, f64), f64)| {
        let (power, lower, shifted) = (a.exp(), a - max, (a - max).exp());
        format!("{a:.1} | {power:.6} | {naive:.6} | {lower:.1} | {shifted:.4e} | {y:.4e}")
    };
    let rows = a.iter().zip(naive(a)).zip(softmax(a.clone())).map(row);
    let heading = "a | exp(a) | exp(a)/Σ | a−max | exp(a−max) | softmax";
    Ok(page.table(heading, rows)?)
}
