//! The two losses as teachers: how hard does each push a score that is wrong?

mod draw;
mod neuron;

use std::io::Write;

use common::gradient::gradient_descent;
use common::loss::{cross_entropy_error, sum_squared_error};
use lesson::{Page, Result, count, positive};
use ndarray::{Array1, array};

use neuron::{End, Loss};

#[derive(clap::Args)]
pub struct Options {
    /// The last step from score to probability
    #[arg(long, value_enum, default_value_t = End::Softmax)]
    end: End,
    /// How far below the wrong score the right one starts
    #[arg(long, value_parser = positive::<f64>(), default_value_t = 8.0)]
    gap: f64,
    /// η, the length of a step
    #[arg(long, value_parser = positive::<f64>(), default_value_t = 1.0)]
    learning_rate: f64,
    /// The most steps to take
    #[arg(long, value_parser = count(100_000), default_value_t = 10_000)]
    steps: usize,
}

// ANCHOR: learn
/// The probability of the right class before the first step and after each.
fn learn(loss: Loss, knobs: &Options) -> Vec<f64> {
    let error = |a: &Array1<f64>| knobs.end.error(loss, a[0]);
    let start = array![-knobs.gap];
    let path = gradient_descent(error, start, knobs.learning_rate, knobs.steps);
    path.iter().map(|a| knobs.end.probability(a[0])).collect()
}
// ANCHOR_END: learn

pub fn run(options: Options, page: &mut Page) -> Result {
    slopes(options.end, page)?;
    descent(&options, page)?;
    margin(options.end, page)
}

fn slopes(end: End, page: &mut Page) -> Result {
    page.part("slopes")?;
    writeln!(page, "{:>30}{:>25}", "E = ½ Σ (t - o)²", "E = -Σ t ln o")?;
    writeln!(
        page,
        "    a          o           E        dE/da           E        dE/da"
    )?;
    for a in [-10.0, -8.0, -6.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0] {
        write!(page, "{a:>5.1}{:>11.6}", end.probability(a))?;
        for loss in [sum_squared_error as Loss, cross_entropy_error] {
            let (error, slope) = (end.error(loss, a), end.slope(loss, a));
            write!(page, "{error:>12.6}{slope:>13.6}")?;
        }
        writeln!(page)?;
    }
    page.figure("slopes", &draw::slopes(end)?)
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
    writeln!(page, "   steps     o (SSE)      o (CE)")?;
    for step in [0, 1, 10, 100, 1000, 10_000, 100_000] {
        if let (Some(squared), Some(entropy)) = (squared.get(step), entropy.get(step)) {
            writeln!(page, "{step:>8}{squared:>12.6}{entropy:>12.6}")?;
        }
    }
    arrival("SSE", &squared, page)?;
    arrival("CE", &entropy, page)?;
    page.figure("descent", &draw::descent([&squared, &entropy])?)
}

fn arrival(loss: &str, path: &[f64], page: &mut Page) -> Result {
    match path.iter().position(|&o| o > 0.9) {
        Some(step) => writeln!(page, "{loss:<4} o > 0.9 at step {step}")?,
        None => writeln!(page, "{loss:<4} o > 0.9 not by step {}", path.len() - 1)?,
    }
    Ok(())
}

fn margin(end: End, page: &mut Page) -> Result {
    page.part("margin")?;
    writeln!(page, "     a         o       o - t      -d ln(o + 1e-7)/da")?;
    for a in [-10.0, -15.0, -20.0, -30.0] {
        let (o, slope) = (end.probability(a), end.slope(cross_entropy_error, a));
        writeln!(page, "{a:>6.1}{o:>10.1e}{:>12.6}{slope:>24.6}", o - 1.0)?;
    }
    Ok(())
}
