//! The slope of a curve from two of its values: how near do they have to be?

mod difference;
mod draw;

use std::io::Write;

use common::Real;
use common::gradient::numerical_diff;
use lesson::{Page, Result};

use crate::point::number;
use difference::{cube, differences, slope, tenths};

#[derive(clap::Args)]
pub struct Options {
    /// Where the slope of x³ is taken
    #[arg(long, default_value_t = 2.0, value_parser = number, allow_negative_numbers = true)]
    x: f64,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let x = options.x;
    let found = numerical_diff(cube, x);
    page.part("slope")?;
    writeln!(page, "f(x) = x³, x = {x:?}")?;
    writeln!(page, "f'(x) = 3x²           {:>16.12}", slope(x))?;
    writeln!(page, "numerical_diff(f, x)  {found:>16.12}")?;
    page.figure("secants", &draw::secants(x)?)?;
    page.part("f64")?;
    table::<f64>(page, x, 16)?;
    page.part("f32")?;
    table::<f32>(page, x, 8)?;
    page.figure("step-size", &draw::step_size(x)?)
}

/// Both differences and how far each is off, for h = 10⁻¹, 10⁻², …, in the arithmetic of `F`.
fn table<F: Real>(page: &mut Page, x: f64, decades: i32) -> Result {
    let [h, forward, central, off] = ["h", "forward", "central", "|error|"];
    writeln!(
        page,
        "{h:>5}  {forward:>16}  {off:>8}    {central:>16}  {off:>8}"
    )?;
    for decade in 1..=decades {
        let found = differences::<F>(x, tenths(1.0, decade));
        let [forward, central] = found;
        let [forward_off, central_off] = found.map(|difference| (difference - slope(x)).abs());
        write!(
            page,
            "1e-{decade:<2}  {forward:>16.12}  {forward_off:>8.1e}"
        )?;
        writeln!(page, "    {central:>16.12}  {central_off:>8.1e}")?;
    }
    Ok(())
}
