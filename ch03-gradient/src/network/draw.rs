//! The loss while the network learns.

use figure::{Colour, Plot};

/// The loss after every step, on a logarithmic axis.
pub fn losses(losses: &[f64]) -> Plot {
    let line = losses
        .iter()
        .enumerate()
        .map(|(step, &loss)| (step as f64, loss));
    Plot::new()
        .log_y()
        .x("n")
        .y("L")
        .line("", Colour::Blue, line)
        .zero("L ≤ 0") // with the 1e-7 inside the logarithm a loss can be below 0
}
