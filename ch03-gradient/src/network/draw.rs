//! The loss while the network learns.

use figure::{Colour, Plot};
use lesson::Result;

/// The loss after every step, on a logarithmic axis.
pub fn losses(losses: &[f64]) -> Result<String> {
    let line = losses
        .iter()
        .enumerate()
        .map(|(step, &loss)| (step as f64, loss));
    let svg = Plot::new()
        .log_y()
        .x("n")
        .y("L")
        .line("", Colour::Blue, line)
        .zero("L ≤ 0") // with the 1e-7 inside the logarithm a loss can be below 0
        .svg()?;
    Ok(svg)
}
