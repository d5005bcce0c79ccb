//! Gradient descent on the weights: the loss becomes small.

use std::io::Write;

use lesson::{Page, Result};
use ndarray::Array2;

use super::example::Example;
use super::{Options, draw};
use crate::walk::{milestones, walk};

/// W ← W − η·∂L/∂W until the loss is small.
pub fn run(page: &mut Page, example: &Example, start: Array2<f64>, options: &Options) -> Result {
    let path = walk(
        |weight| example.loss(weight),
        start,
        options.learning_rate,
        options.steps,
    )?;
    let losses: Vec<f64> = path.iter().map(|weight| example.loss(weight)).collect();
    writeln!(page, "W ← W − η·dW, η = {:?}", options.learning_rate)?;
    writeln!(page, "{:>6}  {:>10}  y", "step", "L")?;
    for step in milestones(options.steps) {
        let y = example.output(&path[step]);
        writeln!(page, "{step:>6}  {:>10.6}  {y:.6}", losses[step])?;
    }
    page.figure("loss", &draw::losses(&losses)?)
}
