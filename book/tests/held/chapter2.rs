//! Losses, and their slopes over a score.

use common::Random;
use common::activation::softmax;
use common::gradient::numerical_diff;
use common::loss::{LOG_MARGIN, cross_entropy_error, one_hot, sum_squared_error};
use ndarray::array;
use rand::RngExt;

use super::given::{Given, Value, scalar};
use super::random::{matrix, place, probabilities};
use super::{DIFFERENCE, Held, held};

const COMPARE: &str = "ch02-loss/compare.md";
const CROSS_ENTROPY: &str = "ch02-loss/cross-entropy.md";
const ONE_HOT: &str = "ch02-loss/one-hot.md";
const SQUARED_ERROR: &str = "ch02-loss/squared-error.md";

pub const HELD: &[Held] = &[
    held(ONE_HOT, "t_k", "one_hot", |random| {
        let (given, [_, t]) = answer(random);
        (given, t)
    })
    .free("k"),
    held(ONE_HOT, r"\sum_k t_k y_k", "one_hot", |random| {
        let (given, [y, t]) = answer(random);
        (given, scalar((y * t).sum()))
    }),
    held(SQUARED_ERROR, "E", "sum_squared_error", |random| {
        let (y, t) = (matrix(random, 1, 4), matrix(random, 1, 4));
        let loss = sum_squared_error(&y, &t);
        (
            Given::new().value("y", &y).value("t", &t).size("k", 4),
            scalar(loss),
        )
    }),
    held(SQUARED_ERROR, "E_N", "sum_squared_error", |random| {
        let (y, t) = (matrix(random, 3, 4), matrix(random, 3, 4));
        let rows = y.rows().into_iter().zip(t.rows());
        let losses: Vec<f64> = rows
            .map(|(y, t)| sum_squared_error(&y.to_owned(), &t.to_owned()))
            .collect();
        let given = Given::new().number("N", 3.0).size("n", 3);
        (
            given.value("E", &Value::from_shape_fn((1, 3), |(_, n)| losses[n])),
            scalar(sum_squared_error(&y, &t)),
        )
    }),
    held(CROSS_ENTROPY, "E", "cross_entropy_error", cross_entropy),
    held(CROSS_ENTROPY, "E", "cross_entropy_error", cross_entropy).at(1),
    held(CROSS_ENTROPY, "E", "cross_entropy_error", |random| {
        let (y, t): (f64, f64) = (random.random_range(0.1..0.9), random.random_range(0.0..1.0));
        let loss = without_margin(&array![[y, 1.0 - y]], &array![[t, 1.0 - t]]);
        (Given::new().number("y", y).number("t", t), scalar(loss))
    })
    .at(2),
    held(COMPARE, "y", "softmax", |random| {
        let (given, a) = score(random);
        (given, scalar(outputs(a)[(0, 0)]))
    }),
    held(COMPARE, r"\frac{dy}{da}", "softmax", |random| {
        let (given, a) = score(random);
        (given, slope(|a| outputs(a)[(0, 0)], a))
    })
    .within(DIFFERENCE),
    held(COMPARE, r"\frac{dE}{da}", "sum_squared_error", |random| {
        let (given, a) = score(random);
        (
            given,
            slope(|a| sum_squared_error(&outputs(a), &array![[1.0, 0.0]]), a),
        )
    })
    .at(1)
    .within(DIFFERENCE),
    held(COMPARE, r"\frac{dE}{da}", "cross_entropy_error", |random| {
        let (given, a) = score(random);
        (
            given,
            slope(|a| without_margin(&outputs(a), &array![[1.0, 0.0]]), a),
        )
    })
    .at(2)
    .within(DIFFERENCE),
];

/// Probabilities y, and the one-hot t of a right class c.
pub fn answer(random: &mut Random) -> (Given, [Value; 2]) {
    let (y, c) = (probabilities(random, 4), place(random, 4));
    let t = one_hot(&[c], 4).expect("c is a class");
    let given = Given::new().value("y", &y).value("t", &t).place("c", c);
    (given.size("k", 4), [y, t])
}

pub fn cross_entropy(random: &mut Random) -> (Given, Value) {
    let (given, [y, t]) = answer(random);
    (given, scalar(without_margin(&y, &t)))
}

/// The formulas have no margin in the logarithm: it is taken off before the function adds it.
pub fn without_margin(y: &Value, t: &Value) -> f64 {
    cross_entropy_error(&(y - LOG_MARGIN), t)
}

/// A score a and its probability y.
fn score(random: &mut Random) -> (Given, f64) {
    let a = random.random_range(-2.0..2.0);
    (
        Given::new().number("a", a).number("y", outputs(a)[(0, 0)]),
        a,
    )
}

fn outputs(a: f64) -> Value {
    softmax(array![[a, 0.0]])
}

fn slope(f: impl FnMut(f64) -> f64, at: f64) -> Value {
    scalar(numerical_diff(f, at))
}
