//! What the logarithm makes of a probability near 0.

use std::io::Write;

use common::loss::cross_entropy_error;
use lesson::{Page, Result};
use ndarray::aview1;

pub fn run(page: &mut Page) -> Result {
    page.part("zero")?;
    writeln!(page, "{:>8}{:>14}{:>18}", "o", "-ln o", "-ln(o + 1e-7)")?;
    for o in [1.0_f64, 0.5, 0.1, 1e-2, 1e-4, 1e-7, 1e-10, 0.0] {
        let e = cross_entropy_error(&aview1(&[o]), &aview1(&[1.0]))?;
        writeln!(page, "{o:>8.0e}{:>14.8}{e:>18.8}", 0.0 - o.ln())?;
    }
    Ok(())
}
