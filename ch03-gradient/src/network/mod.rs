//! The gradient of a network: how the loss changes with every weight.

mod document;
mod draw;

use std::io::Write;

use common::activation::softmax;
use common::gradient::numerical_gradient;
use common::network::SimpleNet;
use common::seeded;
use lesson::{Page, Result, count, positive, rounded, seed};
use ndarray::{Array1, Array2, array};

use crate::walk::{milestones, walk};

/// What the network is shown: the input x, shape (2), and the right answer t, one-hot, shape (3).
struct Example {
    x: Array1<f64>,
    t: Array1<f64>,
}

impl Example {
    // ANCHOR: loss
    /// L as a function of W: now x and t stand still, and the weights are what moves.
    fn loss(&self, weight: &Array2<f64>) -> f64 {
        let weight = weight.clone();
        let loss = SimpleNet { weight }.loss(&self.x, &self.t);
        loss.expect("x has 2 entries, W is (2, 3) and t has 3")
    }
    // ANCHOR_END: loss

    /// The probabilities y = softmax(x·W). Shape: (3)
    fn output(&self, weight: &Array2<f64>) -> Array1<f64> {
        softmax(self.x.dot(weight))
    }
}

#[derive(clap::Args)]
pub struct Options {
    /// The seed of the random weights
    #[arg(long, default_value_t = 1, value_parser = seed())]
    #[arg(help_heading = "Part random")]
    seed: u64,
    /// η, how far one step goes along the gradient
    #[arg(long, default_value_t = 1.0, value_parser = positive::<f64>())]
    #[arg(help_heading = "Part learning")]
    learning_rate: f64,
    /// How many steps are taken
    #[arg(long, default_value_t = 100, value_parser = count(10_000))]
    #[arg(help_heading = "Part learning")]
    steps: usize,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let [x, t] = [array![0.6, 0.9], array![0.0, 0.0, 1.0]];
    let example = Example { x, t };
    let known = array![
        [0.47355232, 0.9977393, 0.84668094],
        [0.85557411, 0.03563661, 0.69422093]
    ];
    page.part("known")?;
    writeln!(page, "x = {:.1}, t = {:.1}", example.x, example.t)?;
    show(page, &example, &known)?;
    page.part("random")?;
    writeln!(page, "seed = {}", options.seed)?;
    let random = SimpleNet::random(&mut seeded(options.seed));
    show(page, &example, &random.weight)?;
    page.part("document")?;
    let y = document::output(&example);
    writeln!(page, "y = t + x·dW / x·x = {y:.8}")?;
    show(page, &example, &document::weight(&example, &y))?;
    writeln!(
        page,
        "the study notes print this dW, but a loss of 1.8805, which is that of another W"
    )?;
    page.part("learning")?;
    learn(page, &example, known, &options)
}

/// W, what the network makes of the example, and how the loss changes with every weight.
fn show(page: &mut Page, example: &Example, weight: &Array2<f64>) -> Result {
    let gradient = numerical_gradient(|weight| example.loss(weight), &mut weight.clone());
    writeln!(page, "W\n{weight:>12.8}")?;
    writeln!(page, "a = x·W        = {:.8}", example.x.dot(weight))?;
    writeln!(page, "y = softmax(a) = {:.8}", example.output(weight))?;
    writeln!(page, "L = {}", rounded(example.loss(weight), 8))?;
    writeln!(page, "dW = ∂L/∂W\n{gradient:>12.8}")?;
    Ok(())
}

/// W ← W − η·∂L/∂W until the loss is small.
fn learn(page: &mut Page, example: &Example, start: Array2<f64>, options: &Options) -> Result {
    let (rate, steps) = (options.learning_rate, options.steps);
    let path = walk(|weight| example.loss(weight), start, rate, steps)?;
    let losses: Vec<f64> = path.iter().map(|weight| example.loss(weight)).collect();
    writeln!(page, "W ← W − η·dW, η = {rate:?}")?;
    let rows = milestones(steps).into_iter().map(|step| {
        let (loss, y) = (rounded(losses[step], 6), example.output(&path[step]));
        format!("{step} | {loss} | {y:.6}")
    });
    page.table("step | L | <y", rows)?;
    let outputs: Vec<_> = path.iter().map(|weight| example.output(weight)).collect();
    page.figure("loss", &draw::learning(&losses, &outputs, &example.t))
}
