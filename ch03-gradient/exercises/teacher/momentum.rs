//! Momentum (20 minutes)
//!
//! 1. `momentum` needs two things that it keeps from step to step, the place `x` and the velocity `v`, which is 0 at first. The
//!    loop does to each of them what its line of the formula says, in the order of the formula.
//! 2. `let mut v = Array1::zeros(start.len());` comes before the loop. In it, `v` becomes
//!    `beta * &v - learning_rate * gradient(&x)`, and then `x += &v`.
//! 3. `nesterov` differs in one argument: the gradient is asked for where the velocity alone would lead, at
//!    `&x + beta * &v`. From there it is taken; the step itself still begins at x.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::Array1;

/// Gradient descent with momentum: where it is after so many steps.
///
/// v ← β v − η ∇f(x), then x ← x + v. At first v is 0.
///
/// Shapes: `start`, the result and what `gradient` takes and gives
/// (variables). `learning_rate` is η, `beta` is β, from 0 to below 1.
///
/// To check both: cargo run -p ch03-gradient -- exercise momentum
pub fn momentum(
    gradient: &dyn Fn(&Array1<f64>) -> Array1<f64>,
    start: &Array1<f64>,
    learning_rate: f64,
    beta: f64,
    steps: usize,
) -> Array1<f64> {
    // ANCHOR: solution
    let mut x = start.clone();
    let mut v = Array1::zeros(x.len());
    for _ in 0..steps {
        v = beta * &v - learning_rate * gradient(&x);
        x += &v;
    }
    x
    // ANCHOR_END: solution
}

/// Nesterov's momentum: the gradient is taken where v alone would lead.
///
/// v ← β v − η ∇f(x + β v), then x ← x + v. At first v is 0.
pub fn nesterov(
    gradient: &dyn Fn(&Array1<f64>) -> Array1<f64>,
    start: &Array1<f64>,
    learning_rate: f64,
    beta: f64,
    steps: usize,
) -> Array1<f64> {
    // ANCHOR: solution
    let mut x = start.clone();
    let mut v = Array1::zeros(x.len());
    for _ in 0..steps {
        let ahead = &x + beta * &v;
        v = beta * &v - learning_rate * gradient(&ahead);
        x += &v;
    }
    x
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

type Walk = fn(&dyn Fn(&Array1<f64>) -> Array1<f64>, &Array1<f64>, f64, f64, usize) -> Array1<f64>;

/// What the reader writes.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// The gradient at x.
    pub momentum: Walk,
    /// The gradient at x + β v.
    pub nesterov: Walk,
}

