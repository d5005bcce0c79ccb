//! Slopes by trying: numerical differentiation and gradient descent.

use ndarray::{Array, Dimension, NdIndex};

use crate::Real;

// ANCHOR: central-difference
/// (f(x+h) − f(x−h)) / 2h: one step to each side.
pub fn central_difference<F: Real>(mut f: impl FnMut(F) -> F, x: F, h: F) -> F {
    (f(x + h) - f(x - h)) / (h + h)
}
// ANCHOR_END: central-difference

// ANCHOR: numerical-diff
/// h, how far each side of the point is from it: small enough for the curve to look straight,
/// large enough for the two values to differ in many digits.
pub const H: f64 = 1e-4;

/// The slope of `f` at `x` by a central difference: (f(x+h) − f(x−h)) / 2h with h = 10⁻⁴.
///
/// ```
/// use common::gradient::numerical_diff;
///
/// assert_eq!(numerical_diff(|x0| x0 * x0 + 4.0 * 4.0, 3.0), 6.00000000000378);
/// assert_eq!(numerical_diff(|x1| 3.0 * 3.0 + x1 * x1, 4.0), 7.999999999999119);
/// ```
pub fn numerical_diff<F: Real>(f: impl FnMut(F) -> F, x: F) -> F {
    central_difference(f, x, F::of(H))
}
// ANCHOR_END: numerical-diff

// ANCHOR: numerical-gradient
/// All partial derivatives of `f` at `x`, by central differences, in the shape of `x`.
///
/// One entry at a time is moved by ±h and put back: `x` is changed on the way, and is
/// afterwards what it was. Calls `f` twice for each entry.
///
/// ```
/// use common::gradient::numerical_gradient;
/// use ndarray::{Array1, array};
///
/// let f = |x: &Array1<f64>| x[0] * x[0] + x[1] * x[1];
/// let gradient = numerical_gradient(f, &mut array![3.0, 4.0]); // [6.0, 8.0]
/// approx::assert_abs_diff_eq!(gradient, array![6.0, 8.0], epsilon = 1e-11);
/// ```
pub fn numerical_gradient<D: Dimension<Pattern: NdIndex<D>>>(
    f: impl Fn(&Array<f64, D>) -> f64,
    x: &mut Array<f64, D>,
) -> Array<f64, D> {
    let mut gradient = Array::zeros(x.raw_dim());
    for (index, slope) in gradient.indexed_iter_mut() {
        let here = x[index.clone()];
        let f_at = |moved| {
            x[index.clone()] = moved;
            f(x)
        };
        *slope = numerical_diff(f_at, here);
        x[index] = here;
    }
    gradient
}
// ANCHOR_END: numerical-gradient

// ANCHOR: gradient-descent
/// Walks downhill from `start`: `steps` times x ← x − η·∇f(x), η the `learning_rate`.
///
/// Returns every point of the walk, `steps + 1` of them: the first is `start`, the last is
/// where it ends.
pub fn gradient_descent<D: Dimension<Pattern: NdIndex<D>>>(
    f: impl Fn(&Array<f64, D>) -> f64,
    start: Array<f64, D>,
    learning_rate: f64,
    steps: usize,
) -> Vec<Array<f64, D>> {
    let mut x = start;
    let mut path = vec![x.clone()];
    for _ in 0..steps {
        let gradient = numerical_gradient(&f, &mut x);
        x -= &(learning_rate * gradient); // x ← x − η·∇f(x)
        path.push(x.clone());
    }
    path
}
// ANCHOR_END: gradient-descent
