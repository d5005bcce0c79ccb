//! Gradient descent: against the gradient, step by step, with steps of the right size.

use std::io::Write;

use common::chapter::{Page, Result, count, positive};
use common::gradient::numerical_gradient;
use ndarray::Array1;

use crate::point::{point, sum_of_squares};
use crate::walk::{milestones, walk};

#[derive(clap::Args, Clone)]
pub struct Options {
    /// η, how far one step goes along the gradient
    #[arg(long, default_value_t = 0.1, value_parser = positive::<f64>)]
    learning_rate: f64,
    /// How many steps are taken
    #[arg(long, default_value_t = 100, value_parser = count(100_000))]
    steps: usize,
    /// Where the walk begins
    #[arg(long, value_name = "X0,X1", default_value = "-3,4", value_parser = point, allow_hyphen_values = true)]
    start: [f64; 2],
}

/// Much too small, too small, good, best for this bowl, just small enough, too large, much too large.
const RATES: [f64; 7] = [1e-10, 0.01, 0.1, 0.5, 0.9, 1.0, 10.0];

pub fn run(options: Options, page: &mut Page) -> Result {
    let walks = RATES.map(|learning_rate| Options {
        learning_rate,
        ..options.clone()
    });
    page.part("path")?;
    path(page, &options)?;
    page.part("rates")?;
    rates(page, &walks)?;
    page.part("freeze")?;
    freeze(page, &walks[RATES.len() - 1])
}

impl Options {
    // ANCHOR: walk
    fn walk(&self) -> Result<Vec<Array1<f64>>> {
        walk(
            sum_of_squares,
            Array1::from_iter(self.start),
            self.learning_rate,
            self.steps,
        )
    }
    // ANCHOR_END: walk
}

fn path(page: &mut Page, options: &Options) -> Result {
    writeln!(
        page,
        "f(x) = Σ x², x ← x − η·∇f(x), η = {:?}",
        options.learning_rate
    )?;
    let path = options.walk()?;
    writeln!(
        page,
        "{:>6}  {:>15}  {:>15}  {:>15}",
        "step", "x0", "x1", "f(x)"
    )?;
    for step in milestones(options.steps) {
        let x = &path[step];
        let f = sum_of_squares(x);
        writeln!(
            page,
            "{step:>6}  {:>15.8e}  {:>15.8e}  {f:>15.8e}",
            x[0], x[1]
        )?;
    }
    Ok(())
}

/// Where each rate ends, and where exact arithmetic would end: every step multiplies x by 1 − 2η.
fn rates(page: &mut Page, walks: &[Options]) -> Result {
    writeln!(page, "n = {}", walks[0].steps)?;
    writeln!(
        page,
        "{:>6}  {:>14}  {:>15}  {:>15}  {:>15}",
        "η", "1−2η", "x0", "x1", "(1−2η)ⁿ·x0"
    )?;
    for options in walks {
        let (rate, path) = (options.learning_rate, options.walk()?);
        let factor = 1.0 - 2.0 * rate;
        let exact = options.start[0] * factor.powf(options.steps as f64);
        let end = &path[options.steps];
        write!(
            page,
            "{rate:>6}  {factor:>14.10}  {:>15.8e}  {:>15.8e}",
            end[0], end[1]
        )?;
        writeln!(page, "  {exact:>15.8e}")?;
    }
    Ok(())
}

/// The steps until the numerical gradient is 0, since x ± h has become x.
fn freeze(page: &mut Page, options: &Options) -> Result {
    writeln!(page, "η = {:?}, h = 0.0001", options.learning_rate)?;
    writeln!(
        page,
        "{:>4}  {:>15}  {:>15}  {:>15}  {:>9}  x0+h = x0",
        "step", "x0", "∂f/∂x0", "2·x0", "gap"
    )?;
    for (step, mut x) in options.walk()?.into_iter().enumerate().take(20) {
        let gradient = numerical_gradient(sum_of_squares, &mut x);
        let gap = x[0].next_up() - x[0];
        write!(
            page,
            "{step:>4}  {:>15.8e}  {:>15.8e}  {:>15.8e}",
            x[0],
            gradient[0],
            2.0 * x[0]
        )?;
        writeln!(page, "  {gap:>9.1e}")?;
    }
    Ok(())
}
