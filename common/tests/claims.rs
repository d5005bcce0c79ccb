//! What the book claims of every network: its loss asks only for the probability of the right class, and a batch is its
//! rows one at a time. A third claim, that the gradient is the numerical one, is in `compositions.rs`.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use approx::assert_abs_diff_eq;
use common::activation::log_softmax;
use common::layer::AffineGradient;
use common::loss::one_hot;
use common::network::{TwoLayerGradient, TwoLayerNet};
use common::seeded;
use ndarray::{Array2, Axis, Zip, concatenate, s};
use proptest::prelude::*;
use rand::RngExt;
use support::sparse;

/// Scores are below some tens and sums have up to 60 terms, which a batch may add in another order: some hundred
/// roundings of 1e-16 of them.
const ROUNDING: f64 = 1e-12;

/// A network, a batch and its answers: as one-hot rows, and as labels.
#[derive(Debug)]
struct Case {
    net: TwoLayerNet<f64>,
    x: Array2<f64>,
    t: Array2<f64>,
    labels: Vec<usize>,
}

prop_compose! {
    /// Every shape from a single input, neuron, class and row on. Half of the inputs are zero.
    fn case()(
        rows in 1..20_usize, inputs in 1..60_usize, hidden in 1..20_usize, classes in 1..10_usize, seed: u64,
    ) -> Case {
        let mut rng = seeded(seed);
        let mut net = TwoLayerNet::random(inputs, hidden, classes, &mut rng);
        let [_, b1, _, b2] = net.parameters_mut();
        b1.into_iter().chain(b2).for_each(|bias| *bias = rng.random_range(-1.0..1.0));
        let x = Array2::from_shape_simple_fn((rows, inputs), || f64::max(0.0, rng.random_range(-2.0..2.0)));
        let labels: Vec<_> = (0..rows).map(|_| rng.random_range(0..classes)).collect();
        let t = one_hot(&labels, classes).unwrap();
        Case { net, x, t, labels }
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
        self.net.gradient(&self.x, &self.t).unwrap()
    }

    fn gradient_of_row(&self, row: usize) -> (f64, TwoLayerGradient<f64>) {
        let t = self.t.slice(s![row..=row, ..]).to_owned();
        self.net.gradient(&self.row(row), &t).unwrap()
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
    fn the_loss_asks_only_for_the_probability_of_the_right_class(case in case()) {
        let ln_y = log_softmax(case.net.predict(&case.x).unwrap());
        let right = case.labels.iter().enumerate().map(|(row, &label)| ln_y[(row, label)]);
        let mean = -right.sum::<f64>() / case.labels.len() as f64;
        assert_abs_diff_eq!(case.gradient().0, mean, epsilon = ROUNDING);
        prop_assert_eq!(case.net.loss(&case.x, &case.t).unwrap(), case.gradient().0);
    }

    #[test]
    fn a_batch_has_the_scores_of_its_rows_one_at_a_time(case in case()) {
        let one_at_a_time: Vec<_> = case.rows().map(|row| case.net.predict(&case.row(row)).unwrap()).collect();
        let views: Vec<_> = one_at_a_time.iter().map(|scores| scores.view()).collect();
        let together = case.net.predict(&case.x).unwrap();
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
        let sparse = sparse(&case.x);
        let together = case.net.predict(&sparse).unwrap();
        for row in case.rows() {
            let alone = case.net.predict(&sparse.select(&[row])).unwrap();
            assert_abs_diff_eq!(together.row(row), alone.row(0), epsilon = ROUNDING);
        }
    }
}
