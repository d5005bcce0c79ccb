use ndarray::{Array2, Axis};

/// Softmax of each row over the classes that its mask admits.
///
/// yₖ = mₖ exp(aₖ) / Σᵢ mᵢ exp(aᵢ), the sum over the row
///
/// Shapes: `a`, `mask` and the result (batch, classes). `mask` has the
/// mₖ: 1 where the class is admitted, 0 where it is not. A row that
/// admits none is 0. The result is finite for every finite `a`.
///
/// To check it: cargo run -p ch01-forward -- exercise masked-softmax
pub fn softmax(a: &Array2<f64>, mask: &Array2<usize>) -> Array2<f64> {
    todo!()
}
