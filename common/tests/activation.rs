//! The activation functions against known values and against what mathematics says of them.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use common::activation::{log_softmax, relu, sigmoid, softmax, step_function};
use ndarray::{Array1, Array2, array};
use proptest::prelude::*;

/// The last bits of `exp` differ between platforms: a few units in the last place of an f64.
const ROUNDING: f64 = 1e-15;

fn close(found: f64, expected: f64) {
    approx::assert_relative_eq!(found, expected, max_relative = ROUNDING);
}

#[test]
fn sigmoid_has_the_known_values() {
    close(sigmoid(-1.0), 0.2689414213699951);
    close(sigmoid(1.0), 0.7310585786300049);
    close(sigmoid(2.0), 0.8807970779778823);
    assert_eq!(sigmoid(0.0), 0.5);
}

#[test]
fn sigmoid_of_extreme_inputs_is_0_or_1() {
    assert_eq!((sigmoid(-1e308), sigmoid(1e308)), (0.0, 1.0));
    assert_eq!(
        (sigmoid(f64::NEG_INFINITY), sigmoid(f64::INFINITY)),
        (0.0, 1.0)
    );
    assert_eq!((sigmoid(-200.0_f32), sigmoid(200.0_f32)), (0.0, 1.0));
    assert!(sigmoid(f64::NAN).is_nan());
}

#[test]
fn relu_lets_only_the_positive_through() {
    assert_eq!(
        [-2.0, -0.0, 0.0, 1e-300, 3.0].map(relu),
        [0.0, 0.0, 0.0, 1e-300, 3.0]
    );
    assert_eq!(relu(f64::INFINITY), f64::INFINITY);
    assert!(relu(f64::NAN).is_nan());
}

#[test]
fn the_step_function_is_1_for_the_positive_only() {
    let y = [-1.0, 0.0, 1e-300, 5.0].map(step_function);
    assert_eq!(y, [0.0, 0.0, 1.0, 1.0]);
}

#[test]
fn softmax_has_the_known_values() {
    let y = softmax(array![0.3, 2.9, 4.0]);
    close(y[0], 0.01821127329554753);
    close(y[1], 0.24519181293507392);
    close(y[2], 0.7365969137693786);
}

#[test]
fn softmax_of_large_scores_is_finite() {
    let y = softmax(array![1010.0, 1000.0, 990.0]);
    let shifted = softmax(array![20.0, 10.0, 0.0]);
    assert_eq!(y, shifted);
    assert_eq!(
        softmax(array![f64::MAX, 0.0, f64::MIN]),
        array![1.0, 0.0, 0.0]
    );
    assert_eq!(
        softmax(array![f32::MAX, 0.0, f32::MIN]),
        array![1.0, 0.0, 0.0]
    );
}

#[test]
fn softmax_gives_no_share_to_a_score_of_minus_infinity() {
    assert_eq!(
        softmax(array![0.0, f64::NEG_INFINITY, 0.0]),
        array![0.5, 0.0, 0.5]
    );
}

#[test]
fn softmax_of_a_nan_is_nan_and_only_in_its_own_row() {
    let y = softmax(array![[0.0, f64::NAN], [0.0, 0.0]]);
    assert!(y.row(0).iter().all(|y| y.is_nan()));
    assert_eq!(y.row(1), array![0.5, 0.5]);
}

#[test]
fn softmax_of_nothing_is_nothing() {
    assert_eq!(softmax(Array2::<f64>::zeros((0, 3))).dim(), (0, 3));
    assert_eq!(softmax(Array2::<f64>::zeros((3, 0))).dim(), (3, 0));
}

