//! The same gradient without the short cut, and for more rows than one.

use std::io::Write;

use lesson::{Page, Result};

use super::flow::Flow;

// ANCHOR: chain
/// The same gradient the long way, through cross entropy and softmax one after
/// the other.
pub fn chain(page: &mut Page, flow: &Flow, label: usize) -> Result {
    let y = flow.y.row(0);
    let dy = flow.dy[(0, label)]; // the other classes have t = 0 and no slope
    writeln!(page, "∂L/∂yₜ = −1/yₜ = {dy:.8}")?;
    writeln!(
        page,
        "{:>3}{:>14}{:>22}",
        "k", "∂yₜ/∂aₖ", "∂L/∂yₜ · ∂yₜ/∂aₖ"
    )?;
    for (k, &y_k) in y.iter().enumerate() {
        let same = if k == label { 1.0 } else { 0.0 };
        let slope = y[label] * (same - y_k);
        writeln!(page, "{k:>3}{slope:>14.8}{:>22.8}", dy * slope)?;
    }
    Ok(())
}
// ANCHOR_END: chain

/// A batch of three equal rows: the same loss, a third of the gradient for each
/// row.
pub fn batch(page: &mut Page, one: &Flow, three: &Flow) -> Result {
    writeln!(page, "L of 1 row  = {:.8}", one.loss)?;
    writeln!(page, "L of 3 rows = {:.8}", three.loss)?;
    writeln!(page, "{:>3}{:>16}{:>16}", "k", "∂L/∂a of 1", "∂L/∂a of 3")?;
    for (k, da) in one.da.row(0).iter().enumerate() {
        writeln!(page, "{k:>3}{da:>16.8}{:>16.8}", three.da[(0, k)])?;
    }
    Ok(())
}
