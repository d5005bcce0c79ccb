//! Numerical gradients, against the document's numbers and against calculus.
#![allow(clippy::unwrap_used, clippy::panic)]

use approx::{assert_abs_diff_eq, assert_relative_eq};
use common::gradient::{gradient_descent, numerical_diff, numerical_gradient};
use ndarray::{Array, Array1, Array2, Array3, ArrayD, Dimension, IxDyn, arr0, array};
use proptest::prelude::*;

/// Σ x², whose gradient is 2x, for an array of any dimension.
fn sum_of_squares<D: Dimension>(x: &Array<f64, D>) -> f64 {
    x.iter().map(|x| x * x).sum()
}

#[test]
fn the_documents_partial_derivatives_come_out_to_the_last_digit() {
    assert_eq!(
        numerical_diff(|x0| x0 * x0 + 4.0 * 4.0, 3.0),
        6.00000000000378
    );
    assert_eq!(
        numerical_diff(|x1| 3.0 * 3.0 + x1 * x1, 4.0),
        7.999999999999119
    );
}

#[test]
fn in_f32_the_step_is_too_small_for_more_than_two_digits() {
    let at_3 = numerical_diff(|x0: f32| x0 * x0 + 4.0 * 4.0, 3.0);
    let at_4 = numerical_diff(|x1: f32| 3.0 * 3.0 + x1 * x1, 4.0);
    assert_abs_diff_eq!(at_3, 5.989, epsilon = 5e-4);
    assert_abs_diff_eq!(at_4, 8.001, epsilon = 5e-4);
}

#[test]
fn the_documents_gradient_is_6_and_8() {
    // Two squares of size 25 with a rounding of 4e-15 each, over 2h = 2e-4: 4e-11 at most.
    let gradient = numerical_gradient(sum_of_squares, &mut array![3.0, 4.0]);
    assert_abs_diff_eq!(gradient, array![6.0, 8.0], epsilon = 4e-11);
}

#[test]
fn the_input_is_afterwards_what_it_was_to_the_last_bit() {
    let before = array![[0.1, -1e-300], [1e300, 0.0]];
    let mut x = before.clone();
    numerical_gradient(|x| x.sum(), &mut x);
    assert_eq!(x, before);
}

#[test]
fn a_function_sees_one_entry_moved_at_a_time() {
    let start = array![1.0, 2.0, 3.0];
    let moved = |x: &Array1<f64>| x.iter().zip(&start).filter(|(x, start)| x != start).count();
    let looked = std::cell::RefCell::new(Vec::new());
    let f = |x: &Array1<f64>| {
        looked.borrow_mut().push(moved(x));
        0.0
    };
    numerical_gradient(f, &mut start.clone());
    assert_eq!(looked.into_inner(), [1; 6], "two calls an entry");
}

#[test]
fn every_dimension_has_a_gradient_of_its_own_shape() {
    assert_abs_diff_eq!(
        numerical_gradient(sum_of_squares, &mut arr0(3.0)),
        arr0(6.0),
        epsilon = 4e-11
    );
    let mut cube = Array3::from_shape_fn((2, 3, 2), |(i, j, k)| (i + 2 * j + 3 * k) as f64);
    let gradient = numerical_gradient(sum_of_squares, &mut cube);
    assert_abs_diff_eq!(gradient, 2.0 * &cube, epsilon = 1e-9);
    let mut dynamic = ArrayD::from_shape_fn(IxDyn(&[2, 1, 3, 2]), |index| index[2] as f64 - 1.0);
    let gradient = numerical_gradient(sum_of_squares, &mut dynamic);
    assert_abs_diff_eq!(gradient, 2.0 * &dynamic, epsilon = 1e-10);
}

#[test]
fn an_empty_array_has_an_empty_gradient() {
    assert_eq!(
        numerical_gradient(sum_of_squares, &mut Array2::zeros((0, 3))).dim(),
        (0, 3)
    );
}

