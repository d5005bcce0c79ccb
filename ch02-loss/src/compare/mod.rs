//! The two losses as teachers: how hard does each push a score that is wrong?

mod descent;
mod draw;
mod neuron;

use std::io::Write;

use common::loss::{cross_entropy_error, sum_squared_error};
use lesson::{Page, Result, count, positive};

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
    slopes(options.end, page)?;
    page.figure("slopes", &draw::slopes(options.end)?)?;
    descent::run(&options, page)?;
    margin(options.end, page)
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
