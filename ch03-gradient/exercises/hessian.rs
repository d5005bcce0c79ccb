use ndarray::{Array1, Array2};

/// All second derivatives of `f` at `x`, by central differences.
///
/// H[i, j] = (f(++) − f(+−) − f(−+) + f(−−)) / 4h², where f(+−) is f
/// with variable i moved by +h, and then j by −h. Also for i = j.
///
/// Shapes: `x` (variables), the result (variables, variables).
///
/// To check it: cargo run -p ch03-gradient -- exercise hessian
pub fn hessian(f: &dyn Fn(&Array1<f64>) -> f64, x: &Array1<f64>, h: f64) -> Array2<f64> {
    todo!()
}
