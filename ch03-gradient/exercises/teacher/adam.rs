//! Adam (45 minutes)
//!
//! 1. Write them in order and check after each. `average` is one line. `corrected` divides by the sum of the weights that the
//!    average has given so far, 1 − βᵗ; `beta.powi(t as i32)` is βᵗ. In `adam`, use both.
//! 2. `adam` keeps x, m and v, and m and v are 0 at first. In step t, which counts from 1, they become the averages of g and of
//!    g², `&g * &g`. What is corrected is used in this step only: m and v themselves stay as they are.
//! 3. With `let mean = corrected(&m, beta1, t);` and `let root = corrected(&v, beta2, t).sqrt();` the step is
//!    `x = x - learning_rate * mean / (root + epsilon);`.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::Array1;

/// A moving average: β old + (1 − β) new.
///
/// Shapes: `old`, `new` and the result (variables).
///
/// To check it all: cargo run -p ch03-gradient -- exercise adam
pub fn average(old: &Array1<f64>, new: &Array1<f64>, beta: f64) -> Array1<f64> {
    // ANCHOR: solution
    beta * old + (1.0 - beta) * new
    // ANCHOR_END: solution
}

/// A moving average that began at 0, corrected after `t` steps.
///
/// m / (1 − βᵗ)
///
/// Shapes: `m` and the result (variables). `t` is 1 or more.
pub fn corrected(m: &Array1<f64>, beta: f64, t: usize) -> Array1<f64> {
    // ANCHOR: solution
    m / (1.0 - beta.powi(t as i32))
    // ANCHOR_END: solution
}

/// Adam: where it is after so many steps. In step t = 1, 2, …
///
/// g = ∇f(x), m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g²,
///
/// x ← x − η (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε).
///
/// g² and all the rest entry by entry; m and v are 0 at first.
///
/// Shapes: `start`, the result and what `gradient` takes and gives
/// (variables). `learning_rate` is η.
pub fn adam(
    gradient: &dyn Fn(&Array1<f64>) -> Array1<f64>,
    start: &Array1<f64>,
    learning_rate: f64,
    beta1: f64,
    beta2: f64,
    epsilon: f64,
    steps: usize,
) -> Array1<f64> {
    // ANCHOR: solution
    let mut x = start.clone();
    let mut m = Array1::zeros(x.len());
    let mut v = Array1::zeros(x.len());
    for t in 1..=steps {
        let g = gradient(&x);
        m = average(&m, &g, beta1);
        v = average(&v, &(&g * &g), beta2);
        let root = corrected(&v, beta2, t).sqrt();
        x = x - learning_rate * corrected(&m, beta1, t) / (root + epsilon);
    }
    x
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

type Walk = fn(
    &dyn Fn(&Array1<f64>) -> Array1<f64>,
    &Array1<f64>,
    f64,
    f64,
    f64,
    f64,
    usize,
) -> Array1<f64>;

/// What the reader writes.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// β old + (1 − β) new.
    pub average: fn(&Array1<f64>, &Array1<f64>, f64) -> Array1<f64>,
    /// m / (1 − βᵗ).
    pub corrected: fn(&Array1<f64>, f64, usize) -> Array1<f64>,
    /// The walk.
    pub adam: Walk,
}

