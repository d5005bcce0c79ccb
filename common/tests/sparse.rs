//! A matrix without its zeros multiplies like the matrix with them.

mod support;

use approx::assert_abs_diff_eq;
use common::layer::Input;
use common::seeded;
use common::sparse::{Batch, SparseRows};
use ndarray::linalg::Dot;
use ndarray::{Array2, Axis, array};
use support::{half_empty, normal, sparse};

/// Sums of up to 30 products of numbers of about 1: a few dozen roundings of 1e-16.
const TOLERANCE: f64 = 1e-13;

/// Holds X·W and Xᵀ·dY of sparse rows, and of a batch of them, against the dense matrix and against each other.
fn check_products(x: &Array2<f64>, weight: &Array2<f64>, dout: &Array2<f64>) {
    let rows = sparse(x);
    let batch = Batch::from(rows.clone());
    assert_eq!((rows.dim(), Input::dim(&batch)), (x.dim(), x.dim()));
    let (y, dw) = (rows.dot(weight), rows.t_dot(dout));
    assert_abs_diff_eq!(y, x.dot(weight), epsilon = TOLERANCE);
    assert_abs_diff_eq!(dw, x.t().dot(dout), epsilon = TOLERANCE);
    let bits = |y: &Array2<f64>| y.mapv(f64::to_bits);
    assert_eq!(bits(&batch.dot(weight)), bits(&y));
    assert_eq!(bits(&batch.t_dot(dout)), bits(&dw));
}

#[test]
fn both_products_are_those_of_the_dense_matrix_for_every_number_of_outputs() {
    let mut rng = seeded(1);
    for outputs in 1..=120 {
        let x = half_empty((7, 30), &mut rng);
        let (weight, dout) = (
            normal((30, outputs), &mut rng),
            normal((7, outputs), &mut rng),
        );
        check_products(&x, &weight, &dout);
    }
}

/// Rows are given to threads in pieces: so there have to be more of them than a piece has, and a rest.
#[test]
fn both_products_are_those_of_the_dense_matrix_for_many_rows_and_for_none() {
    let mut rng = seeded(4);
    for rows in [0, 1, 49, 50, 51, 99, 101, 230] {
        let (x, dout) = (
            half_empty((rows, 30), &mut rng),
            normal((rows, 3), &mut rng),
        );
        check_products(&x, &normal((30, 3), &mut rng), &dout);
    }
}

#[test]
fn an_array_that_lies_in_memory_column_by_column_multiplies_as_well() {
    let mut rng = seeded(2);
    let by_columns = |shape, rng: &mut _| normal(shape, rng).reversed_axes();
    let (weight, dout) = (by_columns((5, 6), &mut rng), by_columns((5, 4), &mut rng));
    assert!(!weight.is_standard_layout() && !dout.is_standard_layout());
    check_products(&half_empty((4, 6), &mut rng), &weight, &dout);
}

#[test]
#[should_panic(expected = "X·W sums over the rows of W")]
fn a_product_with_a_matrix_that_does_not_fit_is_refused_in_words() {
    sparse(&Array2::ones((2, 3))).dot(&Array2::ones((4, 5)));
}

#[test]
fn the_transpose_is_that_of_the_dense_matrix_and_its_transpose_the_matrix_itself() {
    let mut rng = seeded(5);
    for shape in [(7, 30), (30, 7), (1, 1), (1, 9), (9, 1), (0, 4), (4, 0)] {
        let x = half_empty(shape, &mut rng);
        let transposed = sparse(&x).transposed();
        assert_eq!(transposed.to_dense(), x.t());
        assert_eq!(transposed.transposed(), sparse(&x));
    }
}

#[test]
fn selected_rows_are_those_of_the_matrix_in_the_order_asked_for() {
    let x = half_empty((5, 8), &mut seeded(3));
    let chosen = sparse(&x).select(&[4, 0, 4]);
    assert_eq!(chosen.dim(), (3, 8));
    assert_eq!(chosen.to_dense(), x.select(Axis(0), &[4, 0, 4]));
    assert_eq!(sparse(&x).select(&[]).dim(), (0, 8));
}

#[test]
fn a_full_row_an_empty_row_and_a_row_too_long_are_kept_as_far_as_the_width_goes() {
    let x = SparseRows::from_rows(2, [vec![1.0, 2.0], vec![0.0, 0.0], vec![3.0, 0.0, 9.0]]);
    assert_eq!(x.to_dense(), array![[1.0, 2.0], [0.0, 0.0], [3.0, 0.0]]);
}
