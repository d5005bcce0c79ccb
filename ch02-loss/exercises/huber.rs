use ndarray::Array1;

/// The Huber loss of one example: E = Σₖ h(tₖ − yₖ), where
///
/// h(e) = ½ e² if |e| ≤ δ, and h(e) = δ (|e| − ½ δ) if |e| > δ.
///
/// Shapes: `y` and `t` (outputs). `delta` is δ, greater than 0.
///
/// To check it: cargo run -p ch02-loss -- exercise huber
pub fn huber(y: &Array1<f64>, t: &Array1<f64>, delta: f64) -> f64 {
    todo!()
}