#[test]
fn log_softmax_is_exact_where_softmax_rounds_to_0() {
    let y = log_softmax(array![[1000.0, -1000.0], [0.0, 1000.0]]);
    assert_eq!(y, array![[0.0, -2000.0], [-1000.0, 0.0]]);
    let y = log_softmax(array![1000.0_f32, -1000.0]);
    assert_eq!(y, array![0.0, -2000.0]);
    let y = log_softmax(array![0.0, f64::NEG_INFINITY]);
    assert_eq!(y, array![0.0, f64::NEG_INFINITY]);
    let equal = log_softmax(array![-1000.0, -1000.0]);
    equal.for_each(|&y| close(y, 0.5_f64.ln()));
}

#[test]
fn log_softmax_of_a_nan_is_nan_and_only_in_its_own_row() {
    let y = log_softmax(array![[0.0, f64::NAN], [0.0, -1000.0]]);
    assert!(y.row(0).iter().all(|y| y.is_nan()));
    assert_eq!(y.row(1), array![0.0, -1000.0]);
    assert_eq!(log_softmax(Array2::<f64>::zeros((3, 0))).dim(), (3, 0));
}

fn scores() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(-700.0..700.0_f64, 1..20)
}

proptest! {
    #[test]
    fn softmax_rows_are_probabilities_that_sum_to_1(scores in scores()) {
        let y = softmax(Array1::from(scores));
        prop_assert!(y.iter().all(|y| (0.0..=1.0).contains(y)));
        // 20 terms, each rounded once and added once.
        prop_assert!((y.sum() - 1.0).abs() < 20.0 * f64::EPSILON);
    }

    #[test]
    fn softmax_does_not_change_when_all_scores_are_shifted(scores in scores(), shift in -1e6..1e6_f64) {
        let scores = Array1::from(scores);
        let (y, shifted) = (softmax(scores.clone()), softmax(&scores + shift));
        // A score near 1e6 is rounded to 1.2e-10; exp turns that into a relative error of as much.
        // Below the smallest normal number there are fewer digits.
        for (y, shifted) in y.iter().zip(&shifted) {
            prop_assert!((y - shifted).abs() <= 1e-9 * y + f64::MIN_POSITIVE);
        }
    }

    #[test]
    fn softmax_keeps_the_order_of_the_scores(scores in scores()) {
        let y = softmax(Array1::from(scores.clone()));
        for (i, j) in (0..scores.len()).flat_map(|i| (0..scores.len()).map(move |j| (i, j))) {
            prop_assert!(scores[i] < scores[j] || y[i] >= y[j]);
        }
    }

    #[test]
    fn softmax_of_a_batch_is_that_of_each_row(scores in prop::collection::vec(-50.0..50.0_f64, 12)) {
        let a = Array2::from_shape_vec((3, 4), scores).unwrap();
        let y = softmax(a.clone());
        for (a, y) in a.rows().into_iter().zip(y.rows()) {
            prop_assert_eq!(softmax(a.to_owned()), y);
        }
    }

    #[test]
    fn softmax_of_two_scores_is_the_sigmoid_of_their_difference(a in -30.0..30.0_f64, b in -30.0..30.0_f64) {
        // exp magnifies the rounding of a - b, up to 60 units of 1e-16 in relative terms.
        approx::assert_relative_eq!(softmax(array![a, b])[0], sigmoid(a - b), max_relative = 1e-13);
    }

    #[test]
    fn log_softmax_is_the_logarithm_of_softmax(scores in prop::collection::vec(-300.0..300.0_f64, 1..20)) {
        let a = Array1::from(scores);
        let (found, expected) = (log_softmax(a.clone()), softmax(a).ln());
        // Logarithms down to -600, where neighbours are 1.1e-13 apart; near 0 a sum of 20 terms is off by some 1e-15.
        approx::assert_relative_eq!(found, expected, epsilon = 2e-14, max_relative = 4.0 * f64::EPSILON);
    }

    #[test]
    fn sigmoid_is_symmetric_about_one_half(x in -700.0..700.0_f64) {
        approx::assert_abs_diff_eq!(sigmoid(x) + sigmoid(-x), 1.0, epsilon = 2.0 * f64::EPSILON);
    }
}
