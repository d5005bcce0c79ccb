//! The gradient: all partial derivatives at once, and the direction in which they point.

mod direction;
mod draw;

use std::io::Write;

use common::gradient::numerical_gradient;
use lesson::{Page, Result};
use ndarray::{Array1, Array2, array};

use crate::point::{point, sum_of_squares};

#[derive(clap::Args)]
pub struct Options {
    /// Where the gradient is taken
    #[arg(long, value_name = "X0,X1", default_value = "3,4")]
    #[arg(value_parser = point, allow_hyphen_values = true)]
    at: [f64; 2],
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let mut x = Array1::from_iter(options.at);
    page.part("vector")?;
    let gradient = numerical_gradient(sum_of_squares, &mut x); // [6, 8] at [3, 4]
    writeln!(page, "f(x) = Σ x²")?;
    writeln!(page, "x      {x:>8.4}")?;
    writeln!(page, "∇f(x)  {gradient:>8.4}")?;
    page.figure("1-3-1", &draw::field(&x)?)?;
    page.part("matrix")?;
    matrix(page)?;
    page.part("direction")?;
    direction::table(page, &x, &gradient)?;
    page.part("whole-numbers")?;
    whole_numbers(page, &mut x)
}

// ANCHOR: matrix
/// The same function with a matrix: two indices to visit instead of one.
fn matrix(page: &mut Page) -> Result {
    let f = |x: &Array2<f64>| x.iter().map(|x| x * x).sum();
    let mut x = array![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]];
    let before = x.clone();
    let gradient = numerical_gradient(f, &mut x);
    writeln!(page, "x\n{x:>8.4}")?;
    writeln!(page, "∇f(x)\n{gradient:>8.4}")?;
    writeln!(page, "x as before: {}", x == before)?;
    Ok(())
}
// ANCHOR_END: matrix

/// What an array of whole numbers makes of 3 ± h: it drops the fraction, 3.0001 is stored as 3 and 2.9999 as 2.
fn whole_numbers(page: &mut Page, x: &mut Array1<f64>) -> Result {
    let gradient = numerical_gradient(|x| sum_of_squares(&x.mapv(f64::trunc)), x);
    writeln!(page, "∇f(trunc(x))  {gradient:>8.0}")?;
    Ok(())
}
