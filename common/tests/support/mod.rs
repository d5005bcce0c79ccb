//! What several tests begin with: matrices, and the number of damaged files.
#![allow(dead_code, reason = "a test takes what it needs")]

use common::Random;
use common::sparse::SparseRows;
use ndarray::Array2;
use proptest::prelude::ProptestConfig;
use rand_distr::{Distribution, StandardNormal};

/// Numbers drawn from the standard normal distribution.
pub fn normal(shape: (usize, usize), rng: &mut Random) -> Array2<f64> {
    Array2::from_shape_simple_fn(shape, || StandardNormal.sample(rng))
}

/// The same, with a zero in place of every negative number: every other one, on the average.
pub fn half_empty(shape: (usize, usize), rng: &mut Random) -> Array2<f64> {
    normal(shape, rng).mapv_into(|x| x.max(0.0))
}

/// The same matrix without its zeros.
pub fn sparse(x: &Array2<f64>) -> SparseRows<f64> {
    SparseRows::from_rows(x.ncols(), x.rows().into_iter().map(|row| row.to_vec()))
}

/// How many damaged files a test tries: some thousands in everyday life, and `DAMAGED_FILES` where that is set.
pub fn damaged_files() -> ProptestConfig {
    let number = std::env::var("DAMAGED_FILES").map(|number| number.parse());
    ProptestConfig::with_cases(
        number.map_or(5000, |number| number.expect("DAMAGED_FILES is a number")),
    )
}
