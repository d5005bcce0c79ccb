//! Leaky ReLU (10 minutes)
//!
//! 1. It is ReLU with another formula where x is not positive: not 0, but α x. On the way back the upstream gradient
//!    is multiplied by the slope at x, which is 1 or α.
//! 2. `x.mapv(|x| …)` computes each entry from each entry of `x`, with an `if` in it. For the way back make
//!    an array of slopes in this way first.
//! 3. `let slope = x.mapv(|x| if x > 0.0 { 1.0 } else { alpha });` and then `slope * dout`.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::Array2;

/// Leaky ReLU forward: y = x if x > 0, and y = α x if x ≤ 0.
///
/// Shapes: `x` and the result (batch, neurons). `alpha` is α,
/// 0 or more.
///
/// To check it all: cargo run -p ch04-backprop -- exercise leaky-relu
pub fn forward(x: &Array2<f64>, alpha: f64) -> Array2<f64> {
    // ANCHOR: solution
    x.mapv(|x| if x > 0.0 { x } else { alpha * x })
    // ANCHOR_END: solution
}

/// Leaky ReLU backward: ∂L/∂x from the upstream gradient ∂L/∂y.
///
/// At x = 0, where the curve has its kink, the slope is α.
///
/// Shapes: `x`, `dout`, which is ∂L/∂y, and the result
/// (batch, neurons).
pub fn backward(x: &Array2<f64>, dout: &Array2<f64>, alpha: f64) -> Array2<f64> {
    // ANCHOR: solution
    let slope = x.mapv(|x| if x > 0.0 { 1.0 } else { alpha });
    slope * dout
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// y.
    pub forward: fn(&Array2<f64>, f64) -> Array2<f64>,
    /// ∂L/∂x.
    pub backward: fn(&Array2<f64>, &Array2<f64>, f64) -> Array2<f64>,
}

const SOLUTION: Answer = Answer { forward, backward };

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "leaky_relu",
    text: include_str!("leaky_relu.rs"),
    solution: SOLUTION,
    check,
    mistakes: &[
        mistake!(
            "This is ReLU itself: where x is negative, 0 comes out. A leaky one lets α x through.",
            forward: |x, _alpha| x.mapv(|x| x.max(0.0))
        ),
        mistake!(
            "The larger one of x and α x is right while α is at most 1. Beyond, they change places: ask for the sign of x.",
            forward: |x, alpha| x.mapv(|x| x.max(alpha * x))
        ),
        mistake!(
            "Right where `alpha` is 0.01, and the same where it is something else: α is a number in the code. It comes as an argument.",
            forward: |x, _alpha| x.mapv(|x| if x > 0.0 { x } else { 0.01 * x })
        ),
        mistake!(
            "Where x is not positive α itself comes out. It says what share of x goes through: multiply.",
            forward: |x, alpha| x.mapv(|x| if x > 0.0 { x } else { alpha })
        ),
        mistake!(
            "The slope is multiplied by `x`, and that is the way forward again. What comes back is `dout`.",
            backward: |x, _dout, alpha| x.mapv(|x| if x > 0.0 { x } else { alpha * x })
        ),
        mistake!(
            "This is the way back of ReLU: where x is not positive, nothing comes through. The slope there is α.",
            backward: |x, dout, _alpha| x.mapv(|x| if x > 0.0 { 1.0 } else { 0.0 }) * dout
        ),
        mistake!(
            "The sign of the gradient decides here. It has to be the sign of x, as on the way forward: a negative gradient goes \
             unchanged through an entry that was positive.",
            backward: |_x, dout, alpha| dout.mapv(|dout| if dout > 0.0 { dout } else { alpha * dout })
        ),
        mistake!(
            "At the kink the whole gradient comes through: `x >= 0.0`. There the slope is to be α, as for all x ≤ 0.",
            backward: |x, dout, alpha| x.mapv(|x| if x >= 0.0 { 1.0 } else { alpha }) * dout
        ),
        mistake!(
            "This is the slope of the curve. The chain rule multiplies it by the upstream gradient `dout`.",
            backward: |x, _dout, alpha| x.mapv(|x| if x > 0.0 { 1.0 } else { alpha })
        ),
    ],
};

fn check(answer: Answer, check: &mut Check<'_>) {
    let one = Array2::from(vec![[3.0, 0.5, -2.0]]);
    let batch = Array2::from(vec![[-0.5, 4.0, -1000.0], [2.0, -3.0, 0.25]]);
    let kink = Array2::from(vec![[0.0, -1.0], [1.0, 0.0], [0.0, 2.0]]);
    let cases = [
        ("a small slope", &one, 0.01),
        ("a small slope", &one, 0.2),
        ("a batch", &batch, 0.25),
        ("at the kink", &kink, 0.1),
        ("α = 0: ReLU", &batch, 0.0),
        ("α greater than 1", &batch, 2.0),
    ];
    for (name, x, alpha) in cases {
        check.group(&format!("forward: {name}"));
        check.case(inputs![x, alpha], || (answer.forward)(x, alpha));
    }
    for (name, x, alpha) in cases {
        check.group(&format!("backward: {name}"));
        let signs = Array2::from_shape_fn(x.dim(), |(n, j)| [10.0, -20.0, 0.5][(n + j) % 3]);
        for dout in [&signs, &(&signs * -3.0)] {
            check.case(inputs![x, dout, alpha], || {
                (answer.backward)(x, dout, alpha)
            });
        }
    }
}
