//! What is said about the product and cannot be seen from outside: the vectors it uses, and its blocks.

use pulp::Scalar;
use rand_distr::{Distribution, StandardNormal};

use super::*;
use crate::seeded;

fn normal<F: Real>((rows, columns): (usize, usize), seed: u64) -> Array2<F> {
    let mut rng = seeded(seed);
    let draw = || F::of(StandardNormal.sample(&mut rng));
    Array2::from_shape_simple_fn((rows, columns), draw)
}

/// Half of the numbers are zero.
fn half_empty<F: Real>(shape: (usize, usize)) -> SparseRows<F> {
    let x = normal::<F>(shape, 1).mapv_into(|x| x.max(F::zero()));
    SparseRows::from_rows(shape.1, x.rows().into_iter().map(|row| row.to_vec()))
}

/// X·W, computed by whatever runs the product.
fn by<F: Real>(x: &SparseRows<F>, w: &Array2<F>, run: impl FnOnce(Product<'_, F>)) -> Vec<F> {
    let outputs = w.ncols();
    let mut y = vec![F::zero(); x.dim().0 * outputs];
    run(Product {
        x,
        first: 0,
        w: w.as_slice().expect("a new array is one slice"),
        y: &mut y,
        outputs,
    });
    y
}

/// An `f32` is an `f64` exactly, zeros with their signs.
fn bits<F: Real>(y: Vec<F>) -> Vec<u64> {
    y.into_iter().map(|y| y.as_f64().to_bits()).collect()
}

/// Rows, inputs and outputs for every block, alone and beside others.
const SHAPES: [[usize; 3]; 6] = [
    [7, 30, 1],
    [7, 30, 10],
    [7, 784, 50],
    [7, 30, 61],
    [3, 30, 127],
    [3, 300, 180],
];

fn assert_same_bits<F: Real>() {
    for [rows, inputs, outputs] in SHAPES {
        let (x, w) = (
            half_empty::<F>((rows, inputs)),
            normal((inputs, outputs), 2),
        );
        let narrowest = bits(by(&x, &w, |product| Scalar.vectorize(product)));
        let widest = by(&x, &w, |product| Arch::new().dispatch(product));
        assert_eq!(bits(widest), narrowest, "{outputs} outputs");
        #[cfg(target_arch = "x86_64")]
        if let Some(avx2) = pulp::x86::V3::try_new() {
            let of_256_bits = by(&x, &w, |product| Simd::vectorize(avx2, product));
            assert_eq!(bits(of_256_bits), narrowest, "{outputs} outputs, AVX2");
        }
    }
}

#[test]
fn the_bits_are_the_same_one_number_at_a_time_and_with_the_widest_vectors() {
    assert_same_bits::<f32>();
    assert_same_bits::<f64>();
}

/// The widths of the blocks in which so many outputs are computed.
fn blocks(outputs: usize) -> Vec<usize> {
    let (x, w) = (half_empty::<f32>((1, 2)), normal((2, outputs), 2));
    let mut widths = Vec::new();
    by(&x, &w, |mut product| {
        let mut from = 0;
        while from < outputs {
            let width = product.widest_block(from);
            widths.push(width);
            from += width;
        }
    });
    widths
}

#[test]
fn outputs_are_computed_in_the_blocks_that_the_book_tells() {
    for width in [64, 50, 32, 16, 8, 4, 2, 1] {
        assert_eq!(blocks(width), [width]);
    }
    assert_eq!(blocks(10), [8, 2]);
    assert_eq!(blocks(100), [64, 32, 4]);
    assert_eq!(blocks(127), [64, 50, 8, 4, 1]);
    assert_eq!(blocks(200), [64, 64, 64, 8]);
}
