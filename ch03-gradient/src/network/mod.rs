//! The gradient of a network: how the loss changes with every weight.

mod document;
mod draw;
mod example;
mod learning;

use std::io::Write;

use common::gradient::numerical_gradient;
use common::network::SimpleNet;
use common::seeded;
use lesson::{Page, Result, count, positive};
use ndarray::{Array2, array};

use example::Example;

#[derive(clap::Args)]
pub struct Options {
    /// The seed of the random weights
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// η, how far one step goes along the gradient
    #[arg(long, default_value_t = 1.0, value_parser = positive::<f64>)]
    learning_rate: f64,
    /// How many steps are taken
    #[arg(long, default_value_t = 100, value_parser = count(10_000))]
    steps: usize,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let example = Example {
        x: array![0.6, 0.9],
        t: array![0.0, 0.0, 1.0],
    };
    let known = array![
        [0.47355232, 0.9977393, 0.84668094],
        [0.85557411, 0.03563661, 0.69422093]
    ];
    page.part("known")?;
    writeln!(page, "x = {:.1}, t = {:.1}", example.x, example.t)?;
    show(page, &example, &known)?;
    page.part("random")?;
    writeln!(page, "seed = {}", options.seed)?;
    show(
        page,
        &example,
        &SimpleNet::random(&mut seeded(options.seed)).weight,
    )?;
    page.part("document")?;
    let y = document::output(&example);
    writeln!(page, "y = t + x·dW / x·x = {y:.8}")?;
    show(page, &example, &document::weight(&example, &y))?;
    page.part("learning")?;
    learning::run(page, &example, known, &options)
}

/// W, what the network makes of the example, and how the loss changes with every weight.
fn show(page: &mut Page, example: &Example, weight: &Array2<f64>) -> Result {
    let gradient = numerical_gradient(|weight| example.loss(weight), &mut weight.clone());
    writeln!(page, "W\n{weight:>12.8}")?;
    writeln!(page, "p = x·W        = {:.8}", example.x.dot(weight))?;
    writeln!(page, "y = softmax(p) = {:.8}", example.output(weight))?;
    writeln!(page, "L = {:.8}", example.loss(weight))?;
    writeln!(page, "dW = ∂L/∂W\n{gradient:>12.8}")?;
    Ok(())
}
