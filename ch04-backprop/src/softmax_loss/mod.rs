//! Softmax with loss: scores in, one number out, and y − t back.

mod digit;
mod digit_figure;
mod draw;
mod flow;
mod long_way;

use std::io::Write;

use lesson::{Page, Result, WrongUsage, finite};
use ndarray::{Array1, Axis};

use flow::Flow;

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
    page.figure("1-12", &draw::layer(&flow)?)?;

    page.part("chain")?;
    long_way::chain(page, &flow, label)?;

    page.part("batch")?;
    let three = ndarray::concatenate![Axis(0), scores, scores, scores];
    long_way::batch(page, &flow, &Flow::new(three, &[label; 3])?)?;

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
