use ndarray::Array1;

/// The slope of `f` at `x` in the direction of `v`.
///
/// (f(x + h u) − f(x − h u)) / 2h, where u = v / |v| and |v|² = Σᵢ vᵢ²
///
/// Shapes: `x` and `v` (variables), as many as `f` has. `v` has any
/// length but 0; `h` is greater than 0.
///
/// To check it: cargo run -p ch03-gradient -- exercise directional
pub fn directional(
    f: &dyn Fn(&Array1<f64>) -> f64,
    x: &Array1<f64>,
    v: &Array1<f64>,
    h: f64,
) -> f64 {
    todo!()
}
