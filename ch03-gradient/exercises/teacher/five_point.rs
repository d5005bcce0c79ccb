//! A five-point derivative (10 minutes)
//!
//! 1. `f` is a function that you call, as in `f(x + h)`. Four of its values are needed, and they come in two pairs:
//!    one step to each side of x, and two steps to each side.
//! 2. The near pair enters as in the central difference, ahead minus back, and eightfold. The far pair enters the other
//!    way round, back minus ahead: it takes away the error that the near pair leaves.
//! 3. `(f(x - 2.0 * h) - f(x + 2.0 * h) + 8.0 * (…)) / (12.0 * h)`, and the parentheses around `12.0 * h` matter.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
/// The slope of `f` at `x` from two points on each side.
///
/// f'(x) ≈ (f(x − 2h) − 8 f(x − h) + 8 f(x + h) − f(x + 2h)) / 12h
///
/// `h` is the length of a step, greater than 0.
///
/// To check it: cargo run -p ch03-gradient -- exercise five-point
pub fn five_point(f: &dyn Fn(f64) -> f64, x: f64, h: f64) -> f64 {
    // ANCHOR: solution
    let near = f(x + h) - f(x - h);
    let far = f(x + 2.0 * h) - f(x - 2.0 * h);
    (8.0 * near - far) / (12.0 * h)
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
pub type Answer = fn(&dyn Fn(f64) -> f64, f64, f64) -> f64;

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "five_point",
    text: include_str!("five_point.rs"),
    solution: five_point,
    check,
    mistakes: &[
        mistake!(
            "This is the central difference: right for x², and h² too large for x³. The points two steps away are to take \
             that error out.",
            |f, x, h| (f(x + h) - f(x - h)) / (2.0 * h)
        ),
        mistake!(
            "The result is multiplied by h where it should be divided: `/ 12.0 * h` divides by 12 and then multiplies by h. \
             What has to stand in parentheses?",
            |f, x, h| (f(x - 2.0 * h) - 8.0 * f(x - h) + 8.0 * f(x + h) - f(x + 2.0 * h)) / 12.0
                * h
        ),
        mistake!(
            "The sum is divided by 12 alone. It is a difference of heights, and a slope only once it is divided by a length: \
             12h.",
            |f, x, h| (f(x - 2.0 * h) - 8.0 * f(x - h) + 8.0 * f(x + h) - f(x + 2.0 * h)) / 12.0
        ),
        mistake!(
            "This is the forward difference: one step ahead and none back. Here there are two steps to each side.",
            |f, x, h| (f(x + h) - f(x)) / h
        ),
        mistake!(
            "For the sine this is the true slope, or that of a much shorter step. It should be what the formula gives with the \
             step `h` of the caller.",
            |f, x, _| {
                let h = 1e-4;
                (f(x - 2.0 * h) - 8.0 * f(x - h) + 8.0 * f(x + h) - f(x + 2.0 * h)) / (12.0 * h)
            }
        ),
        mistake!(
            "The far pair is added. Both pairs leave an error of the same sign, so one of them has to be subtracted for the \
             errors to cancel: look at the signs of f(x − 2h) and f(x + 2h).",
            |f, x, h| {
                let near = f(x + h) - f(x - h);
                let far = f(x + 2.0 * h) - f(x - 2.0 * h);
                (8.0 * near + far) / (12.0 * h)
            }
        ),
        mistake!(
            "The near pair does not count eightfold. With equal weights the errors of the two pairs do not cancel.",
            |f, x, h| {
                let near = f(x + h) - f(x - h);
                let far = f(x + 2.0 * h) - f(x - 2.0 * h);
                (near - far) / (12.0 * h)
            }
        ),
        mistake!(
            "This is the mean of two central differences, with the steps h and 2h. It is less accurate than the better of \
             them: errors of the same sign do not cancel in a mean.",
            |f, x, h| {
                let near = (f(x + h) - f(x - h)) / (2.0 * h);
                let far = (f(x + 2.0 * h) - f(x - 2.0 * h)) / (4.0 * h);
                (near + far) / 2.0
            }
        ),
    ],
};

fn check(five_point: Answer, check: &mut Check<'_>) {
    let mut cases = |group: &str, f: &dyn Fn(f64) -> f64, cases: &[(f64, f64)]| {
        check.group(group);
        for &(x, h) in cases {
            check.case(inputs![x, h], || five_point(f, x, h));
        }
    };
    cases(
        "f(x) = x²: a parabola",
        &|x| x * x,
        &[(3.0, 0.1), (-0.5, 2.0), (0.0, 0.25)],
    );
    cases(
        "f(x) = x³: the error of the central difference is gone",
        &|x| x.powi(3),
        &[(2.0, 0.5), (0.0, 0.1), (-1.5, 1.0)],
    );
    cases(
        "f(x) = x⁴ − 3x + 1: still exact",
        &|x| x.powi(4) - 3.0 * x + 1.0,
        &[(1.0, 0.25), (-2.0, 0.5)],
    );
    cases(
        "f(x) = sin x: nearly",
        &f64::sin,
        &[(0.0, 1.0), (1.0, 0.5), (-2.0, 0.01)],
    );
}
