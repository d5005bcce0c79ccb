//! Activation functions, and why none of them is a straight line.

mod draw;
mod stack;

use std::io::Write;

use common::activation::{relu, sigmoid, step};
use lesson::{Page, Result, finite};

#[derive(clap::Args)]
pub struct Options {
    /// The slope c of the straight line h(x) = c·x
    #[arg(long, default_value_t = 2.0, value_parser = finite::<f64>, allow_negative_numbers = true)]
    slope: f64,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    values(page)?;
    stack::run(options.slope, page)
}

/// Where the functions are tried.
const XS: [f64; 5] = [-2.0, -1.0, 0.0, 1.0, 2.0];

fn values(page: &mut Page) -> Result {
    page.part("values")?;
    writeln!(page, "   x  step(x)  sigmoid(x)  relu(x)")?;
    for x in XS {
        writeln!(
            page,
            "{x:4.0} {:8.0} {:11.8} {:8.0}",
            step(x),
            sigmoid(x),
            relu(x)
        )?;
    }
    page.figure("activation", &draw::curves()?)
}
