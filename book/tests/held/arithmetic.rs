//! Sums and products of numbers, rows and matrices.

use super::given::Value;

/// Entry by entry; a number goes with every entry, a row with every row.
pub fn fitting(a: &Value, b: &Value, of: impl Fn(f64, f64) -> f64) -> Result<Value, String> {
    let size = |axis: usize| a.shape()[axis].max(b.shape()[axis]);
    let shape = (size(0), size(1));
    let misfit = || format!("shapes {:?} and {:?} do not fit", a.shape(), b.shape());
    let (a_full, b_full) = (a.broadcast(shape), b.broadcast(shape));
    let (a_full, b_full) = (a_full.ok_or_else(misfit)?, b_full.ok_or_else(misfit)?);
    Ok(ndarray::Zip::from(a_full)
        .and(b_full)
        .map_collect(|&a, &b| of(a, b)))
}

/// The matrix product, and the product with a number.
pub fn dot(a: &Value, b: &Value) -> Result<Value, String> {
    if a.len() == 1 || b.len() == 1 {
        return fitting(a, b, |a, b| a * b);
    }
    let fits = a.ncols() == b.nrows();
    let misfit = || {
        format!(
            "shapes {:?} and {:?} cannot be multiplied",
            a.shape(),
            b.shape()
        )
    };
    fits.then(|| a.dot(b)).ok_or_else(misfit)
}