const SOLUTION: Answer = Answer {
    average,
    corrected,
    adam,
};

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "adam",
    text: include_str!("adam.rs"),
    solution: SOLUTION,
    check,
    mistakes: &[
        mistake!(
            "The weights are exchanged: with β close to 1 most of the old average should be left, and little of the new \
             value come in.",
            average: |old, new, beta| (1.0 - beta) * old + beta * new
        ),
        mistake!(
            "The new value comes in whole, and the weights no longer add up to 1: that is a sum which grows, not an average.",
            average: |old, new, beta| beta * old + new
        ),
        mistake!(
            "Right for t = 1, and the same at every t. The correction should fade: β to the power of t.",
            corrected: |m, beta, _| m / (1.0 - beta)
        ),
        mistake!(
            "β is multiplied by t, where it should be raised to the power of t: what is left of the zero at the beginning \
             shrinks by the factor β in every step.",
            corrected: |m, beta, t| m / (1.0 - beta * t as f64)
        ),
        mistake!(
            "1 − β is raised to the power of t. The power belongs to β alone, and comes before the subtraction.",
            corrected: |m, beta, t| m / (1.0 - beta).powi(t as i32)
        ),
        mistake!(
            "It is multiplied, and becomes smaller still. What began at 0 is too small, and a division by 1 − βᵗ makes it \
             larger.",
            corrected: |m, beta, t| m * (1.0 - beta.powi(t as i32))
        ),
        mistake!(
            "NaN after the first step: t counts from 0, 1 − β⁰ is 0, and 0 / 0 or ∞ / ∞ follows. The first step is t = 1.",
            adam: |gradient, start, learning_rate, beta1, beta2, epsilon, steps| {
                let mut x = start.clone();
                let mut m = Array1::zeros(x.len());
                let mut v = Array1::zeros(x.len());
                for t in 0..steps {
                    let g = gradient(&x);
                    m = average(&m, &g, beta1);
                    v = average(&v, &(&g * &g), beta2);
                    let root = corrected(&v, beta2, t).sqrt();
                    x = x - learning_rate * corrected(&m, beta1, t) / (root + epsilon);
                }
                x
            }
        ),
        mistake!(
            "The averages are not corrected. They begin at 0, so that the first step should be η long, and is not.",
            adam: |gradient, start, learning_rate, beta1, beta2, epsilon, steps| {
                let mut x = start.clone();
                let mut m = Array1::zeros(x.len());
                let mut v = Array1::zeros(x.len());
                for _ in 0..steps {
                    let g = gradient(&x);
                    m = average(&m, &g, beta1);
                    v = average(&v, &(&g * &g), beta2);
                    x = x - learning_rate * &m / (v.sqrt() + epsilon);
                }
                x
            }
        ),
        mistake!(
            "m is corrected, and v is not. In the first steps its root is far too small, and so they are far too long.",
            adam: |gradient, start, learning_rate, beta1, beta2, epsilon, steps| {
                let mut x = start.clone();
                let mut m = Array1::zeros(x.len());
                let mut v = Array1::zeros(x.len());
                for t in 1..=steps {
                    let g = gradient(&x);
                    m = average(&m, &g, beta1);
                    v = average(&v, &(&g * &g), beta2);
                    let mean = corrected(&m, beta1, t);
                    x = x - learning_rate * mean / (v.sqrt() + epsilon);
                }
                x
            }
        ),
        mistake!(
            "v is corrected, and m is not. It begins at 0, so that the first steps are too short.",
            adam: |gradient, start, learning_rate, beta1, beta2, epsilon, steps| {
                let mut x = start.clone();
                let mut m = Array1::zeros(x.len());
                let mut v = Array1::zeros(x.len());
                for t in 1..=steps {
                    let g = gradient(&x);
                    m = average(&m, &g, beta1);
                    v = average(&v, &(&g * &g), beta2);
                    let root = corrected(&v, beta2, t).sqrt();
                    x = x - learning_rate * &m / (root + epsilon);
                }
                x
            }
        ),
        mistake!(
            "The first step is right, the second is not: what is corrected has been stored in m and v, and is corrected again \
             in every step.",
            adam: |gradient, start, learning_rate, beta1, beta2, epsilon, steps| {
                let mut x = start.clone();
                let mut m = Array1::zeros(x.len());
                let mut v = Array1::zeros(x.len());
                for t in 1..=steps {
                    let g = gradient(&x);
                    m = corrected(&average(&m, &g, beta1), beta1, t);
                    v = corrected(&average(&v, &(&g * &g), beta2), beta2, t);
                    x = x - learning_rate * &m / (v.sqrt() + epsilon);
                }
                x
            }
        ),
        mistake!(
            "ε is added under the root. Where gradients are large nobody sees that; where they are small, or ε is large, the \
             steps are too short.",
            adam: |gradient, start, learning_rate, beta1, beta2, epsilon, steps| {
                let mut x = start.clone();
                let mut m = Array1::zeros(x.len());
                let mut v = Array1::zeros(x.len());
                for t in 1..=steps {
                    let g = gradient(&x);
                    m = average(&m, &g, beta1);
                    v = average(&v, &(&g * &g), beta2);
                    let root = (corrected(&v, beta2, t) + epsilon).sqrt();
                    x = x - learning_rate * corrected(&m, beta1, t) / root;
                }
                x
            }
        ),
        mistake!(
            "ε is added before the average of g² is corrected, as in the shorter way to compute that the article also gives. \
             There it counts for more in the first steps: here the root of the corrected average comes first, and then ε.",
            adam: |gradient, start, learning_rate, beta1, beta2, epsilon, steps| {
                let mut x = start.clone();
                let mut m = Array1::zeros(x.len());
                let mut v = Array1::zeros(x.len());
                for t in 1..=steps {
                    let g = gradient(&x);
                    m = average(&m, &g, beta1);
                    v = average(&v, &(&g * &g), beta2);
                    let root = v.sqrt() + epsilon;
                    let late = (1.0 - beta2.powi(t as i32)).sqrt();
                    x = x - learning_rate * late * corrected(&m, beta1, t) / root;
                }
                x
            }
        ),
        mistake!(
            "ε is added to x: `/ root + epsilon` divides by the root alone. What has to stand in parentheses?",
            adam: |gradient, start, learning_rate, beta1, beta2, epsilon, steps| {
                let mut x = start.clone();
                let mut m = Array1::zeros(x.len());
                let mut v = Array1::zeros(x.len());
                for t in 1..=steps {
                    let g = gradient(&x);
                    m = average(&m, &g, beta1);
                    v = average(&v, &(&g * &g), beta2);
                    let root = corrected(&v, beta2, t).sqrt();
                    x = x - learning_rate * corrected(&m, beta1, t) / root + epsilon;
                }
                x
            }
        ),
        mistake!(
            "ε is missing. Where a gradient is 0 from the beginning, 0 / 0 follows.",
            adam: |gradient, start, learning_rate, beta1, beta2, _, steps| {
                let mut x = start.clone();
                let mut m = Array1::zeros(x.len());
                let mut v = Array1::zeros(x.len());
                for t in 1..=steps {
                    let g = gradient(&x);
                    m = average(&m, &g, beta1);
                    v = average(&v, &(&g * &g), beta2);
                    let root = corrected(&v, beta2, t).sqrt();
                    x = x - learning_rate * corrected(&m, beta1, t) / root;
                }
                x
            }
        ),
        mistake!(
            "It goes uphill: the step has to be subtracted from x.",
            adam: |gradient, start, learning_rate, beta1, beta2, epsilon, steps| {
                let mut x = start.clone();
                let mut m = Array1::zeros(x.len());
                let mut v = Array1::zeros(x.len());
                for t in 1..=steps {
                    let g = gradient(&x);
                    m = average(&m, &g, beta1);
                    v = average(&v, &(&g * &g), beta2);
                    let root = corrected(&v, beta2, t).sqrt();
                    x = x + learning_rate * corrected(&m, beta1, t) / (root + epsilon);
                }
                x
            }
        ),
        mistake!(
            "The root of the average of g² is missing. So large gradients make tiny steps, and small ones huge steps; with the \
             root every first step is about η long.",
            adam: |gradient, start, learning_rate, beta1, beta2, epsilon, steps| {
                let mut x = start.clone();
                let mut m = Array1::zeros(x.len());
                let mut v = Array1::zeros(x.len());
                for t in 1..=steps {
                    let g = gradient(&x);
                    m = average(&m, &g, beta1);
                    v = average(&v, &(&g * &g), beta2);
                    let below = corrected(&v, beta2, t) + epsilon;
                    x = x - learning_rate * corrected(&m, beta1, t) / below;
                }
                x
            }
        ),
    ],
};

