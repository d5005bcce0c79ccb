//! Division, forward and backward (15 minutes)
//!
//! 1. Ask of each input as the section does: if x grows a little, how fast does z = x / y grow? That is 1 / y. For y write z as
//!    x y⁻¹; the derivative of y⁻¹ is −y⁻².
//! 2. `backward` multiplies each of the answers by `dout`: the first is `dout / y`. In the second stands y squared, and
//!    a sign, since a larger y makes the quotient of positive numbers smaller.
//! 3. In `share` x goes into the division on top and, within the sum x + y, below. `backward(x, x + y, dout)` has the
//!    gradients of both; the addition passes the second one on unchanged to x and to y, and what comes back to x is added.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
/// Division forward: z = x / y.
///
/// To check it all: cargo run -p ch04-backprop -- exercise division
pub fn forward(x: f64, y: f64) -> f64 {
    // ANCHOR: solution
    x / y
    // ANCHOR_END: solution
}

/// Division backward: ∂L/∂x and ∂L/∂y, in this order.
///
/// `dout` is ∂L/∂z, the upstream gradient. y is not 0.
pub fn backward(x: f64, y: f64, dout: f64) -> (f64, f64) {
    // ANCHOR: solution
    (dout / y, -dout * x / (y * y))
    // ANCHOR_END: solution
}

/// The share of x in a sum, s = x / (x + y), backward: ∂L/∂x and ∂L/∂y.
///
/// `dout` is ∂L/∂s. x + y is not 0.
pub fn share(x: f64, y: f64, dout: f64) -> (f64, f64) {
    // ANCHOR: solution
    let (along_top, along_sum) = backward(x, x + y, dout);
    (along_top + along_sum, along_sum)
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// z = x / y.
    pub forward: fn(f64, f64) -> f64,
    /// From ∂L/∂z.
    pub backward: fn(f64, f64, f64) -> (f64, f64),
    /// From ∂L/∂s.
    pub share: fn(f64, f64, f64) -> (f64, f64),
}

const SOLUTION: Answer = Answer {
    forward,
    backward,
    share,
};

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "division",
    text: include_str!("division.rs"),
    solution: SOLUTION,
    check,
    mistakes: &[
        mistake!(
            "These are the gradients of a multiplication, each input times the other. What does 1 more in x add to x / y?",
            backward: |x, y, dout| (dout * y, dout * x)
        ),
        mistake!(
            "∂L/∂y has the wrong sign: where x and y are positive, a larger y makes the quotient smaller.",
            backward: |x, y, dout| (dout / y, dout * x / (y * y))
        ),
        mistake!(
            "∂L/∂x is right. In ∂L/∂y the denominator is y, and the derivative of 1 / y is not −1 / y.",
            backward: |x, y, dout| (dout / y, -dout * x / y)
        ),
        mistake!(
            "∂L/∂x is right. In ∂L/∂y no y is left, only −dout · x. Does it say `/ y * y`? That divides by y and multiplies by it again: \
             a product in a denominator needs parentheses.",
            backward: |x, y, dout| (dout / y, -dout * x / y * y)
        ),
        mistake!(
            "These are the right numbers in the wrong order: the gradient of x comes first.",
            backward: |x, y, dout| (-dout * x / (y * y), dout / y)
        ),
        mistake!(
            "These are ∂z/∂x and ∂z/∂y, of the node alone. The chain rule multiplies each of them by the upstream gradient.",
            backward: |x, y, _dout| (1.0 / y, -x / (y * y))
        ),
        mistake!(
            "These are the gradients of x / y. What x is divided by here is the sum x + y, and the gradient of the sum goes on to both.",
            share: |x, y, dout| { backward(x, y, dout) }
        ),
        mistake!(
            "x is used twice, on top and in the sum, and only the gradient along the first way has come back to it.",
            share: |x, y, dout| {
                let (along_top, along_sum) = backward(x, x + y, dout);
                (along_top, along_sum)
            }
        ),
        mistake!(
            "x is used twice, on top and in the sum. The gradient along the second way has replaced the first one instead of \
             being added to it, as with `=` for `+=`.",
            share: |x, y, dout| {
                let (_, along_sum) = backward(x, x + y, dout);
                (along_sum, along_sum)
            }
        ),
    ],
};

fn check(answer: Answer, check: &mut Check<'_>) {
    check.group("forward");
    for (x, y) in [(6.0, 3.0), (1.0, -4.0), (0.0, 2.5)] {
        check.case(inputs![x, y], || (answer.forward)(x, y));
    }
    let numbers = |check: &mut Check<'_>, run: fn(f64, f64, f64) -> (f64, f64), numbers: &[_]| {
        check.results(&["∂L/∂x", "∂L/∂y"]);
        for &(x, y, dout) in numbers {
            check.case(inputs![x, y, dout], || run(x, y, dout));
        }
    };
    check.group("backward: positive numbers");
    let positive = [(6.0, 3.0, 1.0), (1.0, 4.0, 10.0), (0.5, 0.25, 2.0)];
    numbers(check, answer.backward, &positive);
    check.group("backward: zeros and signs");
    let signs = [(0.0, 2.0, 3.0), (-3.0, -0.5, 1.5), (200.0, -8.0, -0.1)];
    numbers(check, answer.backward, &signs);
    check.group("share: x used twice");
    let shares = [
        (3.0, 1.0, 8.0),
        (200.0, 450.0, 1.0),
        (2.0, -5.0, -0.5),
        (0.0, 4.0, 2.0),
    ];
    numbers(check, answer.share, &shares);
}
