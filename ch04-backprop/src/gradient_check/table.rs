//! The two gradients side by side, array by array.

use std::io::Write;

use lesson::{Page, Result};

use super::compare::Comparison;

pub fn smooth(page: &mut Page, comparisons: &[Comparison]) -> Result {
    writeln!(
        page,
        "numerical: (L(w+h) − L(w−h)) / 2h with h = 1e-4;  backward: backpropagation"
    )?;
    writeln!(
        page,
        "{:<4}{:>9}{:>12}{:>15}{:>12}",
        "", "checked", "max |∂L|", "max |error|", "relative"
    )?;
    for comparison in comparisons {
        let Comparison { name, smooth, .. } = comparison;
        let (largest, error) = (smooth.largest(), smooth.largest_error());
        writeln!(
            page,
            "{name:<4}{:>9}{largest:>12.6}{error:>15.1e}{:>12.1e}",
            smooth.len(),
            error / largest
        )?;
    }
    Ok(())
}

/// The parameters that carry a ReLU across its kink, where the central difference is no derivative.
pub fn kinked(page: &mut Page, comparisons: &[Comparison]) -> Result {
    writeln!(page, "{:<4}{:>9}{:>15}", "", "kinks", "max |error|")?;
    for Comparison { name, kinked, .. } in &comparisons[..2] {
        writeln!(
            page,
            "{name:<4}{:>9}{:>15.1e}",
            kinked.len(),
            kinked.largest_error()
        )?;
    }
    Ok(())
}
