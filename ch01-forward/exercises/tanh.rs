use ndarray::Array1;

/// The hyperbolic tangent of every entry, made of `exp`.
///
/// tanh(x) = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)
///
/// Shapes: `x` and the result (numbers). The result lies from -1 to 1
/// for every finite x, however large.
///
/// To check it: cargo run -p ch01-forward -- exercise tanh
pub fn tanh(x: &Array1<f64>) -> Array1<f64> {
    todo!()
}
