use ndarray::Array2;

/// The factor by which a gradient is wrong: the number r with
///
/// backward = r · numerical
///
/// in every entry, but for errors of at most a millionth of the largest
/// entry of `backward`; signs count in neither. NaN, if there is no
/// such number.
///
/// Shapes: both the same, any. `numerical` has an entry that is not 0.
///
/// To check it: cargo run -p ch04-backprop -- exercise factor
pub fn factor(numerical: &Array2<f64>, backward: &Array2<f64>) -> f64 {
    todo!()
}
