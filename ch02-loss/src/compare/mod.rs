//! The two losses as teachers: how hard does each push a score that is wrong?

mod figure;
mod neuron;

use std::io::Write;

use common::chapter::{Page, Result, count, positive};
use common::gradient::gradient_descent;
use common::loss::{cross_entropy_error, sum_squared_error};
use ndarray::array;

use neuron::{End, Loss};

#[derive(clap::Args)]
pub struct Options {
    /// The last step from score to probability
    #[arg(long, value_enum, default_value_t = End::Softmax)]
    end: End,
    /// How far below the wrong score the right one starts
    #[arg(long, value_parser = positive::<f64>, default_value_t = 8.0)]
    gap: f64,
    /// η, the length of a step
    #[arg(long, value_parser = positive::<f64>, default_value_t = 1.0)]
    learning_rate: f64,
    /// The most steps to take
    #[arg(long, value_parser = count(100_000), default_value_t = 10_000)]
    steps: usize,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let Options {
        end,
        gap,
        learning_rate,
        steps,
    } = options;
    slopes(end, page)?;
    page.figure("slopes", &figure::slopes(end)?)?;

    let learn = |loss| learn(end, loss, -gap, learning_rate, steps);
    let (squared, entropy) = (learn(sum_squared_error), learn(cross_entropy_error));
    page.part("descent")?;
    writeln!(page, "a = {:?}   η = {learning_rate:?}", -gap)?;
    descent(&squared, &entropy, page)?;
    page.figure("descent", &figure::descent([&squared, &entropy])?)?;
    margin(end, page)
}

fn slopes(end: End, page: &mut Page) -> Result {
    page.part("slopes")?;
    writeln!(page, "{:>30}{:>25}", "E = ½ Σ (t - o)²", "E = -Σ t ln o")?;
    writeln!(
        page,
        "{:>5}{:>11}{:>12}{:>13}{:>12}{:>13}",
        "a", "o", "E", "dE/da", "E", "dE/da"
    )?;
    for a in [-10.0, -8.0, -6.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0] {
        write!(page, "{a:>5.1}{:>11.6}", end.outputs(a).0[0])?;
        for loss in [sum_squared_error as Loss, cross_entropy_error] {
            write!(
                page,
                "{:>12.6}{:>13.6}",
                end.error(loss, a),
                end.slope(loss, a)
            )?;
        }
        writeln!(page)?;
    }
    Ok(())
}

// ANCHOR: learn
/// The probability of the right class before the first step and after each.
fn learn(end: End, loss: Loss, start: f64, learning_rate: f64, steps: usize) -> Vec<f64> {
    let path = gradient_descent(
        |a| end.error(loss, a[0]),
        array![start],
        learning_rate,
        steps,
    );
    path.iter().map(|a| end.outputs(a[0]).0[0]).collect()
}
// ANCHOR_END: learn

fn descent(squared: &[f64], entropy: &[f64], page: &mut Page) -> Result {
    writeln!(page, "{:>8}{:>12}{:>12}", "steps", "o (SSE)", "o (CE)")?;
    let steps = (0..6)
        .map(|power| 10_usize.pow(power))
        .take_while(|&step| step < squared.len());
    for step in [0].into_iter().chain(steps) {
        writeln!(
            page,
            "{step:>8}{:>12.6}{:>12.6}",
            squared[step], entropy[step]
        )?;
    }
    for (name, path) in [("SSE", squared), ("CE", entropy)] {
        match path.iter().position(|&o| o > 0.9) {
            Some(step) => writeln!(page, "{name:<4} o > 0.9 after {step} steps")?,
            None => writeln!(page, "{name:<4} o > 0.9 not after {} steps", path.len() - 1)?,
        }
    }
    Ok(())
}

fn margin(end: End, page: &mut Page) -> Result {
    page.part("margin")?;
    writeln!(
        page,
        "{:>6}{:>10}{:>12}{:>24}",
        "a", "o", "o - t", "-d ln(o + 1e-7)/da"
    )?;
    for a in [-10.0, -15.0, -20.0, -30.0] {
        let o = end.outputs(a).0[0];
        let slope = end.slope(cross_entropy_error, a);
        writeln!(page, "{a:>6.1}{o:>10.1e}{:>12.6}{slope:>24.6}", o - 1.0)?;
    }
    Ok(())
}
