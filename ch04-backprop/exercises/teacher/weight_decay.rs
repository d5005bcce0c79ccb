//! Weight decay (15 minutes)
//!
//! 1. The loss is a sum now, L + P, so every gradient is the gradient of L plus that of P. Those of L are the section's.
//!    What does P depend on: on X, on W, on b?
//! 2. P is a sum of squares. The slope of ½ λ w² with respect to its own w is λ w, and no other weight occurs in it.
//! 3. `dout.dot(&w.t())`, `x.t().dot(dout) + lambda * w` and `dout.sum_axis(Axis(0))` are the three gradients; the penalty is
//!    `lambda / 2.0` times the sum of `w * w`.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::{Array1, Array2, Axis};

/// What is added to the loss: P = λ/2 Σ w², the sum over all weights.
///
/// Shapes: `w` (inputs, outputs). `lambda` is λ, 0 or more.
///
/// To check it all: cargo run -p ch04-backprop -- exercise weight-decay
pub fn penalty(w: &Array2<f64>, lambda: f64) -> f64 {
    // ANCHOR: solution
    lambda / 2.0 * (w * w).sum()
    // ANCHOR_END: solution
}

/// The affine layer Y = X W + b backward, with weight decay: the
/// gradients of L + P with respect to X, W and b, in this order.
///
/// Shapes: `x` (batch, inputs), `w` (inputs, outputs), b (outputs);
/// `dout`, which is ∂L/∂Y, (batch, outputs); each result that of X,
/// W or b.
pub fn backward(
    x: &Array2<f64>,
    w: &Array2<f64>,
    dout: &Array2<f64>,
    lambda: f64,
) -> (Array2<f64>, Array2<f64>, Array1<f64>) {
    // ANCHOR: solution
    let dx = dout.dot(&w.t());
    let dw = x.t().dot(dout) + lambda * w;
    let db = dout.sum_axis(Axis(0));
    (dx, dw, db)
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// P.
    pub penalty: fn(&Array2<f64>, f64) -> f64,
    /// The gradients of L + P.
    pub backward: Backward,
}

type Backward =
    fn(&Array2<f64>, &Array2<f64>, &Array2<f64>, f64) -> (Array2<f64>, Array2<f64>, Array1<f64>);

const SOLUTION: Answer = Answer { penalty, backward };

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "weight_decay",
    text: include_str!("weight_decay.rs"),
    solution: SOLUTION,
    check,
    mistakes: &[
        mistake!(
            "The penalty is twice as large as it should be: the ½ is there so that the slope is λ w and not 2 λ w.",
            penalty: |w, lambda| lambda * (w * w).sum()
        ),
        mistake!(
            "A negative weight makes this penalty smaller. It should count like a positive one: the sum is over the squares.",
            penalty: |w, lambda| lambda / 2.0 * w.sum()
        ),
        mistake!(
            "This is the square of the sum: the weights are added first, and those of opposite signs cancel. Square each, then add.",
            penalty: |w, lambda| lambda / 2.0 * w.sum() * w.sum()
        ),
        mistake!(
            "In ∂/∂W the part of the penalty is ½ λ W. The derivative of w² has a 2, and that cancels the ½.",
            backward: |x, w, dout, lambda| {
                (dout.dot(&w.t()), x.t().dot(dout) + lambda / 2.0 * w, dout.sum_axis(Axis(0)))
            }
        ),
        mistake!(
            "In ∂/∂W the part of the penalty is 2 λ W. With the ½ in front of the square, what is its slope?",
            backward: |x, w, dout, lambda| {
                (dout.dot(&w.t()), x.t().dot(dout) + 2.0 * lambda * w, dout.sum_axis(Axis(0)))
            }
        ),
        mistake!(
            "λ W is subtracted. The step subtracts the gradient later, and the weight shrinks then; the gradient of the penalty \
             itself points to larger weights.",
            backward: |x, w, dout, lambda| {
                (dout.dot(&w.t()), x.t().dot(dout) - lambda * w, dout.sum_axis(Axis(0)))
            }
        ),
        mistake!(
            "λ is added to every weight's gradient, however large the weight is. The slope of ½ λ w² depends on w.",
            backward: |x, w, dout, lambda| {
                (dout.dot(&w.t()), x.t().dot(dout) + lambda, dout.sum_axis(Axis(0)))
            }
        ),
        mistake!(
            "λ W is divided by the size of the batch. The penalty depends on the weights alone, and has nothing to do with how many \
             examples there are.",
            backward: |x, w, dout, lambda| {
                let dw = x.t().dot(dout) + lambda * w / x.nrows() as f64;
                (dout.dot(&w.t()), dw, dout.sum_axis(Axis(0)))
            }
        ),
        mistake!(
            "These are the gradients of L alone: λ plays no part in them.",
            backward: |x, w, dout, _lambda| {
                (dout.dot(&w.t()), x.t().dot(dout), dout.sum_axis(Axis(0)))
            }
        ),
    ],
};

fn check(answer: Answer, check: &mut Check<'_>) {
    let w = Array2::from(vec![[1.0, 3.0, 5.0], [2.0, 4.0, 6.0]]);
    let signs = Array2::from(vec![[0.5, -2.0], [0.0, 0.25], [-3.0, 1.0]]);
    check.group("penalty");
    for (w, lambda) in [(&w, 0.1), (&signs, 2.0), (&signs, 0.0)] {
        check.case(inputs![w, lambda], || (answer.penalty)(w, lambda));
    }
    let one = (
        Array2::from(vec![[1.0, 2.0]]),
        &w,
        Array2::from(vec![[1.0, 2.0, 3.0]]),
    );
    let batch = (
        Array2::from(vec![
            [1.0, 0.0, -0.5],
            [2.0, 3.0, 1.0],
            [0.0, 4.0, 0.5],
            [-1.0, 1.0, 7.0],
        ]),
        &signs,
        Array2::from(vec![[1.0, -1.0], [0.5, 2.0], [0.0, 3.0], [-4.0, 0.25]]),
    );
    let groups = [
        ("λ = 0: affine", 0.0),
        ("a small λ", 0.01),
        ("a large λ", 3.0),
    ];
    for (name, lambda) in groups {
        check.group(&format!("backward: {name}"));
        check.results(&["∂L/∂X", "∂L/∂W", "∂L/∂B"]);
        for (x, w, dout) in [&one, &batch] {
            check.case(inputs![x, w, dout, lambda], || {
                (answer.backward)(x, w, dout, lambda)
            });
        }
    }
}
