use ndarray::Array2;

/// The factor by which a gradient is wrong: the number r with
///
/// backward = r · numerical
///
/// in every entry, but for errors of at most a millionth of the largest
/// entry of `backward`, without signs. NaN, if there is no such number.
///
/// Shapes: both the same, any. `numerical` is not 0 in every entry.
///
/// To check it: cargo run -p ch04-backprop -- exercise factor
pub fn factor(numerical: &Array2<f64>, backward: &Array2<f64>) -> f64 {
    todo!()
}
