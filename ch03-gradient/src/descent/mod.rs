//! Gradient descent: against the gradient, step by step, with steps of the right size.

mod draw;

use std::io::Write;

use common::gradient::{H, numerical_gradient};
use lesson::{Page, Result, count, list, positive, real};
use ndarray::Array1;

use crate::LARGEST;
use crate::elongated::{START, elongated};
use crate::partial::bowl;
use crate::show::gap;
use crate::walk::{milestones, walk};

#[derive(clap::Args)]
pub struct Options {
    /// η, how far one step goes along the gradient
    #[arg(long, default_value_t = 0.1, value_parser = positive::<f64>())]
    #[arg(help_heading = "Part path")]
    learning_rate: f64,
    /// How many steps are taken
    #[arg(long, default_value_t = 100, value_parser = count(100_000))]
    #[arg(help_heading = "Parts path, rates, freeze")]
    steps: usize,
    /// Where the walk begins
    #[arg(long, value_name = "X0,X1", default_value = "-3,4")]
    #[arg(value_parser = list::<2>(real(-LARGEST..=LARGEST)))]
    #[arg(help_heading = "Parts path, rates, freeze")]
    start: [f64; 2],
}

/// η, and how a figure writes it: much too small, too small, good, best for this bowl, just small enough, no longer
/// small enough, too large, much too large.
const RATES: [(f64, &str); 8] = [
    (1e-10, "10⁻¹⁰"),
    (0.01, "0.01"),
    (0.1, "0.1"),
    (0.5, "0.5"),
    (0.9, "0.9"),
    (1.0, "1"),
    (1.05, "1.05"),
    (10.0, "10"),
];

/// η on the elongated bowl: across the valley a step leads to the other side, a little lower.
const LONG_RATE: f64 = 0.9;

/// So many steps there.
const LONG_STEPS: usize = 30;

pub fn run(options: Options, page: &mut Page) -> Result {
    page.part("path")?;
    let chosen = options.walk_at(options.learning_rate)?;
    path(page, &options, &chosen)?;
    page.part("elongated")?;
    let long = walk(elongated, Array1::from_iter(START), LONG_RATE, LONG_STEPS)?;
    zigzag(page, &long)?;
    page.figure("1-4", &draw::walks(&chosen, &long))?;
    page.part("rates")?;
    let walks = RATES.iter().map(|&(rate, _)| options.walk_at(rate));
    let walks = walks.collect::<Result<Vec<_>>>()?;
    ends(page, &options, &walks)?;
    page.figure("rates", &draw::rates(&walks))?;
    page.part("freeze")?;
    let last = RATES.len() - 1;
    let (rate, walk) = (RATES[last].0, &walks[last]);
    freeze(page, rate, walk)?;
    page.figure("freeze", &draw::freeze(walk, options.start[0], rate, H))
}

/// Every point of a walk, from the first to the last.
type Walk = Vec<Array1<f64>>;

impl Options {
    fn walk_at(&self, learning_rate: f64) -> Result<Walk> {
        let start = Array1::from_iter(self.start);
        walk(bowl, start, learning_rate, self.steps)
    }
}

fn path(page: &mut Page, options: &Options, path: &Walk) -> Result {
    let rate = options.learning_rate;
    writeln!(page, "f(x) = Σ x², x ← x − η·∇f(x), η = {rate:?}")?;
    let row = |step: usize| {
        let x = &path[step];
        format!("{step} | {:.8e} | {:.8e} | {:.8e}", x[0], x[1], bowl(x))
    };
    page.table(
        "step | x0 | x1 | f(x)",
        milestones(options.steps).into_iter().map(row),
    )?;
    let [before, last] = [&path[options.steps - 1], &path[options.steps]];
    if before == last && bowl(last) > 0.0 {
        writeln!(page, "it stands still: rounding has made the step 0")?;
    }
    Ok(())
}

/// What each step multiplies x by on the round bowl.
fn factor(rate: f64) -> f64 {
    1.0 - 2.0 * rate
}

/// The walk down the elongated bowl: across the valley and back, and only slowly along it.
fn zigzag(page: &mut Page, path: &Walk) -> Result {
    writeln!(page, "g(x) = x0²/20 + x1², η = {LONG_RATE:?}")?;
    let row = |step: usize| {
        let x = &path[step];
        format!("{step} | {:.6} | {:.6} | {:.6}", x[0], x[1], elongated(x))
    };
    let shown = [0, 1, 2, 3, 4, 5, 10, 20, LONG_STEPS].map(row);
    Ok(page.table("step | x0 | x1 | g(x)", shown)?)
}

/// Where each walk ends, and where it would end without rounding: every step multiplies x by 1 − 2η.
fn ends(page: &mut Page, options: &Options, walks: &[Walk]) -> Result {
    let rows = RATES.iter().zip(walks).map(|((rate, _), walk)| {
        let x = &walk[options.steps];
        let factor = factor(*rate);
        let exact = without_rounding(options.start[0], factor, options.steps);
        format!(
            "{rate:?} | {factor:.10} | {:.8e} | {:.8e} | {exact}",
            x[0], x[1]
        )
    });
    page.table("η | 1−2η | x0 | x1 | (1−2η)ⁿ·x0", rows)?;
    writeln!(
        page,
        "where x0 is not (1−2η)ⁿ·x0, rounding is why: freeze shows it for η = 10"
    )?;
    Ok(())
}

/// factorⁿ·x0, in words where an f64 cannot hold it.
fn without_rounding(x0: f64, factor: f64, n: usize) -> String {
    match x0 * factor.powf(n as f64) {
        exact if exact.is_finite() => format!("{:.8e}", exact + 0.0), // no −0
        _ if x0 == 0.0 => format!("{x0:.8e}"),
        _ => "beyond an f64".into(),
    }
}

/// A walk until its numerical gradient is 0: how far apart are the numbers where it stands?
fn freeze(page: &mut Page, rate: f64, walk: &Walk) -> Result {
    writeln!(page, "η = {rate:?}, h = 1e-4")?;
    let mut rows = Vec::new();
    for (step, x) in walk.iter().enumerate() {
        let found = numerical_gradient(bowl, &mut x.clone())[0];
        let (x0, slope, gap) = (x[0], 2.0 * x[0], gap(x[0]));
        rows.push(format!(
            "{step} | {x0:.8e} | {found:.8e} | {slope:.8e} | {gap:.1e}"
        ));
        if found == 0.0 {
            break;
        }
    }
    page.table("step | x0 | ∂f/∂x0 | 2·x0 | gap", rows)?;
    writeln!(
        page,
        "gap: from x0 to the next f64. Above 2h, x0 ± h is x0, and ∂f/∂x0 is 0"
    )?;
    Ok(())
}
