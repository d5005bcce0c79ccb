//! The loss functions against known values and against what mathematics says of them.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use common::Mismatch;
use common::activation::softmax;
use common::loss::{LOG_MARGIN, cross_entropy_error, one_hot, sum_squared_error};
use ndarray::{Array1, Array2, array};
use proptest::prelude::*;

/// A prediction for the digits 0 to 9, of which 2 is right.
fn digits() -> (Array1<f64>, Array1<f64>) {
    let y = array![0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0];
    (y, one_hot(&[2], 10).unwrap().row(0).to_owned())
}

#[test]
fn one_hot_marks_the_label_in_every_row() {
    let t = one_hot::<f64>(&[2, 0, 1], 3).unwrap();
    assert_eq!(t, array![[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]);
    assert_eq!(one_hot::<f32>(&[], 3).unwrap().dim(), (0, 3));
}

#[test]
fn one_hot_refuses_a_label_that_is_no_class() {
    let refused = one_hot::<f64>(&[2, 3], 3);
    assert_eq!(
        refused,
        Err(Mismatch::Label {
            label: 3,
            classes: 3
        })
    );
    assert_eq!(
        refused.unwrap_err().to_string(),
        "label 3 is not one of the classes 0 to 2"
    );
}

#[test]
fn the_squared_error_of_the_digits_is_known() {
    let (y, t) = digits();
    // Eleven roundings of numbers below 1.
    approx::assert_abs_diff_eq!(sum_squared_error(&y, &t), 0.0975, epsilon = 1e-16);
}

#[test]
fn the_cross_entropy_of_the_digits_is_known() {
    let (y, t) = digits();
    let e = cross_entropy_error(&y, &t);
    approx::assert_relative_eq!(e, 0.510825457099338, max_relative = 1e-14);
}

#[test]
fn the_cross_entropy_of_dog_cat_and_rabbit_is_minus_ln_of_the_dog() {
    let e = cross_entropy_error(&array![0.59, 0.26, 0.15], &array![1.0, 0.0, 0.0]);
    approx::assert_relative_eq!(e, -(0.59_f64 + 1e-7).ln(), max_relative = 1e-15);
    // Without the margin it is 0.527632742082372; the margin takes 1e-7 / 0.59 away.
    approx::assert_abs_diff_eq!(e, 0.527632742082372 - 1e-7 / 0.59, epsilon = 2e-14);
}

#[test]
fn a_certain_and_wrong_prediction_has_a_large_but_finite_cross_entropy() {
    let (wrong, t) = (array![0.0, 1.0], array![1.0, 0.0]);
    let e = cross_entropy_error(&wrong, &t);
    approx::assert_relative_eq!(e, 7.0 * 10_f64.ln(), max_relative = 1e-15);
}

#[test]
fn a_certain_and_right_prediction_has_a_cross_entropy_of_minus_the_margin() {
    let e = cross_entropy_error(&array![1.0, 0.0], &array![1.0, 0.0]);
    approx::assert_abs_diff_eq!(e, -1e-7, epsilon = 1e-14);
}

#[test]
fn losses_are_finite_for_the_softmax_of_extreme_scores() {
    let y = softmax(array![[1e308_f64, -1e308, 0.0], [-1e308, 1e308, 0.0]]);
    for labels in [[0, 1], [1, 0], [2, 2]] {
        let t = one_hot(&labels, 3).unwrap();
        assert!(sum_squared_error(&y, &t).is_finite());
        assert!(cross_entropy_error(&y, &t).is_finite());
    }
}

#[test]
#[should_panic(expected = "every output has one right answer")]
fn the_squared_error_refuses_answers_of_another_shape_in_words() {
    sum_squared_error(&array![0.5, 0.5], &array![1.0, 0.0, 0.0]);
}

#[test]
#[should_panic(expected = "every output has one right answer")]
fn the_cross_entropy_refuses_answers_of_another_shape_in_words() {
    cross_entropy_error(&array![0.5, 0.5], &array![1.0, 0.0, 0.0]);
}

/// A single row would stretch over all rows, if it were let.
#[test]
#[should_panic(expected = "every output has one right answer")]
fn the_cross_entropy_refuses_one_answer_for_two_rows() {
    let t = one_hot(&[0], 2).unwrap();
    cross_entropy_error(&array![[0.5, 0.5], [0.5, 0.5]], &t);
}

prop_compose! {
    /// Probabilities of a batch, and a right class for each row.
    fn batch()(rows in 1..8_usize, classes in 1..12_usize)(
        scores in prop::collection::vec(-30.0..30.0_f64, rows * classes),
        labels in prop::collection::vec(0..classes, rows),
        classes in Just(classes),
    ) -> (Array2<f64>, Vec<usize>) {
        (softmax(Array2::from_shape_vec((labels.len(), classes), scores).unwrap()), labels)
    }
}

proptest! {
    #[test]
    fn the_cross_entropy_asks_only_for_the_probability_of_the_right_class((y, labels) in batch()) {
        let t = one_hot(&labels, y.ncols()).unwrap();
        let of_row = |(row, &label): (usize, &usize)| -(y[(row, label)] + LOG_MARGIN).ln();
        let mean = labels.iter().enumerate().map(of_row).sum::<f64>() / labels.len() as f64;
        // Sums of up to 7 logarithms of up to 16, in another order.
        approx::assert_abs_diff_eq!(cross_entropy_error(&y, &t), mean, epsilon = 1e-13);
    }

    #[test]
    fn the_cross_entropy_of_a_batch_is_the_mean_of_its_rows((y, labels) in batch()) {
        let t = one_hot(&labels, y.ncols()).unwrap();
        let each = y.rows().into_iter().zip(t.rows()).map(|(y, t)| cross_entropy_error(&y, &t));
        let mean = each.sum::<f64>() / y.nrows() as f64;
        approx::assert_abs_diff_eq!(cross_entropy_error(&y, &t), mean, epsilon = 1e-13);
    }

    #[test]
    fn the_squared_error_of_a_batch_is_the_sum_of_its_rows((y, labels) in batch()) {
        let t = one_hot(&labels, y.ncols()).unwrap();
        let each = y.rows().into_iter().zip(t.rows()).map(|(y, t)| sum_squared_error(&y, &t));
        approx::assert_abs_diff_eq!(sum_squared_error(&y, &t), each.sum::<f64>(), epsilon = 1e-13);
    }

    #[test]
    fn the_squared_error_is_0_only_for_the_answer_itself((y, labels) in batch()) {
        let t = one_hot(&labels, y.ncols()).unwrap();
        prop_assert_eq!(sum_squared_error(&t, &t), 0.0);
        prop_assert!(y == t || sum_squared_error(&y, &t) > 0.0);
    }

    #[test]
    fn more_probability_for_the_right_class_means_less_cross_entropy(low in 0.0..0.99_f64, more in 1e-6..1.0_f64) {
        let e = |y: f64| cross_entropy_error(&array![y, 1.0 - y], &array![1.0, 0.0]);
        let high = low + more * (1.0 - low);
        prop_assert!(high <= low || e(high) < e(low));
    }
}
