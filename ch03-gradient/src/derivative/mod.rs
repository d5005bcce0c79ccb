//! The slope of a curve from two of its values: how near do they have to be?

mod draw;
mod view;

use std::io::Write;

use common::Real;
use common::gradient::{H, central_difference, numerical_diff};
use lesson::{Page, Result, real};

use crate::LARGEST;

// ANCHOR: f
/// f(x) = x³
fn cube<F: Real>(x: F) -> F {
    x * x * x
}

/// f'(x) = 3x²
fn slope(x: f64) -> f64 {
    3.0 * x * x
}
// ANCHOR_END: f

// ANCHOR: forward-difference
/// (f(x+h) − f(x)) / h: the limit's own fraction, with an h that stays.
fn forward_difference<F: Real>(f: impl Fn(F) -> F, x: F, h: F) -> F {
    (f(x + h) - f(x)) / h
}
// ANCHOR_END: forward-difference

#[derive(clap::Args)]
pub struct Options {
    /// Where the slope of x³ is taken
    #[arg(long, default_value_t = 2.0, value_parser = real(-LARGEST..=LARGEST))]
    x: f64,
}

pub fn run(Options { x }: Options, page: &mut Page) -> Result {
    page.part("slope")?;
    let (found, decimals) = (numerical_diff(cube, x), decimals(x));
    writeln!(page, "f(x) = x³, x = {x:?}")?;
    writeln!(page, "f'(x) = 3x²           {:>16.decimals$}", slope(x))?;
    writeln!(page, "numerical_diff(f, x)  {found:>16.decimals$}")?;
    let (error, left) = ((found - slope(x)).abs(), H * H);
    writeln!(
        page,
        "off by {error:.1e}: the formula leaves h² = {left:.0e} over, the rest is rounding"
    )?;
    page.figure("secants", &draw::secants(x))?;
    page.part("f64")?;
    table::<f64>(page, x, 16)?;
    page.part("f32")?;
    table::<f32>(page, x, 8)?;
    page.figure("step-size", &draw::step_size(x))
}

/// Both differences and how far each is off, for h = 10⁻¹, 10⁻², …, in the arithmetic of `F`.
fn table<F: Real>(page: &mut Page, x: f64, decades: i32) -> Result {
    let places = decimals(x);
    let rows = (1..=decades).map(|decade| {
        let found = differences::<F>(x, tenths(1.0, decade));
        let [forward, central] = found.map(|found| {
            let error = (found - slope(x)).abs();
            format!("{found:.places$} | {error:.1e}")
        });
        format!("1e-{decade} | {forward} | {central}")
    });
    page.table("<h | forward | |error| | central | |error|", rows)?;
    let is_lost = |decade: &i32| F::of(x) + F::of(tenths(1.0, *decade)) == F::of(x);
    if let Some(decade) = (1..=decades).find(is_lost) {
        writeln!(
            page,
            "rounding errors grow as h shrinks; from 1e-{decade} on x + h is x, and forward is 0"
        )?;
    }
    Ok(())
}

/// Twelve, or fewer where the slope has more digits before the point: an f64 has 16 in all.
fn decimals(x: f64) -> usize {
    let before = 1 + slope(x).max(1.0).log10() as usize;
    16_usize.saturating_sub(before).min(12)
}

/// The forward and the central difference of x³, computed in `F`.
fn differences<F: Real>(x: f64, h: f64) -> [f64; 2] {
    let (x, h) = (F::of(x), F::of(h));
    [
        forward_difference(cube, x, h),
        central_difference(cube, x, h),
    ]
    .map(F::as_f64)
}

/// `mantissa`·10⁻ᵈᵉᶜᵃᵈᵉ, as exact as an f64 can be: 10ᵈᵉᶜᵃᵈᵉ is a whole number.
fn tenths(mantissa: f64, decade: i32) -> f64 {
    mantissa / 10_f64.powi(decade)
}
