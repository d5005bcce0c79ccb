//! Partial derivatives: let one variable move and hold the others still.

mod draw;

use std::io::Write;

use common::Real;
use common::gradient::numerical_diff;
use lesson::{Page, Result, list, real, rounded};
use ndarray::{Array, Dimension, array};

use crate::LARGEST;
use crate::show::{blame_rounding, gap};

// ANCHOR: bowl
/// f(x) = x0² + x1² + …: a bowl with its bottom, 0, at the origin.
pub fn bowl<F: Real, D: Dimension>(x: &Array<F, D>) -> F {
    x.pow2().sum()
}
// ANCHOR_END: bowl

/// The bowl over the point (x0, x1), as the figures ask for it.
pub fn bowl_at(x0: f64, x1: f64) -> f64 {
    bowl(&array![x0, x1])
}

// ANCHOR: partials
/// ∂f/∂x0 and ∂f/∂x1 at a point: two functions of one variable each.
fn partials<F: Real>([x0, x1]: [F; 2]) -> [F; 2] {
    let along_x0 = numerical_diff(|moving| bowl(&array![moving, x1]), x0);
    let along_x1 = numerical_diff(|moving| bowl(&array![x0, moving]), x1);
    [along_x0, along_x1]
}
// ANCHOR_END: partials

#[derive(clap::Args)]
pub struct Options {
    /// Where the slopes are taken
    #[arg(long, value_name = "X0,X1", default_value = "3,4")]
    #[arg(value_parser = list::<2>(real(-LARGEST..=LARGEST)))]
    at: [f64; 2],
}

pub fn run(Options { at }: Options, page: &mut Page) -> Result {
    let [x0, x1] = at;
    page.part("partial")?;
    writeln!(page, "f(x0, x1) = x0² + x1², x0 = {x0:?}, x1 = {x1:?}")?;
    let [along_x0, along_x1] = partials(at);
    let [first, second] = [("x0", along_x0, x0), ("x1", along_x1, x1)].map(|(name, slope, x)| {
        format!(
            "∂f/∂{name} | {} | 2·{name} = {:?}",
            rounded(slope, 15),
            2.0 * x
        )
    });
    page.table(&format!("<{first}"), [second])?;
    let f = bowl_at(x0, x1);
    blame_rounding(page, "f64", gap(f))?;
    page.figure("1-3", &draw::surface(at))?;
    page.figure("cuts", &draw::cuts(at))?;
    page.part("step")?;
    let along = |step| bowl_at(x0 + step, x1) - f;
    steps(page, "Δ | f(x0+Δ, x1) − f | ∂f/∂x0·Δ", along, along_x0)?;
    let along = |step| bowl_at(x0, x1 + step) - f;
    steps(page, "Δ | f(x0, x1+Δ) − f | ∂f/∂x1·Δ", along, along_x1)?;
    if gap(f) > 1e-4 {
        writeln!(
            page,
            "f64s around f lie {:.1e} apart: smaller changes are lost",
            gap(f)
        )?;
    }
    page.part("f32")?;
    in_f32(page, at.map(|x| x as f32))
}

/// What a step of Δ changes, beside what the slope foretells: the shorter the step, the better.
fn steps(page: &mut Page, head: &str, change: impl Fn(f64) -> f64, slope: f64) -> Result {
    let row = |step| {
        let [change, foretold] = [change(step), slope * step].map(|value| rounded(value, 4));
        format!("{step:.2} | {change} | {foretold}")
    };
    Ok(page.table(head, [1.0, 0.1, 0.01].map(row))?)
}

/// The same partial derivatives with half the digits.
fn in_f32(page: &mut Page, at: [f32; 2]) -> Result {
    let [along_x0, along_x1] = partials(at).map(|slope| rounded(slope.into(), 6));
    let below = format!("∂f/∂x1 | {along_x1}");
    page.table(&format!("<∂f/∂x0 | {along_x0}"), [below])?;
    let f: f32 = bowl(&array![at[0], at[1]]);
    Ok(blame_rounding(page, "f32", (f.next_up() - f).into())?)
}
