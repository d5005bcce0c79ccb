//! The loss while the network learns.

use figure::{Colour, Plot};
use lesson::Result;

/// The loss after every step, on a logarithmic axis.
pub fn losses(losses: &[f64]) -> Result<String> {
    let line = losses
        .iter()
        .enumerate()
        .map(|(step, &loss)| (step as f64, loss));
    let above_zero = line.filter(|(_, loss)| *loss > 0.0);
    let svg = Plot::new()
        .log_y()
        .x("n")
        .y("L")
        .line("", Colour::Blue, above_zero)
        .svg()?;
    Ok(svg)
}