const SOLUTION: Answer = Answer { momentum, nesterov };

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "momentum",
    text: include_str!("momentum.rs"),
    solution: SOLUTION,
    check,
    mistakes: &[
        mistake!(
            "This is plain gradient descent: β makes no difference. Is v made anew in every step? It has to outlive the step.",
            momentum: |gradient, start, learning_rate, beta, steps| {
                let mut x = start.clone();
                for _ in 0..steps {
                    let mut v = Array1::zeros(x.len());
                    v = beta * &v - learning_rate * gradient(&x);
                    x += &v;
                }
                x
            }
        ),
        mistake!(
            "It goes uphill. Of the two lines one has a minus, in front of the gradient. Is it missing, or is there a second one?",
            momentum: |gradient, start, learning_rate, beta, steps| {
                let mut x = start.clone();
                let mut v = Array1::zeros(x.len());
                for _ in 0..steps {
                    v = beta * &v + learning_rate * gradient(&x);
                    x += &v;
                }
                x
            }
        ),
        mistake!(
            "It is always a step behind, and after one step still where it began. Is x moved before v is changed, or does the \
             loop end too soon?",
            momentum: |gradient, start, learning_rate, beta, steps| {
                let mut x = start.clone();
                let mut v = Array1::zeros(x.len());
                for _ in 0..steps {
                    x += &v;
                    v = beta * &v - learning_rate * gradient(&x);
                }
                x
            }
        ),
        mistake!(
            "The gradient is multiplied by 1 − β, too, as in a moving average. In this formula it enters whole: the first \
             step is one of gradient descent.",
            momentum: |gradient, start, learning_rate, beta, steps| {
                let mut x = start.clone();
                let mut v = Array1::zeros(x.len());
                for _ in 0..steps {
                    v = beta * &v - (1.0 - beta) * learning_rate * gradient(&x);
                    x += &v;
                }
                x
            }
        ),
        mistake!(
            "The whole velocity is multiplied by η in every step, the old one, too. So β is nearly lost: η belongs to the \
             gradient alone.",
            momentum: |gradient, start, learning_rate, beta, steps| {
                let mut x = start.clone();
                let mut v = Array1::zeros(x.len());
                for _ in 0..steps {
                    v = learning_rate * (beta * &v - gradient(&x));
                    x += &v;
                }
                x
            }
        ),
        mistake!(
            "It is always a step ahead, and with 0 steps no longer where it began. How often does the loop run?",
            momentum: |gradient, start, learning_rate, beta, steps| {
                let mut x = start.clone();
                let mut v = Array1::zeros(x.len());
                for _ in 0..=steps {
                    v = beta * &v - learning_rate * gradient(&x);
                    x += &v;
                }
                x
            }
        ),
        mistake!(
            "It walks with one and the same gradient all the time, that of the start. Each step asks for the gradient at the x \
             of that time.",
            momentum: |gradient, start, learning_rate, beta, steps| {
                let mut x = start.clone();
                let mut v = Array1::zeros(x.len());
                for _ in 0..steps {
                    v = beta * &v - learning_rate * gradient(start);
                    x += &v;
                }
                x
            }
        ),
        mistake!(
            "This is the same as `momentum`. Nesterov asks for the gradient at another place.",
            nesterov: |gradient, start, learning_rate, beta, steps| {
                momentum(gradient, start, learning_rate, beta, steps)
            }
        ),
        mistake!(
            "The gradient is taken at x + v, a little too far ahead: of the old velocity only the share β is left.",
            nesterov: |gradient, start, learning_rate, beta, steps| {
                let mut x = start.clone();
                let mut v = Array1::zeros(x.len());
                for _ in 0..steps {
                    v = beta * &v - learning_rate * gradient(&(&x + &v));
                    x += &v;
                }
                x
            }
        ),
        mistake!(
            "β v is walked twice: x has been moved to the place ahead, and v contains β v once more. Take the gradient there, \
             but begin the step at x.",
            nesterov: |gradient, start, learning_rate, beta, steps| {
                let mut x = start.clone();
                let mut v = Array1::zeros(x.len());
                for _ in 0..steps {
                    x += &(beta * &v);
                    v = beta * &v - learning_rate * gradient(&x);
                    x += &v;
                }
                x
            }
        ),
        mistake!(
            "What comes back is the place ahead, to which the velocity would lead next. Libraries keep that one in place of x; \
             asked for is x itself.",
            nesterov: |gradient, start, learning_rate, beta, steps| {
                let mut x = start.clone();
                let mut v = Array1::zeros(x.len());
                for _ in 0..steps {
                    let step = -learning_rate * gradient(&x);
                    v = beta * &v + &step;
                    x += &(beta * &v + step);
                }
                x
            }
        ),
        mistake!(
            "This is plain gradient descent: β makes no difference. Is v made anew in every step? It has to outlive the step.",
            nesterov: |gradient, start, learning_rate, beta, steps| {
                let mut x = start.clone();
                for _ in 0..steps {
                    let v = Array1::zeros(x.len());
                    let ahead = &x + beta * &v;
                    x += &(beta * &v - learning_rate * gradient(&ahead));
                }
                x
            }
        ),
    ],
};

fn check(answer: Answer, check: &mut Check<'_>) {
    for (name, walk) in [("momentum", answer.momentum), ("nesterov", answer.nesterov)] {
        walks(name, walk, check);
    }
}

fn walks(name: &str, walk: Walk, check: &mut Check<'_>) {
    type Slopes = fn(&Array1<f64>) -> Array1<f64>;
    let mut cases = |group: &str, gradient: Slopes, cases: &[(&[f64], f64, f64, usize)]| {
        check.group(&format!("{name} {group}"));
        for (start, learning_rate, beta, steps) in cases {
            let (learning_rate, beta, steps) = (*learning_rate, *beta, *steps);
            let start = Array1::from(start.to_vec());
            check.case(inputs![start, learning_rate, beta, steps], || {
                walk(&gradient, &start, learning_rate, beta, steps)
            });
        }
    };
    let bowl: Slopes = |x| 2.0 * x;
    let elongated: Slopes = |x| x * &Array1::from(vec![0.1, 2.0]);
    cases(
        "on x₀² + x₁²: the first step",
        bowl,
        &[(&[-3.0, 4.0], 0.1, 0.9, 1), (&[5.0, 0.5], 0.25, 0.5, 0)],
    );
    cases(
        "on x₀² + x₁²: the second step",
        bowl,
        &[(&[-3.0, 4.0], 0.1, 0.9, 2)],
    );
    cases(
        "on x₀² + x₁²: β = 0, gradient descent",
        bowl,
        &[(&[-3.0, 4.0], 0.1, 0.0, 3)],
    );
    cases(
        "on the elongated bowl: many steps",
        elongated,
        &[(&[-7.0, 2.0], 0.1, 0.9, 10), (&[-7.0, 2.0], 0.3, 0.5, 30)],
    );
    cases(
        "on Σ x⁴: three variables",
        |x| 4.0 * x.powi(3),
        &[(&[1.0, -0.5, 0.25], 0.01, 0.8, 7)],
    );
}
