//! The Hessian (25 minutes)
//!
//! 1. One entry needs four values of f: at x with the variables i and j moved by +h or −h each. Write a small closure for such a
//!    value first; all entries use it.
//! 2. The closure clones x, adds a to entry i and b to entry j, and gives f of that. Where i and j are the same variable, it is
//!    moved by a + b: add, do not assign.
//! 3. `Array2::from_shape_fn((n, n), |(i, j)| …)` makes the matrix. With the closure called `at`, an entry is
//!    `(at(i, h, j, h) - at(i, h, j, -h) - …) / (4.0 * h * h)`.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::{Array1, Array2};

/// All second derivatives of `f` at `x`, by central differences.
///
/// H[i, j] = (f(++) − f(+−) − f(−+) + f(−−)) / 4h², where f(+−) is f
/// with variable i moved by +h, and then j by −h. Also for i = j.
///
/// Shapes: `x` (variables), the result (variables, variables).
///
/// To check it: cargo run -p ch03-gradient -- exercise hessian
pub fn hessian(f: &dyn Fn(&Array1<f64>) -> f64, x: &Array1<f64>, h: f64) -> Array2<f64> {
    // ANCHOR: solution
    let at = |i: usize, a: f64, j: usize, b: f64| {
        let mut moved = x.clone();
        moved[i] += a;
        moved[j] += b;
        f(&moved)
    };
    let entry = |(i, j)| {
        let ahead = at(i, h, j, h) - at(i, h, j, -h);
        let back = at(i, -h, j, h) - at(i, -h, j, -h);
        (ahead - back) / (4.0 * h * h)
    };
    Array2::from_shape_fn((x.len(), x.len()), entry)
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
pub type Answer = fn(&dyn Fn(&Array1<f64>) -> f64, &Array1<f64>, f64) -> Array2<f64>;

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "hessian",
    text: include_str!("hessian.rs"),
    solution: hessian,
    check,
    mistakes: &[
        mistake!(
            "The diagonal is 0, the rest is right. Is it left out? Or does the second move overwrite the first where i = j? Then \
             the four values cancel: the variable has to be moved twice.",
            |f, x, h| {
                let at = |i: usize, a: f64, j: usize, b: f64| {
                    let mut moved = x.clone();
                    moved[i] = x[i] + a;
                    moved[j] = x[j] + b;
                    f(&moved)
                };
                Array2::from_shape_fn((x.len(), x.len()), |(i, j)| {
                    let ahead = at(i, h, j, h) - at(i, h, j, -h);
                    let back = at(i, -h, j, h) - at(i, -h, j, -h);
                    (ahead - back) / (4.0 * h * h)
                })
            }
        ),
        mistake!(
            "Only the diagonal is filled. The slope along one variable can change when another one moves, too: that is the \
             entry beside the diagonal.",
            |f, x, h| {
                let mut hessian = Array2::zeros((x.len(), x.len()));
                for i in 0..x.len() {
                    let at = |a: f64| {
                        let mut moved = x.clone();
                        moved[i] += a;
                        f(&moved)
                    };
                    hessian[[i, i]] = (at(2.0 * h) - 2.0 * f(x) + at(-2.0 * h)) / (4.0 * h * h);
                }
                hessian
            }
        ),
        mistake!(
            "Below the diagonal everything is 0. The entry in row j and column i is that in row i and column j, and it has to \
             be stored, too.",
            |f, x, h| {
                let at = |i: usize, a: f64, j: usize, b: f64| {
                    let mut moved = x.clone();
                    moved[i] += a;
                    moved[j] += b;
                    f(&moved)
                };
                let mut hessian = Array2::zeros((x.len(), x.len()));
                for i in 0..x.len() {
                    for j in i..x.len() {
                        let ahead = at(i, h, j, h) - at(i, h, j, -h);
                        let back = at(i, -h, j, h) - at(i, -h, j, -h);
                        hessian[[i, j]] = (ahead - back) / (4.0 * h * h);
                    }
                }
                hessian
            }
        ),
        mistake!(
            "Right for the paraboloids, and off from the cubic on: these are forward differences. Move to both sides of x.",
            |f, x, h| {
                let at = |i: usize, a: f64, j: usize, b: f64| {
                    let mut moved = x.clone();
                    moved[i] += a;
                    moved[j] += b;
                    f(&moved)
                };
                Array2::from_shape_fn((x.len(), x.len()), |(i, j)| {
                    (at(i, h, j, h) - at(i, h, j, 0.0) - at(i, 0.0, j, h) + f(x)) / (h * h)
                })
            }
        ),
        mistake!(
            "The entries lack a division by h: each of the two derivatives divides by 2h, so that 4h² stands below, not 4h.",
            |f, x, h| {
                let at = |i: usize, a: f64, j: usize, b: f64| {
                    let mut moved = x.clone();
                    moved[i] += a;
                    moved[j] += b;
                    f(&moved)
                };
                Array2::from_shape_fn((x.len(), x.len()), |(i, j)| {
                    let ahead = at(i, h, j, h) - at(i, h, j, -h);
                    let back = at(i, -h, j, h) - at(i, -h, j, -h);
                    (ahead - back) / (4.0 * h)
                })
            }
        ),
        mistake!(
            "The entries are multiplied by h² where they should be divided: `/ 4.0 * h * h` divides by 4 and then multiplies. \
             What has to stand in parentheses?",
            |f, x, h| {
                let at = |i: usize, a: f64, j: usize, b: f64| {
                    let mut moved = x.clone();
                    moved[i] += a;
                    moved[j] += b;
                    f(&moved)
                };
                Array2::from_shape_fn((x.len(), x.len()), |(i, j)| {
                    let ahead = at(i, h, j, h) - at(i, h, j, -h);
                    let back = at(i, -h, j, h) - at(i, -h, j, -h);
                    (ahead - back) / 4.0 * h * h
                })
            }
        ),
        mistake!(
            "The diagonal has a formula of its own, with steps of h and the value at x. It is a good one, but not this one: for \
             i = j, too, the variable is moved twice, by 2h or back to x.",
            |f, x, h| {
                let at = |i: usize, a: f64, j: usize, b: f64| {
                    let mut moved = x.clone();
                    moved[i] += a;
                    moved[j] += b;
                    f(&moved)
                };
                Array2::from_shape_fn((x.len(), x.len()), |(i, j)| {
                    if i == j {
                        return (at(i, h, i, 0.0) - 2.0 * f(x) + at(i, -h, i, 0.0)) / (h * h);
                    }
                    let ahead = at(i, h, j, h) - at(i, h, j, -h);
                    let back = at(i, -h, j, h) - at(i, -h, j, -h);
                    (ahead - back) / (4.0 * h * h)
                })
            }
        ),
        mistake!(
            "f(−−) is subtracted. It is a difference of differences, and minus times minus is plus.",
            |f, x, h| {
                let at = |i: usize, a: f64, j: usize, b: f64| {
                    let mut moved = x.clone();
                    moved[i] += a;
                    moved[j] += b;
                    f(&moved)
                };
                Array2::from_shape_fn((x.len(), x.len()), |(i, j)| {
                    let ahead = at(i, h, j, h) - at(i, h, j, -h);
                    let back = at(i, -h, j, h) + at(i, -h, j, -h);
                    (ahead - back) / (4.0 * h * h)
                })
            }
        ),
    ],
};

