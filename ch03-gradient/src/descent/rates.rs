//! What becomes of the walk when the steps are too small or too large.

use std::io::Write;

use common::gradient::numerical_gradient;
use lesson::{Page, Result};

use super::Options;
use crate::point::sum_of_squares;

/// η and how a figure writes it. Much too small, too small, good, best for this bowl, just small enough, too large, much too large.
pub const RATES: [(f64, &str); 7] = [
    (1e-10, "10⁻¹⁰"),
    (0.01, "0.01"),
    (0.1, "0.1"),
    (0.5, "0.5"),
    (0.9, "0.9"),
    (1.0, "1"),
    (10.0, "10"),
];

/// The same walk at each of the rates.
pub fn walks(options: &Options) -> [Options; 7] {
    RATES.map(|(learning_rate, _)| Options {
        learning_rate,
        ..options.clone()
    })
}

/// Where each walk ends, and where it would end without rounding: every step multiplies x by 1 − 2η.
pub fn ends(page: &mut Page, walks: &[Options]) -> Result {
    let head = ["1−2η", "x0", "x1", "(1−2η)ⁿ·x0"];
    let [factor, x0, x1, exact] = head;
    writeln!(
        page,
        "{:>5}  {factor:>14}  {x0:>15}  {x1:>15}  {exact:>15}",
        "η"
    )?;
    for options in walks {
        let (rate, path) = (options.learning_rate, options.walk()?);
        let end = &path[options.steps];
        let factor = 1.0 - 2.0 * rate;
        let exact = options.start[0] * factor.powf(options.steps as f64) + 0.0;
        write!(
            page,
            "{rate:>5?}  {factor:>14.10}  {:>15.8e}  {:>15.8e}",
            end[0], end[1]
        )?;
        writeln!(page, "  {exact:>15.8e}")?;
    }
    Ok(())
}

/// A walk until its numerical gradient is 0: how far apart are the numbers where it stands?
pub fn freeze(page: &mut Page, options: &Options) -> Result {
    writeln!(page, "η = {:?}, h = 1e-4", options.learning_rate)?;
    let [x0, found, slope, gap] = ["x0", "∂f/∂x0", "2·x0", "gap"];
    writeln!(
        page,
        "{:>4}  {x0:>15}  {found:>15}  {slope:>15}  {gap:>8}",
        "step"
    )?;
    for (step, mut x) in options.walk()?.into_iter().enumerate() {
        let gradient = numerical_gradient(sum_of_squares, &mut x);
        let (slope, gap) = (2.0 * x[0], x[0].next_up() - x[0]);
        write!(page, "{step:>4}  {:>15.8e}  {:>15.8e}  ", x[0], gradient[0])?;
        writeln!(page, "{slope:>15.8e}  {gap:>8.1e}")?;
        if gradient[0] == 0.0 {
            break;
        }
    }
    Ok(())
}
