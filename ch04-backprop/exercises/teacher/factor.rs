//! The factor between two gradients (20 minutes)
//!
//! 1. A single pair of entries suggests a factor, `backward` divided by `numerical`; but that entry may be 0. Find a factor
//!    from all entries at once, then ask whether it fits each of them.
//! 2. If g is r n in every entry, then g n is r n² there. So r is the sum of all g n divided by the sum of all n².
//! 3. With this `r` the errors are `backward - r * numerical`. Compare the largest of them, without its sign, with a millionth
//!    of the largest entry of `backward`, without its sign; `fold(0.0, |largest: f64, x| largest.max(x.abs()))` finds both.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::Array2;

/// The factor by which a gradient is wrong: the number r with
///
/// backward = r · numerical
///
/// in every entry, but for errors of at most a millionth of the largest
/// entry of `backward`; signs count in neither. NaN, if there is no
/// such number.
///
/// Shapes: both the same, any. `numerical` has an entry that is not 0.
///
/// To check it: cargo run -p ch04-backprop -- exercise factor
pub fn factor(numerical: &Array2<f64>, backward: &Array2<f64>) -> f64 {
    // ANCHOR: solution
    let largest = |a: &Array2<f64>| a.fold(0.0, |largest: f64, x| largest.max(x.abs()));
    let r = (backward * numerical).sum() / (numerical * numerical).sum();
    let errors = backward - r * numerical;
    if largest(&errors) <= 1e-6 * largest(backward) {
        r
    } else {
        f64::NAN
    }
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
pub type Answer = fn(&Array2<f64>, &Array2<f64>) -> f64;

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "factor",
    text: include_str!("factor.rs"),
    solution: factor,
    check,
    mistakes: &[
        mistake!(
            "This is the factor the other way round, by which `backward` would have to be multiplied to be right.",
            |numerical, backward| {
                let r = (backward * numerical).sum() / (numerical * numerical).sum();
                let errors = backward - r * numerical;
                let largest = |a: &Array2<f64>| a.fold(0.0, |most: f64, x| most.max(x.abs()));
                if largest(&errors) <= 1e-6 * largest(backward) {
                    1.0 / r
                } else {
                    f64::NAN
                }
            }
        ),
        mistake!(
            "There is a number for every pair of gradients here, even where no factor joins them. Use it for every entry, and look at \
             how far off the largest error is.",
            |numerical, backward| { (backward * numerical).sum() / (numerical * numerical).sum() }
        ),
        mistake!(
            "The factor is positive always: the lengths of the gradients are compared, and a length has no sign. The sign is the \
             most telling part of a factor.",
            |numerical, backward| {
                let r = ((backward * backward).sum() / (numerical * numerical).sum()).sqrt();
                let errors = backward.mapv(f64::abs) - r * numerical.mapv(f64::abs);
                let largest = |a: &Array2<f64>| a.fold(0.0, |most: f64, x| most.max(x.abs()));
                if largest(&errors) <= 1e-6 * largest(backward) {
                    r
                } else {
                    f64::NAN
                }
            }
        ),
        mistake!(
            "There is a factor, too, where it is negative. Does r keep its sign? The quotient of two lengths, or of two largest entries \
             without their signs, never has one.",
            |numerical, backward| {
                let largest = |a: &Array2<f64>| a.fold(0.0, |most: f64, x| most.max(x.abs()));
                let r = largest(backward) / largest(numerical);
                let errors = backward - r * numerical;
                if largest(&errors) <= 1e-6 * largest(backward) {
                    r
                } else {
                    f64::NAN
                }
            }
        ),
        mistake!(
            "Where `backward` is 0 in every entry there is a factor, too: 0. The errors are 0 then, and so is what is allowed. Is `<` \
             asked in place of `<=`, is something divided by 0, or are entries that are 0 passed over?",
            |numerical, backward| {
                let largest = |a: &Array2<f64>| a.fold(0.0, |most: f64, x| most.max(x.abs()));
                let r = (backward * numerical).sum() / (numerical * numerical).sum();
                let errors = backward - r * numerical;
                if largest(&errors) < 1e-6 * largest(backward) {
                    r
                } else {
                    f64::NAN
                }
            }
        ),
        mistake!(
            "NaN as soon as an entry of `numerical` is 0, as the quotients entry by entry and their mean are; and there is always a \
             pixel that no image uses. Find the factor without dividing by single entries.",
            |numerical, backward| {
                let quotients = backward / numerical;
                let r = quotients.sum() / quotients.len() as f64;
                let errors = backward - r * numerical;
                let largest = |a: &Array2<f64>| a.fold(0.0, |most: f64, x| most.max(x.abs()));
                if largest(&errors) <= 1e-6 * largest(backward) {
                    r
                } else {
                    f64::NAN
                }
            }
        ),
        mistake!(
            "The factor is taken from the first entry. Where that is 0 in `numerical` it is no number, though all other entries may \
             agree on one.",
            |numerical, backward| {
                let r = backward[[0, 0]] / numerical[[0, 0]];
                let errors = backward - r * numerical;
                let largest = |a: &Array2<f64>| a.fold(0.0, |most: f64, x| most.max(x.abs()));
                if largest(&errors) <= 1e-6 * largest(backward) {
                    r
                } else {
                    f64::NAN
                }
            }
        ),
        mistake!(
            "An error of 4.4e-6 passes here, and 4e-6 is allowed, a millionth of the largest entry. Does the largest error count, \
             without its sign, and not a mean of all?",
            |numerical, backward| {
                let largest = |a: &Array2<f64>| a.fold(0.0, |most: f64, x| most.max(x.abs()));
                let r = (backward * numerical).sum() / (numerical * numerical).sum();
                let errors = backward - r * numerical;
                let most = errors.fold(0.0, |most: f64, x| most.max(*x));
                if most <= 1e-6 * largest(backward) {
                    r
                } else {
                    f64::NAN
                }
            }
        ),
        mistake!(
            "A small error is refused here, though it is allowed: a millionth of the largest entry of all of `backward`, and that is 4 \
             in size. Each entry may be wrong by so much, one that should be 0 as well as any other.",
            |numerical, backward| {
                let r = (backward * numerical).sum() / (numerical * numerical).sum();
                let errors = backward - r * numerical;
                if errors.iter().all(|error| error.abs() <= 1e-14) {
                    r
                } else {
                    f64::NAN
                }
            }
        ),
    ],
};

