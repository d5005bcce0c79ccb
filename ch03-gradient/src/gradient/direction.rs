//! The gradient points where it is steepest: slopes in other directions beside it.

use std::io::Write;

use common::gradient::numerical_diff;
use lesson::{Page, Result};
use ndarray::{Array1, array};

use crate::point::sum_of_squares;

/// How steep is it in the direction u, turned by θ away from the gradient? |∇f|·cos θ.
pub fn table(page: &mut Page, x: &Array1<f64>, gradient: &Array1<f64>) -> Result {
    let length = gradient.dot(gradient).sqrt();
    let towards = gradient[1].atan2(gradient[0]);
    writeln!(page, "|∇f| = {length:.4}")?;
    writeln!(
        page,
        "{:>5}  {:>18}  {:>10}  {:>12}",
        "θ", "u", "slope", "|∇f|·cos θ"
    )?;
    for degrees in (0..=180).step_by(30) {
        let turn = f64::from(degrees).to_radians();
        let u = array![(towards + turn).cos(), (towards + turn).sin()];
        let slope = rounded(slope_along(x, &u));
        let expected = rounded(length * turn.cos());
        let u = u.mapv(rounded);
        writeln!(
            page,
            "{degrees:>4}°  {u:>8.4}  {slope:>10.4}  {expected:>12.4}"
        )?;
    }
    Ok(())
}

// ANCHOR: slope-along
/// The slope that a walker meets who leaves `x` in the direction `u`.
fn slope_along(x: &Array1<f64>, u: &Array1<f64>) -> f64 {
    numerical_diff(|distance| sum_of_squares(&(x + &(u * distance))), 0.0)
}
// ANCHOR_END: slope-along

/// To four decimals, and no −0.
fn rounded(value: f64) -> f64 {
    (value * 1e4).round() / 1e4 + 0.0
}
