//! The slope of a curve from two of its values: how near do they have to be?

mod figure;

use std::io::Write;

use common::Real;
use common::chapter::{Page, Result};
use common::gradient::numerical_diff;

use crate::point::number;

#[derive(clap::Args)]
pub struct Options {
    /// Where the slope of x³ is taken
    #[arg(long, default_value_t = 2.0, value_parser = number, allow_negative_numbers = true)]
    x: f64,
}

// ANCHOR: f
/// x³, whose slope is 3x².
fn cube<F: Real>(x: F) -> F {
    x * x * x
}
// ANCHOR_END: f

// ANCHOR: differences
/// (f(x+h) − f(x)) / h: the limit's own fraction, with an h that stays.
fn forward_difference<F: Real>(f: impl Fn(F) -> F, x: F, h: F) -> F {
    (f(x + h) - f(x)) / h
}

/// (f(x+h) − f(x−h)) / 2h: one step to each side.
fn central_difference<F: Real>(f: impl Fn(F) -> F, x: F, h: F) -> F {
    (f(x + h) - f(x - h)) / (h + h)
}
// ANCHOR_END: differences

pub fn run(options: Options, page: &mut Page) -> Result {
    let x = options.x;
    page.part("slope")?;
    writeln!(page, "f(x) = x³, x = {x:?}")?;
    writeln!(page, "f'(x) = 3x²              {:>16.12}", slope(x))?;
    writeln!(
        page,
        "numerical_diff(f, x)     {:>16.12}",
        numerical_diff(cube, x)
    )?;
    page.figure("secants", &figure::secants(x)?)?;
    page.part("f64")?;
    table::<f64>(page, x, 16)?;
    page.part("f32")?;
    table::<f32>(page, x, 8)?;
    page.figure("step-size", &figure::step_size(x)?)
}

/// The true slope, 3x².
fn slope(x: f64) -> f64 {
    3.0 * x * x
}

/// Both differences and how far each is off, for h = 10⁻¹, 10⁻², …, in the arithmetic of `F`.
fn table<F: Real>(page: &mut Page, x: f64, decades: i32) -> Result {
    writeln!(
        page,
        "{:>5}  {:>16}  {:>8}    {:>16}  {:>8}",
        "h", "forward", "|error|", "central", "|error|"
    )?;
    for decade in 1..=decades {
        let [forward, central] = differences::<F>(x, tenths(1.0, decade));
        let error = |difference: f64| (difference - slope(x)).abs();
        write!(
            page,
            "1e-{decade:<2}  {forward:>16.12}  {:>8.1e}    ",
            error(forward)
        )?;
        writeln!(page, "{central:>16.12}  {:>8.1e}", error(central))?;
    }
    Ok(())
}

/// `mantissa`·10⁻ᵈᵉᶜᵃᵈᵉ, as exact as an f64 can be: 10ᵈᵉᶜᵃᵈᵉ is a whole number.
fn tenths(mantissa: f64, decade: i32) -> f64 {
    mantissa / 10_f64.powi(decade)
}

/// The forward and the central difference, computed in `F`.
fn differences<F: Real>(x: f64, h: f64) -> [f64; 2] {
    let (x, h) = (F::of(x), F::of(h));
    [
        forward_difference(cube, x, h),
        central_difference(cube, x, h),
    ]
    .map(F::as_f64)
}
