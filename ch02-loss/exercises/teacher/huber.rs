//! Huber loss (10 minutes)
//!
//! 1. Every output has an error of its own, e = t − y, and how large it is without its sign,
//!    `e.abs()`, says which of the two formulas holds for it. The loss is the sum of all.
//! 2. `(t - y).mapv(|e| …).sum()` does something to each error and adds up the results. Inside stands an `if`.
//! 3. `if e.abs() <= delta { e * e / 2.0 } else { … }`, and the other formula uses `e.abs()`, too.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::Array1;

/// The Huber loss of one example: E = Σₖ h(tₖ − yₖ), where
///
/// h(e) = ½ e² if |e| ≤ δ, and h(e) = δ (|e| − ½ δ) if |e| > δ.
///
/// Shapes: `y` and `t` (outputs). `delta` is δ, greater than 0.
///
/// To check it: cargo run -p ch02-loss -- exercise huber
pub fn huber(y: &Array1<f64>, t: &Array1<f64>, delta: f64) -> f64 {
    // ANCHOR: solution
    let each = |e: f64| {
        if e.abs() <= delta {
            e * e / 2.0
        } else {
            delta * (e.abs() - delta / 2.0)
        }
    };
    (t - y).mapv(each).sum()
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
pub type Answer = fn(&Array1<f64>, &Array1<f64>, f64) -> f64;

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "huber",
    text: include_str!("huber.rs"),
    solution: huber,
    check,
    mistakes: &[
        mistake!(
            "This is the squared error, ½ e², for large errors, too. Beyond δ the loss should go on as a straight line.",
            |y, t, _| (t - y).mapv(|e| e * e / 2.0).sum()
        ),
        mistake!(
            "The two pieces do not meet: beyond δ, δ |e| is ½ δ² too high, so the loss jumps at δ. Which constant makes the \
             line go through the end of the parabola?",
            |y, t, delta| (t - y)
                .mapv(|e: f64| if e.abs() <= delta {
                    e * e / 2.0
                } else {
                    delta * e.abs()
                })
                .sum()
        ),
        mistake!(
            "Errors below −δ are taken for small ones: −5 is less than δ. Compare |e| with δ, not e.",
            |y, t, delta| {
                let each = |e: f64| {
                    if e <= delta {
                        e * e / 2.0
                    } else {
                        delta * (e - delta / 2.0)
                    }
                };
                (t - y).mapv(each).sum()
            }
        ),
        mistake!(
            "The large errors come out negative where t − y is negative: the line is δ (|e| − ½ δ), with |e|.",
            |y, t, delta| {
                let each = |e: f64| {
                    if e.abs() <= delta {
                        e * e / 2.0
                    } else {
                        delta * (e - delta / 2.0)
                    }
                };
                (t - y).mapv(each).sum()
            }
        ),
        mistake!(
            "This is the mean over the outputs. The loss of one example is the sum.",
            |y, t, delta| {
                let each = |e: f64| {
                    if e.abs() <= delta {
                        e * e / 2.0
                    } else {
                        delta * (e.abs() - delta / 2.0)
                    }
                };
                (t - y).mapv(each).sum() / y.len() as f64
            }
        ),
        mistake!(
            "The small errors count e². It should be half of that, ½ e²; then the pieces meet at δ.",
            |y, t, delta| {
                let each = |e: f64| {
                    if e.abs() <= delta {
                        e * e
                    } else {
                        delta * (e.abs() - delta / 2.0)
                    }
                };
                (t - y).mapv(each).sum()
            }
        ),
        mistake!(
            "The line is δ |e| − ½ δ here, which meets the parabola only if δ is 1. The factor δ holds for both terms: \
             δ (|e| − ½ δ).",
            |y, t, delta| {
                let each = |e: f64| {
                    if e.abs() <= delta {
                        e * e / 2.0
                    } else {
                        delta * e.abs() - delta / 2.0
                    }
                };
                (t - y).mapv(each).sum()
            }
        ),
        mistake!(
            "The line is |e| − ½ δ here, with a slope of 1 whatever δ is. Its slope should be δ.",
            |y, t, delta| {
                let each = |e: f64| {
                    if e.abs() <= delta {
                        e * e / 2.0
                    } else {
                        e.abs() - delta / 2.0
                    }
                };
                (t - y).mapv(each).sum()
            }
        ),
        mistake!(
            "The two pieces are exchanged: the square is for the errors up to δ, the line for those beyond.",
            |y, t, delta| {
                let each = |e: f64| {
                    if e.abs() > delta {
                        e * e / 2.0
                    } else {
                        delta * (e.abs() - delta / 2.0)
                    }
                };
                (t - y).mapv(each).sum()
            }
        ),
        mistake!(
            "The errors are added up first, and only their sum goes into the formula, so that they cancel. Each error has an \
             h of its own.",
            |y, t, delta| {
                let e: f64 = (t - y).sum();
                if e.abs() <= delta {
                    e * e / 2.0
                } else {
                    delta * (e.abs() - delta / 2.0)
                }
            }
        ),
        mistake!(
            "Only the last output counts: what it adds replaces the sum so far. `+=` adds to it.",
            |y, t, delta| {
                let mut loss = 0.0;
                for e in t - y {
                    loss = if e.abs() <= delta {
                        e * e / 2.0
                    } else {
                        delta * (e.abs() - delta / 2.0)
                    };
                }
                loss
            }
        ),
    ],
};

fn check(huber: Answer, check: &mut Check<'_>) {
    let mut cases = |group: &str, cases: &[(&[f64], &[f64], f64)]| {
        check.group(group);
        for (y, t, delta) in cases {
            let (y, t, delta) = (Array1::from(y.to_vec()), Array1::from(t.to_vec()), *delta);
            check.case(inputs![y, t, delta], || huber(&y, &t, delta));
        }
    };
    cases(
        "one small error: half its square",
        &[
            (&[0.2], &[1.0], 1.0),
            (&[0.9], &[0.5], 1.0),
            (&[0.3], &[0.3], 0.5),
        ],
    );
    cases(
        "one large error: a straight line",
        &[
            (&[1.0], &[4.0], 1.0),
            (&[2.5], &[3.5], 0.25),
            (&[4.0], &[1.0], 2.0),
        ],
    );
    cases(
        "an error of exactly δ",
        &[(&[0.0], &[0.5], 0.5), (&[2.0], &[0.0], 2.0)],
    );
    cases(
        "several outputs",
        &[
            (&[0.1, 0.05, 0.6], &[0.0, 0.0, 1.0], 0.25),
            (&[3.0, -1.0, 0.5, 0.0], &[2.5, 4.0, 0.5, -3.0], 1.5),
        ],
    );
}