#[test]
fn the_layout_in_memory_does_not_matter() {
    let rows = array![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]];
    let weight = array![[3.0, 1.0, 4.0], [1.0, 5.0, 9.0]];
    let mut columns = rows.t().as_standard_layout().into_owned().reversed_axes();
    assert!(
        !columns.is_standard_layout(),
        "the same numbers, column by column"
    );
    let f = |x: &Array2<f64>| (x * x * &weight).sum();
    let gradient = numerical_gradient(f, &mut columns);
    assert_abs_diff_eq!(gradient, 2.0 * &rows * &weight, epsilon = 1e-8);
    assert_eq!(columns, rows);
}

#[test]
fn descent_at_rate_a_tenth_ends_where_the_document_says() {
    let path = gradient_descent(sum_of_squares, array![-3.0, 4.0], 0.1, 100);
    assert_eq!(path.len(), 101);
    assert_eq!(path[0], array![-3.0, 4.0]);
    assert_relative_eq!(
        path[100],
        array![-6.111107928998789e-10, 8.148143905314271e-10],
        max_relative = 1e-12
    );
}

#[test]
fn descent_at_a_tiny_rate_hardly_moves() {
    let path = gradient_descent(sum_of_squares, array![-3.0, 4.0], 1e-10, 100);
    // A last digit or two for a hundred roundings.
    assert_relative_eq!(
        path[100],
        array![-2.999999939999995, 3.9999999199999934],
        max_relative = 1e-15
    );
}

#[test]
fn descent_at_rate_ten_flies_off_and_freezes_where_numbers_are_further_apart_than_h() {
    let path = gradient_descent(sum_of_squares, array![-3.0, 4.0], 10.0, 100);
    let frozen = array![-2.5898374737328363e13, -1.2952486168965398e12];
    assert_relative_eq!(path[100], frozen, max_relative = 1e-12);
    assert_eq!(path[99], path[100]);
    assert_eq!(frozen[0] + 1e-4, frozen[0]);
}

#[test]
fn descent_of_no_steps_stays() {
    assert_eq!(
        gradient_descent(sum_of_squares, array![1.0], 0.1, 0),
        [array![1.0]]
    );
}

proptest! {
    /// f = Σ a·x³ + b·x: the central difference is off by a·h², and by rounding of f (|f| < 1e4, so 1e-12) over 2h.
    #[test]
    fn cubic_polynomials_have_the_gradient_that_calculus_gives(
        terms in proptest::collection::vec((-2.0..2.0_f64, -2.0..2.0_f64, -3.0..3.0_f64), 1..12),
    ) {
        let a = Array1::from_iter(terms.iter().map(|term| term.0));
        let b = Array1::from_iter(terms.iter().map(|term| term.1));
        let start = Array1::from_iter(terms.iter().map(|term| term.2));
        let mut x = start.clone();
        let f = |x: &Array1<f64>| (&a * x * x * x + &b * x).sum();
        let gradient = numerical_gradient(f, &mut x);
        let calculus = 3.0 * &a * &start * &start + &b;
        assert_abs_diff_eq!(gradient, calculus, epsilon = 3e-8);
        prop_assert_eq!(x, start);
    }

    /// f = xᵀ·A·x on a transposed matrix of any shape, with gradient (A + Aᵀ)·x in each column.
    #[test]
    fn quadratic_forms_have_the_gradient_that_calculus_gives(
        rows in 1..5_usize, columns in 1..5_usize, seed in 0..1000_u64,
    ) {
        let entry = |i: usize, j: usize| ((seed as f64 + 1.0) * (1.0 + 7.0 * i as f64 + j as f64)).sin();
        let a = Array2::from_shape_fn((rows, rows), |(i, j)| entry(i, j + 50));
        let mut x = Array2::from_shape_fn((columns, rows), |(i, j)| entry(j, i)).reversed_axes();
        let f = |x: &Array2<f64>| (x.t().dot(&a).dot(x)).diag().sum();
        let gradient = numerical_gradient(f, &mut x);
        // A quadratic has no third derivative: only rounding is left, of |f| < 64 over 2h.
        assert_abs_diff_eq!(gradient, (&a + &a.t()).dot(&x), epsilon = 1e-9);
    }
}
