//! The two losses as teachers: how hard does each push a score that is wrong?

mod draw;
mod neuron;

use std::io::Write;

use common::gradient::gradient_descent;
use common::loss::{LOG_MARGIN, cross_entropy_error, sum_squared_error};
use lesson::{Page, Result, count, fixed, positive};
use ndarray::{Array1, array};

use neuron::{End, Loss};

#[derive(clap::Args)]
pub struct Options {
    /// The last step from score to probability: softmax of two classes, or sigmoid of one output
    #[arg(long, value_enum, default_value_t = End::Softmax, help_heading = "Parts slopes, descent")]
    end: End,
    /// How far below 0 the score a starts
    #[arg(long, value_parser = positive::<f64>(), default_value_t = 8.0, help_heading = "Part descent")]
    gap: f64,
    /// η, the length of a step
    #[arg(long, value_parser = positive::<f64>(), default_value_t = 1.0, help_heading = "Part descent")]
    learning_rate: f64,
    /// How many steps to take
    #[arg(long, value_parser = count(100_000), default_value_t = 10_000, help_heading = "Part descent")]
    steps: usize,
}

// ANCHOR: learn
/// The probability of the right class at the start and after each step.
fn learn(loss: Loss, knobs: &Options) -> Vec<f64> {
    let error = |a: &Array1<f64>| knobs.end.error(loss, a[0]);
    let start = array![-knobs.gap];
    let path = gradient_descent(error, start, knobs.learning_rate, knobs.steps);
    path.iter().map(|a| knobs.end.probability(a[0])).collect()
}
// ANCHOR_END: learn

pub fn run(options: Options, page: &mut Page) -> Result {
    slopes(&options, page)?;
    descent(&options, page)?;
    margin(options.end, page)
}

fn slopes(options: &Options, page: &mut Page) -> Result {
    let end = options.end;
    page.part("slopes")?;
    writeln!(page, "{:>36}{:>21}", "E = ½ Σ (t - y)²", "E = -Σ t ln y")?;
    let rows = [-10.0, -8.0, -6.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0].map(|a| {
        let [squared, entropy] = [sum_squared_error as Loss, cross_entropy_error].map(|loss| {
            let (error, slope) = (end.error(loss, a), end.slope(loss, a));
            format!("{error:.6} | {slope:.6}")
        });
        format!("{a:.1} | {:.6} | {squared} | {entropy}", end.probability(a))
    });
    page.table("a | y | E | dE/da | E | dE/da", rows)?;
    let margin = "the second dE/da is weaker at -10 than at -8: the margin 1e-7 begins to tell";
    writeln!(page, "{margin}")?;
    page.figure("slopes", &draw::slopes(end, -options.gap))
}

fn descent(options: &Options, page: &mut Page) -> Result {
    let squared = learn(sum_squared_error, options);
    let entropy = learn(cross_entropy_error, options);
    page.part("descent")?;
    writeln!(
        page,
        "a = {:?}   η = {:?}",
        -options.gap, options.learning_rate
    )?;
    let steps = [0, 1, 10, 100, 1000, 10_000, 100_000];
    let rows = steps.into_iter().filter(|&step| step < squared.len());
    let rows = rows.map(|step| {
        let [squared, entropy] = [&squared, &entropy].map(|path| fixed(path[step], 6));
        format!("{step} | {squared} | {entropy}")
    });
    page.table("steps | y (SSE) | y (CE)", rows)?;
    arrival("SSE", &squared, page)?;
    arrival("CE", &entropy, page)?;
    if entropy[0] < LOG_MARGIN {
        let margin = "CE starts with y below the margin 1e-7, which hides most of its slope";
        writeln!(page, "{margin}")?;
    }
    page.figure("descent", &draw::descent([&squared, &entropy]))
}

fn arrival(loss: &str, path: &[f64], page: &mut Page) -> Result {
    match path.iter().position(|&y| y > 0.9) {
        Some(step) => writeln!(page, "{loss:<4} y > 0.9 at step {step}")?,
        None => writeln!(page, "{loss:<4} y > 0.9 not by step {}", path.len() - 1)?,
    }
    Ok(())
}

fn margin(end: End, page: &mut Page) -> Result {
    page.part("margin")?;
    let rows = [-10.0, -15.0, -20.0, -30.0].map(|a| {
        let (y, slope) = (end.probability(a), end.slope(cross_entropy_error, a));
        format!("{a:.1} | {y:.1e} | {:.6} | {slope:.6}", y - 1.0)
    });
    page.table("a | y | y - t | -d ln(y + 1e-7)/da", rows)?;
    let margin = "the slope should be y - t; near y = 1e-7 and below, the margin hides it";
    Ok(writeln!(page, "{margin}")?)
}
