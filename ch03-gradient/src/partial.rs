//! Partial derivatives: let one variable move and hold the others still.

use std::io::Write;

use common::Real;
use common::chapter::{Page, Result};
use common::gradient::numerical_diff;

use crate::point::point;

#[derive(clap::Args)]
pub struct Options {
    /// Where the slopes are taken
    #[arg(long, value_name = "X0,X1", default_value = "3,4", value_parser = point, allow_hyphen_values = true)]
    at: [f64; 2],
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let [x0, x1] = options.at;
    page.part("partial")?;
    writeln!(page, "f(x0, x1) = x0² + x1² at ({x0:?}, {x1:?})")?;
    let [along_x0, along_x1] = partials([x0, x1]);
    writeln!(page, "∂f/∂x0 = {along_x0:>20.15}    2·x0 = {:?}", 2.0 * x0)?;
    writeln!(page, "∂f/∂x1 = {along_x1:>20.15}    2·x1 = {:?}", 2.0 * x1)?;
    page.part("step")?;
    predictions(page, [x0, x1])?;
    page.part("f32")?;
    let [along_x0, along_x1] = partials([x0 as f32, x1 as f32]);
    writeln!(page, "∂f/∂x0 = {along_x0:>20.6}")?;
    writeln!(page, "∂f/∂x1 = {along_x1:>20.6}")?;
    Ok(())
}

// ANCHOR: partials
/// ∂f/∂x0 and ∂f/∂x1 of f = x0² + x1²: two functions of one variable each.
fn partials<F: Real>([x0, x1]: [F; 2]) -> [F; 2] {
    let along_x0 = numerical_diff(|moving| moving * moving + x1 * x1, x0);
    let along_x1 = numerical_diff(|moving| x0 * x0 + moving * moving, x1);
    [along_x0, along_x1]
}
// ANCHOR_END: partials

/// A slope foretells what a step will change, the better the smaller the step.
fn predictions(page: &mut Page, [x0, x1]: [f64; 2]) -> Result {
    let f = |x0: f64, x1: f64| x0 * x0 + x1 * x1;
    let [along_x0, along_x1] = partials([x0, x1]);
    writeln!(
        page,
        "{:>6}  {:>18} {:>10}    {:>18} {:>10}",
        "Δ", "f(x0+Δ, x1) − f", "∂f/∂x0·Δ", "f(x0, x1+Δ) − f", "∂f/∂x1·Δ"
    )?;
    for step in [1.0, 0.1, 0.01] {
        let (moved_x0, moved_x1) = (f(x0 + step, x1) - f(x0, x1), f(x0, x1 + step) - f(x0, x1));
        write!(page, "{step:>6.2}  {moved_x0:>18.4} {:>10.4}    ", along_x0 * step)?;
        writeln!(page, "{moved_x1:>18.4} {:>10.4}", along_x1 * step)?;
    }
    Ok(())
}
