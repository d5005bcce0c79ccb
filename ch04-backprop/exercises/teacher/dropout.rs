//! Dropout, forward and backward (15 minutes)
//!
//! 1. What happens to an entry does not depend on its value, only on its random number. So there is an array of factors, by which
//!    both `x` and `dout` are multiplied.
//! 2. The factor of an entry that is dropped is 0. The others are to make up for it: if the share 1 − p of the entries stays,
//!    the sum is the same on average when each is divided by 1 − p.
//! 3. `let scale = u.mapv(|u| if u < p { 0.0 } else { 1.0 / (1.0 - p) });` and then `x * &scale`; backward the same with
//!    `dout`.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::Array2;

/// Dropout forward: y = 0 where u < p, and y = x / (1 − p) elsewhere.
///
/// Shapes: `x`, `u` and the result (batch, neurons). `u` has a random
/// number for each entry, at least 0 and less than 1. So is `p`, the
/// probability with which an entry is dropped.
///
/// To check it: cargo run -p ch04-backprop -- exercise dropout
pub fn forward(x: &Array2<f64>, u: &Array2<f64>, p: f64) -> Array2<f64> {
    // ANCHOR: solution
    let scale = u.mapv(|u| if u < p { 0.0 } else { 1.0 / (1.0 - p) });
    x * scale
    // ANCHOR_END: solution
}

/// Dropout backward: ∂L/∂x from the upstream gradient ∂L/∂y.
///
/// Shapes: `u`, the numbers of the way forward, `dout`, which is ∂L/∂y,
/// and the result (batch, neurons).
pub fn backward(u: &Array2<f64>, dout: &Array2<f64>, p: f64) -> Array2<f64> {
    // ANCHOR: solution
    let scale = u.mapv(|u| if u < p { 0.0 } else { 1.0 / (1.0 - p) });
    dout * scale
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// y.
    pub forward: fn(&Array2<f64>, &Array2<f64>, f64) -> Array2<f64>,
    /// ∂L/∂x.
    pub backward: fn(&Array2<f64>, &Array2<f64>, f64) -> Array2<f64>,
}

const SOLUTION: Answer = Answer { forward, backward };

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "dropout",
    text: include_str!("dropout.rs"),
    solution: SOLUTION,
    check,
    mistakes: &[
        mistake!(
            "The right entries are dropped, and the others come out as they were. The next layer would get smaller sums than it gets \
             once nothing is dropped: divide by 1 − p.",
            forward: |x, u, p| x * u.mapv(|u| if u < p { 0.0 } else { 1.0 })
        ),
        mistake!(
            "What stays is divided by p. p is the share that is dropped; what stays is the share 1 − p.",
            forward: |x, u, p| x * u.mapv(|u| if u < p { 0.0 } else { 1.0 / p })
        ),
        mistake!(
            "p is taken for the probability with which an entry stays. It is that with which it is dropped: exchange the two \
             cases, and divide by 1 − p.",
            forward: |x, u, p| x * u.mapv(|u| if u < p { 1.0 / p } else { 0.0 })
        ),
        mistake!(
            "What stays is multiplied by 1 − p and becomes smaller still; but it is to make up for what is missing: divide. \
             (`1.0 / 1.0 - p` is 1 − p. What has to stand in parentheses?)",
            forward: |x, u, p| x * u.mapv(|u| if u < p { 0.0 } else { 1.0 - p })
        ),
        mistake!(
            "Dropped and kept are exchanged: p is the probability with which an entry is dropped, and u < p has that probability.",
            forward: |x, u, p| x * u.mapv(|u| if u < p { 1.0 / (1.0 - p) } else { 0.0 })
        ),
        mistake!(
            "The whole gradient goes back, through dropped entries, too. They had no effect on L, so their gradient is 0.",
            backward: |_u, dout, p| dout / (1.0 - p)
        ),
        mistake!(
            "The gradient is 0 in the right entries; the others are not divided by 1 − p. On the way forward each of them was, \
             and that is its slope.",
            backward: |u, dout, p| dout * u.mapv(|u| if u < p { 0.0 } else { 1.0 })
        ),
        mistake!(
            "The gradient is multiplied by 1 − p, as if the way back undid the way forward. It multiplies by the same slope, \
             1 / (1 − p).",
            backward: |u, dout, p| dout * u.mapv(|u| if u < p { 0.0 } else { 1.0 - p })
        ),
    ],
};

fn check(answer: Answer, check: &mut Check<'_>) {
    let row = Array2::from(vec![[2.0, -1.0, 0.5, 3.0]]);
    let numbers = Array2::from(vec![[0.7, 0.1, 0.95, 0.3]]);
    let batch = Array2::from(vec![[1.0, -4.0], [0.0, 1000.0], [-0.25, 6.0]]);
    let others = Array2::from(vec![[0.0, 0.8], [0.5, 0.2], [0.99, 0.25]]);
    let cases = [
        ("nothing is dropped", &row, &numbers, 0.0),
        ("a row", &row, &numbers, 0.5),
        ("a batch", &batch, &others, 0.3),
        ("u is exactly p", &batch, &others, 0.25),
        ("nearly all is dropped", &batch, &others, 0.9),
    ];
    for (name, x, u, p) in cases {
        check.group(&format!("forward: {name}"));
        check.case(inputs![x, u, p], || (answer.forward)(x, u, p));
    }
    for (name, x, u, p) in cases {
        check.group(&format!("backward: {name}"));
        let dout = Array2::from_shape_fn(x.dim(), |(n, j)| [10.0, -20.0, 0.5][(n + j) % 3]);
        check.case(inputs![u, dout, p], || (answer.backward)(u, &dout, p));
    }
}
