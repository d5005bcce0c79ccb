//! The slope in any direction (10 minutes)
//!
//! 1. Whoever walks in one direction is on a path with one variable, the distance walked. So the central difference will do:
//!    the value a step of length h ahead minus the value a step back, divided by 2h.
//! 2. The step is the arrow u, which has length 1, times h. `v.dot(v)` is the sum of the squares of the entries of v.
//! 3. `let u = v / v.dot(v).sqrt();`, and f is called with the place itself, as an array: `f(&(x + h * &u))`.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::Array1;

/// The slope of `f` at `x` in the direction of `v`.
///
/// (f(x + h u) − f(x − h u)) / 2h, where u = v / |v| and |v|² = Σᵢ vᵢ²
///
/// Shapes: `x` and `v` (variables), as many as `f` has. `v` has any
/// length but 0; `h` is greater than 0.
///
/// To check it: cargo run -p ch03-gradient -- exercise directional
pub fn directional(
    f: &dyn Fn(&Array1<f64>) -> f64,
    x: &Array1<f64>,
    v: &Array1<f64>,
    h: f64,
) -> f64 {
    // ANCHOR: solution
    let u = v / v.dot(v).sqrt();
    (f(&(x + h * &u)) - f(&(x - h * &u))) / (2.0 * h)
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
pub type Answer = fn(&dyn Fn(&Array1<f64>) -> f64, &Array1<f64>, &Array1<f64>, f64) -> f64;

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "directional",
    text: include_str!("directional.rs"),
    solution: directional,
    check,
    mistakes: &[
        mistake!(
            "Right where v has length 1. With a longer arrow the slope comes out steeper, and it should not: how steep a path \
             is does not depend on the length of the arrow that points along it.",
            |f, x, v, h| (f(&(x + h * v)) - f(&(x - h * v))) / (2.0 * h)
        ),
        mistake!(
            "v is divided by the sum of its entries. Its length is another number, the root of the sum of their squares.",
            |f, x, v, h| {
                let u = v / v.sum();
                (f(&(x + h * &u)) - f(&(x - h * &u))) / (2.0 * h)
            }
        ),
        mistake!(
            "v is divided by the sum of the sizes of its entries. Its length is the root of the sum of their squares.",
            |f, x, v, h| {
                let u = v / v.abs().sum();
                (f(&(x + h * &u)) - f(&(x - h * &u))) / (2.0 * h)
            }
        ),
        mistake!(
            "v is divided by the number of its entries, which is what `len` gives. The length of an arrow is the root of the \
             sum of their squares.",
            |f, x, v, h| {
                let u = v / v.len() as f64;
                (f(&(x + h * &u)) - f(&(x - h * &u))) / (2.0 * h)
            }
        ),
        mistake!(
            "v is divided by the square of its length: right for a length of 1, too gentle for a longer arrow. A root is \
             missing.",
            |f, x, v, h| {
                let u = v / v.dot(v);
                (f(&(x + h * &u)) - f(&(x - h * &u))) / (2.0 * h)
            }
        ),
        mistake!(
            "This is a forward difference: it takes one step ahead, and none back.",
            |f, x, v, h| {
                let u = v / v.dot(v).sqrt();
                (f(&(x + h * &u)) - f(x)) / h
            }
        ),
        mistake!(
            "Right for the quadratic functions, and off for the cubic: there the length of the step counts. It goes the length \
             of v, times h, to each side, and should go h.",
            |f, x, v, h| (f(&(x + h * v)) - f(&(x - h * v))) / (2.0 * h * v.dot(v).sqrt())
        ),
        mistake!(
            "Right for the quadratic functions, and off for the cubic: there the length of the step counts. Is it 1, whatever h \
             is?",
            |f, x, v, _| {
                let u = v / v.dot(v).sqrt();
                (f(&(x + &u)) - f(&(x - &u))) / 2.0
            }
        ),
        mistake!(
            "The slopes along the axes are put together here. Nearly right, as the next section explains; but the formula walks \
             along u itself and needs two values of f, however many variables there are.",
            |f, x, v, h| {
                let u = v / v.dot(v).sqrt();
                let mut slope = 0.0;
                for i in 0..x.len() {
                    let (mut ahead, mut back) = (x.clone(), x.clone());
                    ahead[i] += h;
                    back[i] -= h;
                    slope += u[i] * (f(&ahead) - f(&back)) / (2.0 * h);
                }
                slope
            }
        ),
        mistake!(
            "All variables are moved alike, or their partial derivatives added up, whatever v is. How far each of them moves \
             depends on how far v goes along it.",
            |f, x, _, h| (f(&(x + h)) - f(&(x - h))) / (2.0 * h)
        ),
    ],
};

type Surface = fn(&Array1<f64>) -> f64;

fn check(directional: Answer, check: &mut Check<'_>) {
    let mut cases = |group: &str, f: Surface, cases: &[(&[f64], &[f64], f64)]| {
        check.group(group);
        for (x, v, h) in cases {
            let (x, v, h) = (Array1::from(x.to_vec()), Array1::from(v.to_vec()), *h);
            check.case(inputs![x, v, h], || directional(&f, &x, &v, h));
        }
    };
    let bowl: Surface = |x| x.dot(x);
    cases(
        "f(x) = x₀² + x₁²: along an axis, the partial derivative",
        bowl,
        &[
            (&[3.0, 4.0], &[1.0, 0.0], 0.1),
            (&[3.0, 4.0], &[0.0, 1.0], 0.1),
            (&[3.0, 4.0], &[0.0, -1.0], 0.5),
        ],
    );
    cases(
        "f(x) = x₀² + x₁²: at an angle",
        bowl,
        &[
            (&[3.0, 4.0], &[0.6, 0.8], 0.1),
            (&[3.0, 4.0], &[0.8, -0.6], 0.1),
        ],
    );
    cases(
        "f(x) = x₀² + x₁²: an arrow of another length",
        bowl,
        &[
            (&[3.0, 4.0], &[5.0, 0.0], 0.1),
            (&[3.0, 4.0], &[-30.0, -40.0], 0.01),
            (&[1.0, -2.0], &[0.05, -0.05], 0.1),
        ],
    );
    cases(
        "f(x) = x₀² / 20 + x₁²: the elongated bowl",
        |x| x[0] * x[0] / 20.0 + x[1] * x[1],
        &[(&[-7.0, 2.0], &[7.0, -2.0], 0.1)],
    );
    cases(
        "f(x) = x₀ x₁ − x₁ x₂ + 3 x₂²: three variables",
        |x| x[0] * x[1] - x[1] * x[2] + 3.0 * x[2] * x[2],
        &[
            (&[1.0, 2.0, -1.0], &[1.0, 2.0, 2.0], 0.5),
            (&[0.0, 0.5, 3.0], &[-4.0, 4.0, 2.0], 0.25),
        ],
    );
    cases(
        "f(x) = x₀³ + x₀² x₁: a cubic, where the length of the step counts",
        |x| x[0].powi(3) + x[0] * x[0] * x[1],
        &[
            (&[1.0, 2.0], &[1.0, 0.0], 0.5),
            (&[1.0, -2.0], &[3.0, 4.0], 0.25),
            (&[-2.0, 1.0], &[-0.3, 0.4], 1.5),
        ],
    );
}
