//! What the book claims of every network: answers may be one-hot rows or labels, and a batch is its rows one at a time.
//! A third claim, that the gradient is the numerical one, is in `compositions.rs`.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use approx::assert_abs_diff_eq;
use common::layer::AffineGradient;
use common::loss::one_hot;
use common::network::{TwoLayerGradient, TwoLayerNet};
use common::seeded;
use common::sparse::SparseRows;
use ndarray::{Array2, Axis, Zip, concatenate};
use proptest::prelude::*;
use rand::RngExt;

/// Scores are below some tens and sums have up to 60 terms, which a batch may add in another order: some hundred
/// roundings of 1e-16 of them.
const ROUNDING: f64 = 1e-12;

/// A network, a batch and its labels.
#[derive(Debug)]
struct Case {
    net: TwoLayerNet<f64>,
    x: Array2<f64>,
    labels: Vec<usize>,
}

prop_compose! {
    /// Every shape from a single input, neuron, class and row on. Half of the inputs are zero.
    fn case()(
        rows in 1..20_usize, inputs in 1..60_usize, hidden in 1..20_usize, classes in 1..10_usize, seed: u64,
    ) -> Case {
        let mut rng = seeded(seed);
        let mut net = TwoLayerNet::random(inputs, hidden, classes, &mut rng);
        net.affine1.bias.mapv_inplace(|_| rng.random_range(-1.0..1.0));
        net.affine2.bias.mapv_inplace(|_| rng.random_range(-1.0..1.0));
        let x = Array2::from_shape_simple_fn((rows, inputs), || f64::max(0.0, rng.random_range(-2.0..2.0)));
        let labels = (0..rows).map(|_| rng.random_range(0..classes)).collect();
        Case { net, x, labels }
    }
}

impl Case {
    /// The row alone: a batch of one.
    fn row(&self, row: usize) -> Array2<f64> {
        self.x.select(Axis(0), &[row])
    }

    fn rows(&self) -> std::ops::Range<usize> {
        0..self.labels.len()
    }

    fn gradient(&self) -> (f64, TwoLayerGradient<f64>) {
        self.net.gradient(self.x.clone(), &self.labels[..]).unwrap()
    }

    fn gradient_of_row(&self, row: usize) -> (f64, TwoLayerGradient<f64>) {
        let label = &self.labels[row..=row];
        self.net.gradient(self.row(row), label).unwrap()
    }
}

fn assert_same(batch: &AffineGradient<f64>, rows: Vec<AffineGradient<f64>>) {
    let share = 1.0 / rows.len() as f64;
    let mut left = batch.clone();
    for row in rows {
        Zip::from(&mut left.weight)
            .and(&row.weight)
            .for_each(|left, row| *left -= share * row);
        left.bias.scaled_add(-share, &row.bias);
    }
    assert!(
        left.weight
            .iter()
            .chain(&left.bias)
            .all(|left| left.abs() < ROUNDING),
        "{left:?}"
    );
}

proptest! {
    #[test]
    fn one_hot_rows_and_labels_give_the_same_loss_and_gradient(case in case()) {
        let t: Array2<f64> = one_hot(&case.labels, case.net.affine2.bias.len()).unwrap();
        // The same numbers in the same order, plus zeros: not even the rounding differs.
        prop_assert_eq!(case.net.gradient(case.x.clone(), &t).unwrap(), case.gradient());
    }

    #[test]
    fn a_batch_has_the_scores_of_its_rows_one_at_a_time(case in case()) {
        let one_at_a_time: Vec<_> = case.rows().map(|row| case.net.predict(case.row(row)).unwrap()).collect();
        let views: Vec<_> = one_at_a_time.iter().map(|scores| scores.view()).collect();
        let together = case.net.predict(case.x.clone()).unwrap();
        assert_abs_diff_eq!(together, concatenate(Axis(0), &views).unwrap(), epsilon = ROUNDING);
    }

    #[test]
    fn a_batch_has_the_mean_loss_and_the_mean_gradient_of_its_rows_one_at_a_time(case in case()) {
        let (losses, gradients): (Vec<_>, Vec<_>) = case.rows().map(|row| case.gradient_of_row(row)).unzip();
        let (loss, gradient) = case.gradient();
        assert_abs_diff_eq!(loss, losses.iter().sum::<f64>() / losses.len() as f64, epsilon = ROUNDING);
        let (first, second) = gradients.into_iter().map(|row| (row.affine1, row.affine2)).unzip();
        assert_same(&gradient.affine1, first);
        assert_same(&gradient.affine2, second);
    }

    #[test]
    fn sparse_rows_in_a_batch_are_the_rows_one_at_a_time(case in case()) {
        let sparse = SparseRows::from_rows(case.x.ncols(), case.x.rows().into_iter().map(|row| row.to_vec()));
        let every: Vec<usize> = case.rows().collect();
        let together = case.net.predict(sparse.select(&every)).unwrap();
        for row in case.rows() {
            let alone = case.net.predict(sparse.select(&[row])).unwrap();
            assert_abs_diff_eq!(together.row(row), alone.row(0), epsilon = ROUNDING);
        }
    }
}
