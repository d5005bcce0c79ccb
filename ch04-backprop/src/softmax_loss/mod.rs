//! Softmax with loss: scores in, one number out, and y − t back.

mod digit;
mod digit_figure;
mod draw;

use std::io::{self, Write};

use common::layer::SoftmaxWithLoss;
use common::loss::one_hot;
use lesson::{Page, Result, WrongUsage, real, whole};
use ndarray::{Array1, Array2, Axis, concatenate};

use crate::show::{digits, typed};

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
    /// The scores a, one for each class, with commas between
    #[arg(long, value_name = "NUMBERS", default_value = "0.3,2.9,4.0")]
    #[arg(value_delimiter = ',', value_parser = real(-1e6..=1e6))]
    #[arg(help_heading = "Parts layer, chain, batch")]
    scores: Vec<f64>,
    /// The right class, 0 for that of the first score
    #[arg(long, default_value_t = 2, value_parser = whole(0..=999))]
    #[arg(help_heading = "Parts layer, chain, batch")]
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
    page.figure("1-12", &draw::layer(&one))?;
    page.part("chain")?;
    chain(page, &one, label)?;
    page.part("batch")?;
    batch(page, &one, &three)?;
    page.part("digit")?;
    digit::run(page)
}

fn no_class(label: usize, classes: usize) -> WrongUsage {
    let scores = match classes {
        1 => "1 score stands for the class 0".into(),
        _ => format!(
            "{classes} scores stand for the classes 0 to {}",
            classes - 1
        ),
    };
    WrongUsage(format!(
        "--label {label} is no class: {scores}; change --label or --scores"
    ))
}

fn layer(page: &mut Page, Flow { a, t, loss, y, da }: &Flow) -> io::Result<()> {
    writeln!(
        page,
        "forward: y = softmax(a), L = −Σ t log y;  backward: ∂L/∂a = y − t"
    )?;
    let rows = a.iter().enumerate().map(|(k, &a)| {
        let [y, da] = [y[(0, k)], da[(0, k)]].map(digits);
        format!("{k} | {} | {y} | {:.0} | {da}", typed(a), t[(0, k)])
    });
    page.table("k | a | y | t | ∂L/∂a", rows)?;
    writeln!(page, "L = {:.8}", loss.abs())?; // no −0
    writeln!(page, "Σ ∂L/∂a = {:.8}", da.sum().abs())
}

fn chain(page: &mut Page, flow: &Flow, label: usize) -> io::Result<()> {
    let (dy, slopes, da) = long_way(flow, label);
    writeln!(page, "∂L/∂y_c = −1/y_c = {}", digits(dy))?;
    let rows = slopes.iter().zip(&da).enumerate();
    let rows = rows.map(|(k, (&slope, &da))| format!("{k} | {} | {}", digits(slope), digits(da)));
    page.table("k | ∂y_c/∂aₖ | ∂L/∂y_c · ∂y_c/∂aₖ", rows)?;
    if dy.is_infinite() {
        writeln!(
            page,
            "y_c is so near 0 that −1/y_c became −inf; −inf · 0 is NaN, not a number"
        )?;
    }
    Ok(())
}

/// A batch of three equal rows: the same loss, a third of the gradient for each row.
fn batch(page: &mut Page, one: &Flow, three: &Flow) -> io::Result<()> {
    writeln!(page, "L of 1 row  = {:.8}", one.loss.abs())?;
    writeln!(page, "L of 3 rows = {:.8}", three.loss.abs())?;
    let rows = one.da.iter().enumerate().map(|(k, &da)| {
        let [one, three] = [da, three.da[(0, k)]].map(digits);
        format!("{k} | {one} | {three}")
    });
    page.table("k | ∂L/∂a of 1 | ∂L/∂a of 3", rows)
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