type Surface = fn(&Array1<f64>) -> f64;

fn check(hessian: Answer, check: &mut Check<'_>) {
    let mut cases = |group: &str, f: Surface, cases: &[(&[f64], f64)]| {
        check.group(group);
        for (x, h) in cases {
            let (x, h) = (Array1::from(x.to_vec()), *h);
            check.case(inputs![x, h], || hessian(&f, &x, h));
        }
    };
    cases(
        "f(x) = x₀² + x₁²: the round bowl",
        |x| x[0] * x[0] + x[1] * x[1],
        &[(&[3.0, 4.0], 0.25), (&[0.0, 0.0], 0.5)],
    );
    cases(
        "f(x) = 3 x₀ x₁: a mountain pass",
        |x| 3.0 * x[0] * x[1],
        &[(&[1.0, -2.0], 2.0)],
    );
    cases(
        "f(x) = 2 x₀² − x₀ x₁ + 5 x₁² + 4 x₀: a bowl that is turned and moved",
        |x| 2.0 * x[0] * x[0] - x[0] * x[1] + 5.0 * x[1] * x[1] + 4.0 * x[0],
        &[(&[-1.0, 0.5], 0.25), (&[8.0, 2.0], 1.0)],
    );
    cases(
        "f(x) = x₀³ + x₀² x₁ − x₁ x₂: three variables, another Hessian at every point",
        |x| x[0].powi(3) + x[0] * x[0] * x[1] - x[1] * x[2],
        &[
            (&[1.0, 2.0, 3.0], 0.5),
            (&[-0.5, 4.0, 0.0], 0.0625),
            (&[0.0, 0.0, 1.0], 0.5),
        ],
    );
    cases(
        "f(x) = x₀³: one variable",
        |x| x[0].powi(3),
        &[(&[2.0], 0.5)],
    );
    cases(
        "f(x) = x₀⁴ + x₀³ x₁: where the length of the step counts",
        |x| x[0].powi(4) + x[0].powi(3) * x[1],
        &[(&[1.0, -2.0], 0.25), (&[-0.5, 1.5], 1.0)],
    );
}
