//! Softplus, forward and backward (15 minutes)
//!
//! 1. Begin backward, on paper: the derivative of ln c is 1 / c, that of c = 1 + eˣ is eˣ. Their product is a function that
//!    you know from this section.
//! 2. `forward`: for a large x the exponential overflows. Take it out of the logarithm,
//!    ln(1 + eˣ) = x + ln(e⁻ˣ + 1), wherever x is positive.
//! 3. In one line for both signs, `x.max(0.0) + (-x.abs()).exp().ln_1p()`, where `ln_1p` is ln(1 + ·). On the way back
//!    divide `dout` by 1 + e⁻ˣ: where that is infinite the result is 0, and never NaN.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::Array2;

/// Softplus forward: y = ln(1 + eˣ), entry by entry.
///
/// Shapes: `x` and the result (batch, neurons). Finite for every
/// finite x.
///
/// To check it all: cargo run -p ch04-backprop -- exercise softplus
pub fn forward(x: &Array2<f64>) -> Array2<f64> {
    // ANCHOR: solution
    x.mapv(|x| x.max(0.0) + (-x.abs()).exp().ln_1p())
    // ANCHOR_END: solution
}

/// Softplus backward: ∂L/∂x from the upstream gradient ∂L/∂y.
///
/// Shapes: `x`, `dout`, which is ∂L/∂y, and the result
/// (batch, neurons). Finite for every finite x and `dout`.
pub fn backward(x: &Array2<f64>, dout: &Array2<f64>) -> Array2<f64> {
    // ANCHOR: solution
    dout / x.mapv(|x| 1.0 + (-x).exp())
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// y.
    pub forward: fn(&Array2<f64>) -> Array2<f64>,
    /// ∂L/∂x.
    pub backward: fn(&Array2<f64>, &Array2<f64>) -> Array2<f64>,
}

const SOLUTION: Answer = Answer { forward, backward };

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "softplus",
    text: include_str!("softplus.rs"),
    solution: SOLUTION,
    check,
    mistakes: &[
        mistake!(
            "The formula as it stands: right near 0, and infinite for a large x, since eˣ overflows. For a large x, y is nearly \
             x itself.",
            forward: |x| x.mapv(|x| x.exp().ln_1p())
        ),
        mistake!(
            "Infinite where x is far below 0: there e⁻ˣ overflows. The exponential is to be taken out of the logarithm where x is \
             positive, and left in it elsewhere.",
            forward: |x| x.mapv(|x| x + (-x).exp().ln_1p())
        ),
        mistake!(
            "Right for negative x, and for positive x as if x were negative: −|x| keeps the exponential small, but what was taken \
             out of the logarithm has to be added.",
            forward: |x| x.mapv(|x| (-x.abs()).exp().ln_1p())
        ),
        mistake!(
            "This is the derivative of 1 + eˣ alone. That of the logarithm, 1 / c, has to be multiplied with it.",
            backward: |x, dout| dout * x.mapv(f64::exp)
        ),
        mistake!(
            "This is 1 / (1 + eˣ), the derivative of the logarithm alone. That of 1 + eˣ has to be multiplied with it.",
            backward: |x, dout| dout / x.mapv(|x| 1.0 + x.exp())
        ),
        mistake!(
            "This is eˣ / (1 + eˣ). For a large x both are infinite, and ∞/∞ is NaN. Divide above and below by eˣ.",
            backward: |x, dout| dout * x.mapv(|x| x.exp() / (1.0 + x.exp()))
        ),
        mistake!(
            "This is the slope of sigmoid, σ(x) (1 − σ(x)). The slope of softplus is what you get if you differentiate \
             ln(1 + eˣ) once.",
            backward: |x, dout| {
                let y = x.mapv(|x| 1.0 / (1.0 + (-x).exp()));
                dout * &y * (1.0 - &y)
            }
        ),
        mistake!(
            "This is sigmoid of the output. It should be sigmoid of the input x.",
            backward: |x, dout| {
                let y = x.mapv(|x| x.max(0.0) + (-x.abs()).exp().ln_1p());
                dout / y.mapv(|y| 1.0 + (-y).exp())
            }
        ),
        mistake!(
            "This is the slope of the curve. The chain rule multiplies it by the upstream gradient `dout`.",
            backward: |x, _dout| x.mapv(|x| 1.0 / (1.0 + (-x).exp()))
        ),
    ],
};

fn check(answer: Answer, check: &mut Check<'_>) {
    let near = Array2::from(vec![[0.0, 0.25, -0.5]]);
    let batch = Array2::from(vec![[1.0, -1.0], [3.0, -4.0], [0.5, 8.0], [17.0, -12.0]]);
    let far = Array2::from(vec![[40.0, -40.0, 800.0], [-800.0, 1e6, -1e6]]);
    let cases = [("near 0", &near), ("a batch", &batch), ("far from 0", &far)];
    for (name, x) in cases {
        check.group(&format!("forward: {name}"));
        check.case(inputs![x], || (answer.forward)(x));
    }
    for (name, x) in cases {
        check.group(&format!("backward: {name}"));
        let dout = Array2::from_shape_fn(x.dim(), |(n, j)| [10.0, -20.0, 0.5][(n + j) % 3]);
        check.case(inputs![x, dout], || (answer.backward)(x, &dout));
    }
}
