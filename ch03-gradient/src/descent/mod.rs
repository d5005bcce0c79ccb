//! Gradient descent: against the gradient, step by step, with steps of the right size.

mod draw;
mod rates;

use std::io::Write;

use lesson::{Page, Result, count, positive};
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
    #[arg(long, value_name = "X0,X1", default_value = "-3,4")]
    #[arg(value_parser = point, allow_hyphen_values = true)]
    start: [f64; 2],
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let walks = rates::walks(&options);
    page.part("path")?;
    path(page, &options)?;
    page.figure("1-4", &draw::walk(&options)?)?;
    page.part("rates")?;
    rates::ends(page, &walks)?;
    page.figure("rates", &draw::distances(&walks)?)?;
    page.part("freeze")?;
    rates::freeze(page, &walks[walks.len() - 1])
}

impl Options {
    fn walk(&self) -> Result<Vec<Array1<f64>>> {
        let start = Array1::from_iter(self.start);
        walk(sum_of_squares, start, self.learning_rate, self.steps)
    }
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
        write!(page, "{step:>6}  {:>15.8e}  {:>15.8e}", x[0], x[1])?;
        writeln!(page, "  {:>15.8e}", sum_of_squares(x))?;
    }
    Ok(())
}
