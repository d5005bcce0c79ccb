//! Activation functions: what a neuron answers to the sum of its inputs.

use ndarray::{Array, ArrayView1, Dimension};

use crate::Real;

// ANCHOR: step
/// 1 for a positive `x`, else 0: the perceptron's answer.
pub fn step_function<F: Real>(x: F) -> F {
    if x > F::zero() { F::one() } else { F::zero() }
}
// ANCHOR_END: step

// ANCHOR: sigmoid
/// 1 / (1 + e⁻ˣ): squeezes every number into 0..1.
///
/// ```
/// use common::activation::sigmoid;
/// use ndarray::array;
///
/// let y = array![-1.0_f64, 1.0, 2.0].mapv(sigmoid); // [0.26894142, 0.73105858, 0.88079708]
/// approx::assert_relative_eq!(y[0], 0.2689414213699951, max_relative = 1e-15);
/// ```
pub fn sigmoid<F: Real>(x: F) -> F {
    F::one() / (F::one() + (-x).exp())
}
// ANCHOR_END: sigmoid

// ANCHOR: relu
/// max(0, x): lets the positive through and stops the rest. A NaN stays a NaN.
pub fn relu<F: Real>(x: F) -> F {
    if x <= F::zero() { F::zero() } else { x }
}
// ANCHOR_END: relu

// ANCHOR: softmax
/// Turns each row of scores into probabilities: exp(aₖ) / Σᵢ exp(aᵢ), positive and summing to 1.
///
/// The largest score of the row is subtracted first. That changes nothing, since
/// exp(a − c) = exp(a) / exp(c) and exp(c) cancels, and it keeps exp from overflowing.
///
/// A vector is one row; of a (batch, classes) array every row is taken for itself.
///
/// ```
/// use common::activation::softmax;
/// use ndarray::array;
///
/// let y = softmax(array![0.3_f64, 2.9, 4.0]); // [0.01821127, 0.24519181, 0.73659691]
/// approx::assert_relative_eq!(y.sum(), 1.0, epsilon = 1e-15);
/// assert!(softmax(array![1010.0, 1000.0, 990.0]).iter().all(|y: &f64| y.is_finite()));
/// ```
pub fn softmax<F: Real, D: Dimension>(mut a: Array<F, D>) -> Array<F, D> {
    for mut row in a.rows_mut() {
        let max = largest(row.view());
        row.mapv_inplace(|score| (score - max).exp());
        let sum = row.sum();
        row.mapv_inplace(|power| power / sum);
    }
    a
}
// ANCHOR_END: softmax

// ANCHOR: log-softmax
/// ln softmax(a) of each row of scores: aₖ − ln Σᵢ exp(aᵢ).
///
/// Exact where softmax itself would round to 0: ln softmax(0, 1000) is (−1000, 0).
///
/// ```
/// use common::activation::log_softmax;
/// use ndarray::array;
///
/// assert_eq!(log_softmax(array![0.0_f64, 1000.0]), array![-1000.0, 0.0]);
/// ```
pub fn log_softmax<F: Real, D: Dimension>(mut a: Array<F, D>) -> Array<F, D> {
    for mut row in a.rows_mut() {
        let max = largest(row.view());
        let ln_sum = ln_sum_exp(row.iter().copied(), max);
        row.mapv_inplace(|score| score - max - ln_sum);
    }
    a
}

/// ln Σᵢ exp(aᵢ − c).
pub(crate) fn ln_sum_exp<F: Real>(a: impl Iterator<Item = F>, c: F) -> F {
    a.map(|a| (a - c).exp()).sum::<F>().ln()
}
// ANCHOR_END: log-softmax

/// The largest number of a row; −∞ of an empty one.
pub(crate) fn largest<F: Real>(row: ArrayView1<'_, F>) -> F {
    row.fold(F::neg_infinity(), |max, &value| max.max(value))
}