fn check(answer: Answer, check: &mut Check<'_>) {
    let (old, new) = (
        Array1::from(vec![1.0, -2.0, 0.0]),
        Array1::from(vec![5.0, 2.0, -3.0]),
    );
    check.group("average");
    for beta in [0.9, 0.25, 0.0] {
        check.case(inputs![old, new, beta], || {
            (answer.average)(&old, &new, beta)
        });
    }
    check.group("corrected");
    let m = new;
    for (beta, t) in [(0.9, 1), (0.9, 2), (0.5, 10), (0.999, 300)] {
        check.case(inputs![m, beta, t], || (answer.corrected)(&m, beta, t));
    }
    walks(answer.adam, check);
}

fn walks(adam: Walk, check: &mut Check<'_>) {
    type Slopes = fn(&Array1<f64>) -> Array1<f64>;
    let mut cases = |group: &str, gradient: Slopes, cases: &[(&[f64], [f64; 4], usize)]| {
        check.group(group);
        for (start, [learning_rate, beta1, beta2, epsilon], steps) in cases {
            let (learning_rate, beta1, beta2) = (*learning_rate, *beta1, *beta2);
            let (epsilon, steps) = (*epsilon, *steps);
            let start = Array1::from(start.to_vec());
            check.case(
                inputs![start, learning_rate, beta1, beta2, epsilon, steps],
                || {
                    adam(
                        &gradient,
                        &start,
                        learning_rate,
                        beta1,
                        beta2,
                        epsilon,
                        steps,
                    )
                },
            );
        }
    };
    let elongated: Slopes = |x| x * &Array1::from(vec![0.1, 2.0]);
    cases(
        "adam on the elongated bowl: the first step",
        elongated,
        &[
            (&[-7.0, 2.0], [0.5, 0.9, 0.999, 1e-8], 1),
            (&[-7.0, 2.0], [0.5, 0.9, 0.999, 1e-8], 0),
            (&[0.0, 2.0], [0.5, 0.9, 0.999, 1e-8], 1),
        ],
    );
    cases(
        "adam on the elongated bowl: later steps",
        elongated,
        &[
            (&[-7.0, 2.0], [0.5, 0.9, 0.999, 1e-8], 2),
            (&[-7.0, 2.0], [0.3, 0.9, 0.999, 1e-8], 30),
        ],
    );
    cases(
        "adam on the elongated bowl: other β and ε",
        elongated,
        &[
            (&[3.0, -1.0], [0.1, 0.5, 0.75, 0.1], 5),
            (&[3.0, -1.0], [0.1, 0.0, 0.9, 1.0], 4),
        ],
    );
    cases(
        "adam in Rosenbrock's valley",
        |x| {
            let off = x[1] - x[0] * x[0];
            Array1::from(vec![2.0 * (x[0] - 1.0) - 400.0 * x[0] * off, 200.0 * off])
        },
        &[(&[-1.5, 2.0], [0.05, 0.9, 0.99, 1e-8], 12)],
    );
}
