//! The gradient: all partial derivatives at once, and the direction in which they point.

mod draw;
mod promise;

use std::io::Write;

use common::gradient::{H, numerical_diff, numerical_gradient};
use lesson::{Page, Result, list, real, rounded};
use ndarray::{Array1, array};

use crate::LARGEST;
use crate::elongated::{START, elongated};
use crate::partial::bowl;
use crate::show::{blame_rounding, gap, vector};

// ANCHOR: matrix
/// The same function with a matrix: two indices to visit instead of one.
fn matrix(page: &mut Page) -> Result {
    let mut x = array![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]];
    let before = x.clone();
    let gradient = numerical_gradient(bowl, &mut x);
    writeln!(page, "x\n{x:>8.4}")?;
    writeln!(page, "∇f(x)\n{gradient:>8.4}")?;
    writeln!(page, "x as before: {}", x == before)?;
    Ok(())
}
// ANCHOR_END: matrix

// ANCHOR: slope-along
/// The slope that a walker meets who leaves `x` in the direction `u`.
fn slope_along(x: &Array1<f64>, u: &Array1<f64>) -> f64 {
    numerical_diff(|distance| bowl(&(x + distance * u)), 0.0)
}
// ANCHOR_END: slope-along

#[derive(clap::Args)]
pub struct Options {
    /// Where the gradient is taken
    #[arg(long, value_name = "X0,X1", default_value = "3,4")]
    #[arg(value_parser = list::<2>(real(-LARGEST..=LARGEST)))]
    #[arg(help_heading = "Parts vector, direction, promise, downhill, whole-numbers")]
    at: [f64; 2],
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let mut x = Array1::from_iter(options.at);
    page.part("vector")?;
    let gradient = numerical_gradient(bowl, &mut x); // [6, 8] at [3, 4]
    writeln!(page, "f(x) = Σ x²")?;
    writeln!(page, "x      {}", vector(options.at, 4))?;
    writeln!(page, "∇f(x)  {}", vector(gradient.clone(), 4))?;
    rounding(page, &x, 1e-4)?;
    page.part("matrix")?;
    matrix(page)?;
    page.part("direction")?;
    directions(page, &x, &gradient)?;
    page.part("elongated")?;
    on_the_elongated_bowl(page)?;
    page.figure("1-3-1", &draw::fields(&x))?;
    page.part("promise")?;
    promise::shorter(page, &x, &gradient)?;
    page.part("downhill")?;
    promise::downhill(page, &x, &gradient)?;
    page.part("whole-numbers")?;
    // What an array of whole numbers makes of 3 ± h: it drops the fraction, 3.0001 is stored as 3 and 2.9999 as 2.
    let gradient = numerical_gradient(|x| bowl(&x.mapv(f64::trunc)), &mut x);
    writeln!(page, "∇f(trunc(x))  {}", vector(gradient, 0))?;
    writeln!(
        page,
        "wrong on purpose: trunc makes x ± h whole, as an array of whole numbers does"
    )?;
    Ok(())
}

/// How steep is it in the direction u, turned by θ away from the gradient? |∇f|·cos θ.
fn directions(page: &mut Page, x: &Array1<f64>, gradient: &Array1<f64>) -> Result {
    let length = gradient.dot(gradient).sqrt();
    let towards = gradient[1].atan2(gradient[0]);
    writeln!(page, "|∇f| = {length:.4}")?;
    let row = |degrees| {
        let turn = f64::from(degrees).to_radians();
        let u = array![(towards + turn).cos(), (towards + turn).sin()];
        let [slope, expected] = [slope_along(x, &u), length * turn.cos()];
        let [slope, expected] = [slope, expected].map(|value| rounded(value, 4));
        format!("{degrees}° | {} | {slope} | {expected}", vector(u, 4))
    };
    page.table("θ | u | slope | |∇f|·cos θ", (0..=180).step_by(30).map(row))?;
    rounding(page, x, 1e-4)
}

/// How far −∇g points past the bottom of a bowl that is not round.
fn on_the_elongated_bowl(page: &mut Page) -> Result {
    let x = Array1::from_iter(START);
    let down = -numerical_gradient(elongated, &mut x.clone());
    writeln!(page, "g(x) = x0²/20 + x1²")?;
    writeln!(page, "x              {}", vector(START, 4))?;
    writeln!(page, "−∇g(x)         {}", vector(down.clone(), 4))?;
    writeln!(page, "to the bottom  {}", vector(-&x, 4))?;
    let cosine = -x.dot(&down) / (x.dot(&x) * down.dot(&down)).sqrt();
    writeln!(page, "angle between  {:.1}°", cosine.acos().to_degrees())?;
    Ok(())
}

/// Says why the slopes are off where it shows, `unit` being that of the last decimal.
fn rounding(page: &mut Page, x: &Array1<f64>, unit: f64) -> Result {
    let gap = gap(bowl(x));
    if gap / (2.0 * H) > unit {
        blame_rounding(page, "f64", gap)?;
    }
    Ok(())
}
