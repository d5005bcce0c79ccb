//! The hyperbolic tangent (5 minutes)
//!
//! 1. tanh is the sigmoid in another size: it has the same form, is half as wide and twice as high, and goes through 0. Which
//!    numbers go into the sigmoid, and what is done with what it gives?
//! 2. Divide the numerator and the denominator of the formula by eˣ: only e⁻²ˣ is left. That is the sigmoid of 2x, up to a
//!    factor and a constant.
//! 3. With s for the sigmoid of 2x, `1.0 / (1.0 + (-2.0 * x).exp())`, tanh(x) is 2s − 1. `x.mapv(|x| …)` does it for every
//!    entry.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::Array1;

/// The hyperbolic tangent of every entry, made of `exp`.
///
/// tanh(x) = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)
///
/// Shapes: `x` and the result (numbers). The result lies from -1 to 1
/// for every finite x, however large.
///
/// To check it: cargo run -p ch01-forward -- exercise tanh
pub fn tanh(x: &Array1<f64>) -> Array1<f64> {
    // ANCHOR: solution
    x.mapv(|x| 2.0 / (1.0 + (-2.0 * x).exp()) - 1.0)
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
pub type Answer = fn(&Array1<f64>) -> Array1<f64>;

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "tanh",
    text: include_str!("tanh.rs"),
    solution: tanh,
    check,
    mistakes: &[
        mistake!(
            "Right up to about 709. Beyond, eˣ is infinite (or e⁻ˣ, where x is negative), and ∞/∞ is NaN. Can the fraction be \
             written so that nothing infinite stands in its numerator?",
            |x| x.mapv(|x: f64| (x.exp() - (-x).exp()) / (x.exp() + (-x).exp()))
        ),
        mistake!(
            "Right for negative numbers, however large, but not for large positive ones: e²ˣ is infinite there, and ∞/∞ is NaN. \
             e⁻²ˣ would be 0.",
            |x| x.mapv(|x: f64| ((2.0 * x).exp() - 1.0) / ((2.0 * x).exp() + 1.0))
        ),
        mistake!(
            "The right form and the right height, but only half as steep: this is tanh(x/2). What goes into the sigmoid?",
            |x| x.mapv(|x: f64| 2.0 / (1.0 + (-x).exp()) - 1.0)
        ),
        mistake!(
            "This goes from 0 to 1, as the sigmoid does. tanh goes from -1 to 1, and through 0 at 0.",
            |x| x.mapv(|x: f64| 1.0 / (1.0 + (-2.0 * x).exp()))
        ),
        mistake!(
            "A minus sign of an exponent is lost: the denominator is eˣ + e⁻ˣ, and it is never 0.",
            |x| x.mapv(|x: f64| (x.exp() - (-x).exp()) / (x.exp() + x.exp()))
        ),
        mistake!(
            "Right for positive numbers, however large, but not for large negative ones: e⁻²ˣ is infinite there, and ∞/∞ is NaN. \
             Write it with e⁻²ˣ in the denominator alone.",
            |x| x.mapv(|x: f64| (1.0 - (-2.0 * x).exp()) / (1.0 + (-2.0 * x).exp()))
        ),
        mistake!(
            "This is the sigmoid itself. It goes from 0 to 1; tanh goes from -1 to 1, through 0 at 0, and is steeper.",
            |x| x.mapv(|x: f64| 1.0 / (1.0 + (-x).exp()))
        ),
    ],
};

fn check(tanh: Answer, check: &mut Check<'_>) {
    let mut cases = |group: &str, cases: &[&[f64]]| {
        check.group(group);
        for x in cases {
            let x = Array1::from(x.to_vec());
            check.case(inputs![x], || tanh(&x));
        }
    };
    cases("0 stays 0", &[&[0.0]]);
    cases("positive numbers", &[&[1.0], &[0.25, 0.5, 2.0]]);
    cases("negative numbers", &[&[-1.0], &[-0.1, -0.75, -3.0]]);
    cases("positive and negative", &[&[1.5, -1.5, 0.0, -0.3, 20.0]]);
    cases(
        "large numbers",
        &[&[400.0, -400.0], &[-1000.0], &[1000.0, 1.0]],
    );
}
