//! A matrix without its zeros multiplies like the matrix with them.

use approx::assert_abs_diff_eq;
use common::layer::Input;
use common::sparse::SparseRows;
use common::{Random, seeded};
use ndarray::{Array1, Array2, ShapeBuilder};
use rand_distr::{Distribution, StandardNormal};

fn normal(rng: &mut Random) -> f64 {
    StandardNormal.sample(rng)
}

/// Numbers of which every other is zero, on the average.
fn half_empty(shape: (usize, usize), rng: &mut Random) -> Array2<f64> {
    Array2::from_shape_simple_fn(shape, || normal(rng).max(0.0))
}

fn sparse(x: &Array2<f64>) -> SparseRows<f64> {
    SparseRows::from_rows(x.ncols(), x.rows().into_iter().map(|row| row.to_vec()))
}

/// Sums of up to 30 products of numbers of about 1: a few dozen roundings of 1e-16.
const TOLERANCE: f64 = 1e-13;

#[test]
fn both_products_are_those_of_the_dense_matrix_for_every_number_of_outputs() {
    let mut rng = seeded(1);
    for outputs in 1..=120 {
        let x = half_empty((7, 30), &mut rng);
        let weight = Array2::from_shape_simple_fn((30, outputs), || normal(&mut rng));
        let bias = Array1::from_shape_simple_fn(outputs, || normal(&mut rng));
        let dout = Array2::from_shape_simple_fn((7, outputs), || normal(&mut rng));
        let of_dense = (x.product_plus(&weight, &bias), x.transposed_product(&dout));
        let x = sparse(&x);
        assert_abs_diff_eq!(
            x.product_plus(&weight, &bias),
            of_dense.0,
            epsilon = TOLERANCE
        );
        assert_abs_diff_eq!(x.transposed_product(&dout), of_dense.1, epsilon = TOLERANCE);
    }
}

#[test]
fn an_array_that_lies_in_memory_column_by_column_multiplies_as_well() {
    let mut rng = seeded(2);
    let x = half_empty((4, 6), &mut rng);
    let weight = Array2::from_shape_simple_fn((6, 5).f(), || normal(&mut rng));
    let dout = Array2::from_shape_simple_fn((4, 5).f(), || normal(&mut rng));
    let sparse = sparse(&x);
    let product = sparse.product_plus(&weight, &Array1::zeros(5));
    assert_abs_diff_eq!(product, x.dot(&weight), epsilon = TOLERANCE);
    assert_abs_diff_eq!(
        sparse.transposed_product(&dout),
        x.t().dot(&dout),
        epsilon = TOLERANCE
    );
}

#[test]
fn selected_rows_are_those_of_the_matrix_in_the_order_asked_for() {
    let x = half_empty((5, 8), &mut seeded(3));
    let chosen = sparse(&x).select(&[4, 0, 4]);
    assert_eq!(chosen.dim(), (3, 8));
    assert_eq!(chosen.to_dense(), x.select(ndarray::Axis(0), &[4, 0, 4]));
    assert_eq!(sparse(&x).select(&[]).dim(), (0, 8));
}

#[test]
fn a_full_row_an_empty_row_and_a_row_too_long_are_kept_as_far_as_the_width_goes() {
    let x = SparseRows::from_rows(2, [vec![1.0, 2.0], vec![0.0, 0.0], vec![3.0, 0.0, 9.0]]);
    assert_eq!(
        x.to_dense(),
        ndarray::array![[1.0, 2.0], [0.0, 0.0], [3.0, 0.0]]
    );
}
