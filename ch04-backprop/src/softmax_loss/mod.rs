//! Softmax with loss: scores in, one number out, and y − t back.

mod digit;
mod digit_figure;
mod draw;

use std::io::{self, Write};

use common::layer::SoftmaxWithLoss;
use common::loss::one_hot;
use lesson::{Page, Result, WrongUsage, real, whole};
use ndarray::{Array1, Array2, Axis, concatenate};

use crate::show::digits;

/// Scores that went through the layer, forward and backward. Shapes: (batch, classes).
struct Flow {
    a: Array2<f64>,
    t: Array2<f64>,
    loss: f64,
    y: Array2<f64>,
    da: Array2<f64>,
}

impl Flow {
    fn new(a: Array2<f64>, t: Array2<f64>) -> Self {
        // ANCHOR: flow
        let (loss, y) = SoftmaxWithLoss.forward(&a, &t);
        let da = SoftmaxWithLoss.backward(&y, &t);
        // ANCHOR_END: flow
        Self { a, t, loss, y, da }
    }
}

/// The same gradient without the short cut, for one row whose right class is `c`.
fn long_way(flow: &Flow, c: usize) -> (f64, Array1<f64>, Array1<f64>) {
    let (y, t) = (flow.y.row(0), flow.t.row(0));
    // ANCHOR: chain
    let dy_c = -1.0 / y[c]; // ∂L/∂y_c = −1 / y_c
    let slopes = y[c] * (&t - &y); // ∂y_c/∂aₖ = y_c·(tₖ − yₖ)
    let da = dy_c * &slopes; // ∂L/∂aₖ = ∂L/∂y_c · ∂y_c/∂aₖ
    // ANCHOR_END: chain
    (dy_c, slopes, da)
}

#[derive(clap::Args)]
pub struct Options {
    /// The scores a, one for each class
    #[arg(long, value_name = "NUMBERS", default_value = "0.3,2.9,4.0")]
    #[arg(value_delimiter = ',', value_parser = real(-1e6..=1e6))]
    scores: Vec<f64>,
    /// The right class, counted from 0
    #[arg(long, default_value_t = 2, value_parser = whole(0..=usize::MAX))]
    label: usize,
}

pub fn run(Options { scores, label }: Options, page: &mut Page) -> Result {
    let classes = scores.len();
    if label >= classes {
        return Err(no_class(label, classes).into());
    }
    let a = Array1::from(scores).insert_axis(Axis(0));
    let t = one_hot(&[label], classes)?;
    let three = Flow::new(
        concatenate![Axis(0), a, a, a],
        concatenate![Axis(0), t, t, t],
    );
    let one = Flow::new(a, t);

    page.part("layer")?;
    layer(page, &one)?;
    page.figure("1-12", &draw::layer(&one)?)?;
    page.part("chain")?;
    chain(page, &one, label)?;
    page.part("batch")?;
    batch(page, &one, &three)?;
    page.part("digit")?;
    digit::run(page)
}

fn no_class(label: usize, classes: usize) -> WrongUsage {
    let last = classes - 1;
    WrongUsage(format!(
        "--label {label} is no class: {classes} scores stand for the classes 0 to {last}"
    ))
}

fn layer(page: &mut Page, Flow { a, t, loss, y, da }: &Flow) -> io::Result<()> {
    writeln!(
        page,
        "forward: y = softmax(a), L = −Σ t log y;  backward: ∂L/∂a = y − t"
    )?;
    writeln!(page, "  k         a             y     t         ∂L/∂a")?;
    for (k, a) in a.iter().enumerate() {
        let (y, t, da) = (y[(0, k)], t[(0, k)], da[(0, k)]);
        writeln!(page, "{k:>3} {a:>9.2}{y:>14.8}{t:>6.0}{da:>14.8}")?;
    }
    writeln!(page, "L = {:.8}", loss.abs())?; // no −0
    writeln!(page, "Σ ∂L/∂a = {:.8}", da.sum().abs())
}

fn chain(page: &mut Page, flow: &Flow, label: usize) -> io::Result<()> {
    let (dy, slopes, da) = long_way(flow, label);
    writeln!(page, "∂L/∂yₜ = −1/yₜ = {}", digits(dy))?;
    writeln!(page, "  k       ∂yₜ/∂aₖ      ∂L/∂yₜ · ∂yₜ/∂aₖ")?;
    for (k, (slope, da)) in slopes.iter().zip(&da).enumerate() {
        writeln!(page, "{k:>3}{slope:>14.8}{da:>22.8}")?;
    }
    if dy.is_infinite() {
        writeln!(
            page,
            "yₜ is so near 0 that −1/yₜ became −inf; −inf · 0 is NaN, not a number"
        )?;
    }
    Ok(())
}

/// A batch of three equal rows: the same loss, a third of the gradient for each row.
fn batch(page: &mut Page, one: &Flow, three: &Flow) -> io::Result<()> {
    writeln!(page, "L of 1 row  = {:.8}", one.loss.abs())?;
    writeln!(page, "L of 3 rows = {:.8}", three.loss.abs())?;
    writeln!(page, "  k      ∂L/∂a of 1      ∂L/∂a of 3")?;
    for (k, da) in one.da.iter().enumerate() {
        writeln!(page, "{k:>3}{da:>16.8}{:>16.8}", three.da[(0, k)])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::array;

    #[test]
    fn the_long_way_gives_y_minus_t_too() {
        let flow = Flow::new(array![[0.3, 2.9, 4.0]], array![[0.0, 1.0, 0.0]]);
        let (_, _, da) = long_way(&flow, 1);
        approx::assert_relative_eq!(da, flow.da.row(0), max_relative = 1e-14);
    }

    #[test]
    fn a_hopeless_score_has_an_exact_loss() {
        let flow = Flow::new(array![[1000.0, 0.0, -1000.0]], array![[0.0, 0.0, 1.0]]);
        assert_eq!(flow.loss, 2000.0);
    }
}
