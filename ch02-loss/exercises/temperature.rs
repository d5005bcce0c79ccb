use ndarray::{Array2, Axis};

/// Softmax of each row at a temperature T.
///
/// yₖ = exp(aₖ / T) / Σᵢ exp(aᵢ / T), the sum over the row
///
/// Shapes: `a` and the result (batch, classes). `temperature` is T,
/// greater than 0. The result is finite wherever every aₖ / T is.
///
/// To check it: cargo run -p ch02-loss -- exercise temperature
pub fn softmax(a: &Array2<f64>, temperature: f64) -> Array2<f64> {
    todo!()
}