fn check(factor: Answer, check: &mut Check<'_>) {
    let right = Array2::from(vec![[0.5, -0.25, 0.0], [2.0, 1.0, -0.75]]);
    let row = Array2::from(vec![[-3.0, 0.125]]);
    let mut case = |group: &str, numerical: &Array2<f64>, backward: &Array2<f64>| {
        check.group(group);
        check.case(inputs![numerical, backward], || factor(numerical, backward));
    };
    case("right: the factor 1", &right, &right);
    case("the batch forgotten: the factor 5", &right, &(5.0 * &right));
    case(
        "the classes for the batch: the factor 5/3",
        &row,
        &(5.0 / 3.0 * &row),
    );
    case("the sign: the factor −1", &right, &-&right);
    case("the sign: the factor −1", &row, &-&row);
    let zeros = Array2::zeros(right.dim());
    case("all zeros: the factor 0", &right, &zeros);
    let mut other = 2.0 * &right;
    other[[1, 2]] = 1.5;
    case("no factor: one entry has another sign", &right, &other);
    let turned = Array2::from(vec![[1.0, 2.0], [3.0, 4.0]]);
    case("no factor: transposed", &turned, &turned.t().to_owned());
    let mut masked = right.clone();
    masked[[0, 0]] = 0.0;
    case("no factor: a zero in one entry", &right, &masked);
    case("no factor: a zero in one entry", &masked, &right);
    case(
        "a zero in the first entry: the factor 3",
        &masked,
        &(3.0 * &masked),
    );
    let balanced = Array2::from(vec![[1.0], [-3.0], [2.0]]);
    case(
        "entries whose sum is 0: the factor 2",
        &balanced,
        &(2.0 * &balanced),
    );
    let mut rounded = -2.0 * &masked;
    rounded[[0, 0]] = 3.6e-6;
    rounded[[0, 2]] = -3.6e-6;
    case("rounding: less than a millionth", &masked, &rounded);
    let mut wrong = -2.0 * &masked;
    wrong[[0, 0]] = 0.0;
    wrong[[0, 2]] = -4.4e-6;
    case(
        "rounding: more than a millionth is no rounding",
        &masked,
        &wrong,
    );
}
