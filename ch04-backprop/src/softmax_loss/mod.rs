//! Softmax with loss: scores in, one number out, and y − t back.

mod digit;
mod digit_figure;
mod figure;

use std::io::Write;

use common::Mismatch;
use common::chapter::{Page, Result, WrongUsage, finite};
use common::layer::SoftmaxWithLoss;
use common::{activation, loss};
use ndarray::{Array1, Array2, Axis};

#[derive(clap::Args)]
pub struct Options {
    /// The scores a, one for each class
    #[arg(long, value_name = "NUMBERS", default_value = "0.3,2.9,4.0")]
    #[arg(value_delimiter = ',', value_parser = finite::<f64>, allow_hyphen_values = true)]
    scores: Vec<f64>,
    /// The right class, counted from 0
    #[arg(long, default_value_t = 2)]
    label: usize,
}

/// Scores that went through the layer, forward and backward. Shapes: (batch, classes).
struct Flow {
    a: Array2<f64>,
    y: Array2<f64>,
    t: Array2<f64>,
    loss: f64,
    /// Of cross entropy alone.
    dy: Array2<f64>,
    /// Of both.
    da: Array2<f64>,
}

impl Flow {
    // ANCHOR: flow
    fn new(a: Array2<f64>, labels: &[usize]) -> std::result::Result<Self, Mismatch> {
        let t = loss::one_hot(labels, a.ncols())?;
        let y = activation::softmax(a.clone());
        let (loss, pass) = SoftmaxWithLoss.forward(a.clone(), &t)?;
        let da = pass.backward(); // (y − t) / batch
        let dy = -&t / &y / t.nrows() as f64; // −t / y / batch
        Ok(Self {
            a,
            y,
            t,
            loss,
            dy,
            da,
        })
    }
    // ANCHOR_END: flow
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let (scores, label) = (
        Array1::from(options.scores).insert_axis(Axis(0)),
        options.label,
    );
    let classes = scores.len();
    if label >= classes {
        let line = format!(
            "--label {label} is no class: {classes} scores stand for the classes 0 to {}",
            classes - 1
        );
        return Err(WrongUsage(line).into());
    }
    let flow = Flow::new(scores.clone(), &[label])?;
    page.part("layer")?;
    layer(page, &flow)?;
    page.figure("1-12", &figure::layer(&flow)?)?;

    page.part("chain")?;
    chain(page, &flow, label)?;

    page.part("batch")?;
    let three = ndarray::concatenate![Axis(0), scores, scores, scores];
    batch(page, &flow, &Flow::new(three, &[label; 3])?)?;

    page.part("digit")?;
    digit::run(page)
}

fn layer(page: &mut Page, flow: &Flow) -> Result {
    writeln!(
        page,
        "forward: y = softmax(a), L = −Σ t log y;  backward: ∂L/∂a = y − t"
    )?;
    writeln!(
        page,
        "{:>3}{:>10}{:>14}{:>6}{:>14}",
        "k", "a", "y", "t", "∂L/∂a"
    )?;
    for (k, &a) in flow.a.row(0).iter().enumerate() {
        let (y, t, da) = (flow.y[(0, k)], flow.t[(0, k)], flow.da[(0, k)]);
        writeln!(page, "{k:>3}{a:>10.2}{y:>14.8}{t:>6.0}{da:>14.8}")?;
    }
    writeln!(page, "L = {:.8}", flow.loss)?;
    writeln!(page, "Σ ∂L/∂a = {:.8}", flow.da.sum().abs())?;
    Ok(())
}

// ANCHOR: chain
/// The same gradient the long way, through cross entropy and softmax one after the other.
fn chain(page: &mut Page, flow: &Flow, label: usize) -> Result {
    let y = flow.y.row(0);
    let dy = flow.dy[(0, label)]; // the other classes have t = 0 and no slope
    writeln!(page, "∂L/∂yₜ = −1/yₜ = {dy:.8}")?;
    writeln!(
        page,
        "{:>3}{:>14}{:>22}",
        "k", "∂yₜ/∂aₖ", "∂L/∂yₜ · ∂yₜ/∂aₖ"
    )?;
    for (k, &y_k) in y.iter().enumerate() {
        let same = if k == label { 1.0 } else { 0.0 };
        let slope = y[label] * (same - y_k);
        writeln!(page, "{k:>3}{slope:>14.8}{:>22.8}", dy * slope)?;
    }
    Ok(())
}
// ANCHOR_END: chain

/// A batch of three equal rows: the same loss, a third of the gradient for each row.
fn batch(page: &mut Page, one: &Flow, three: &Flow) -> Result {
    writeln!(page, "L of 1 row  = {:.8}", one.loss)?;
    writeln!(page, "L of 3 rows = {:.8}", three.loss)?;
    writeln!(page, "{:>3}{:>16}{:>16}", "k", "∂L/∂a of 1", "∂L/∂a of 3")?;
    for (k, da) in one.da.row(0).iter().enumerate() {
        writeln!(page, "{k:>3}{da:>16.8}{:>16.8}", three.da[(0, k)])?;
    }
    Ok(())
}
