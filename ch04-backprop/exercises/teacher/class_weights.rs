//! Softmax with loss and weights for the classes (20 minutes)
//!
//! 1. Of each row take w, the weight of its label, `weights[label]`. In the loss every row counts w times, and the mean is one
//!    over the weights: divide by the sum of these w, not by the number of rows.
//! 2. The weight is a constant in front of the row's loss, so the gradient of the row is w times what the section has
//!    found, y − t, and divided by the same sum.
//! 3. `for (mut row, &label) in da.rows_mut().into_iter().zip(labels)`, where `da` begins as a copy of `y`: subtract 1 from
//!    `row[label]`, then `row *= weights[label] / total`.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::{Array1, Array2};

/// Cross entropy with weights: the weighted mean over the rows.
///
/// L = −Σₙ wₙ ln yₙₖ / Σₙ wₙ, where k is the label of row n
/// and wₙ = weights[k]
///
/// Shapes: `y` (batch, classes), probabilities; `labels` (batch);
/// `weights` (classes), all greater than 0.
///
/// To check it: cargo run -p ch04-backprop -- exercise class-weights
pub fn loss(y: &Array2<f64>, labels: &[usize], weights: &Array1<f64>) -> f64 {
    // ANCHOR: solution
    let (mut sum, mut total) = (0.0, 0.0);
    for (row, &label) in y.rows().into_iter().zip(labels) {
        sum -= weights[label] * row[label].ln();
        total += weights[label];
    }
    sum / total
    // ANCHOR_END: solution
}

/// Backward through this loss and the softmax before it: the gradient
/// ∂L/∂a at the scores a, where y = softmax(a).
///
/// Shapes: as for `loss`; the result (batch, classes).
pub fn backward(y: &Array2<f64>, labels: &[usize], weights: &Array1<f64>) -> Array2<f64> {
    // ANCHOR: solution
    let total: f64 = labels.iter().map(|&label| weights[label]).sum();
    let mut da = y.clone();
    for (mut row, &label) in da.rows_mut().into_iter().zip(labels) {
        row[label] -= 1.0;
        row *= weights[label] / total;
    }
    da
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// L.
    pub loss: fn(&Array2<f64>, &[usize], &Array1<f64>) -> f64,
    /// ∂L/∂a.
    pub backward: Backward,
}

type Backward = fn(&Array2<f64>, &[usize], &Array1<f64>) -> Array2<f64>;

const SOLUTION: Answer = Answer { loss, backward };

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "class_weights",
    text: include_str!("class_weights.rs"),
    solution: SOLUTION,
    check,
    mistakes: &[
        mistake!(
            "Something as small as 1e-7 is added to y before the logarithm, as in chapter 2. The formula here has no such margin.",
            loss: |y, labels, weights| {
                let (mut sum, mut total) = (0.0, 0.0);
                for (row, &label) in y.rows().into_iter().zip(labels) {
                    sum -= weights[label] * (row[label] + 1e-7).ln();
                    total += weights[label];
                }
                sum / total
            }
        ),
        mistake!(
            "This is the mean as without weights: right when all weights are equal.",
            loss: |y, labels, _weights| {
                let rows = y.rows().into_iter().zip(labels);
                let each = rows.map(|(row, &label)| -row[label].ln());
                each.sum::<f64>() / labels.len() as f64
            }
        ),
        mistake!(
            "The sum of the weighted losses is divided by the number of rows. The mean is a weighted one: divide by the weights \
             of the rows, added up.",
            loss: |y, labels, weights| {
                let rows = y.rows().into_iter().zip(labels);
                let each = rows.map(|(row, &label)| -weights[label] * row[label].ln());
                each.sum::<f64>() / labels.len() as f64
            }
        ),
        mistake!(
            "The sum is divided by the weights of all classes. It should be those of the rows: one weight for each row, that of \
             its label.",
            loss: |y, labels, weights| {
                let rows = y.rows().into_iter().zip(labels);
                let each = rows.map(|(row, &label)| -weights[label] * row[label].ln());
                each.sum::<f64>() / weights.sum()
            }
        ),
        mistake!(
            "This is the gradient at the probabilities y. There is still the softmax to go back through, to the scores.",
            backward: |y, labels, weights| {
                let total: f64 = labels.iter().map(|&label| weights[label]).sum();
                let mut dy = Array2::zeros(y.dim());
                for (n, &label) in labels.iter().enumerate() {
                    dy[[n, label]] = -weights[label] / y[[n, label]] / total;
                }
                dy
            }
        ),
        mistake!(
            "Each column is multiplied by the weight of its class. One weight belongs to the whole row, that of the row's label: \
             only then does the row still add up to 0.",
            backward: |y, labels, weights| {
                let total: f64 = labels.iter().map(|&label| weights[label]).sum();
                let mut da = y.clone();
                for (mut row, &label) in da.rows_mut().into_iter().zip(labels) {
                    row[label] -= 1.0;
                    row *= weights;
                }
                da / total
            }
        ),
        mistake!(
            "The entry of the label alone is multiplied by its weight. The whole row should be: it is the gradient of one loss, and \
             adds up to 0.",
            backward: |y, labels, weights| {
                let total: f64 = labels.iter().map(|&label| weights[label]).sum();
                let mut da = y.clone();
                for (mut row, &label) in da.rows_mut().into_iter().zip(labels) {
                    row[label] = (row[label] - 1.0) * weights[label];
                }
                da / total
            }
        ),
        mistake!(
            "The gradient is divided by the number of rows. The loss divides by the sum of the rows' weights, and its gradient has \
             to do the same.",
            backward: |y, labels, weights| {
                let mut da = y.clone();
                for (mut row, &label) in da.rows_mut().into_iter().zip(labels) {
                    row[label] -= 1.0;
                    row *= weights[label] / labels.len() as f64;
                }
                da
            }
        ),
        mistake!(
            "This is (y − t) / N, as without weights: right when all weights are equal.",
            backward: |y, labels, _weights| {
                let mut da = y.clone();
                for (mut row, &label) in da.rows_mut().into_iter().zip(labels) {
                    row[label] -= 1.0;
                }
                da / labels.len() as f64
            }
        ),
    ],
};

fn check(answer: Answer, check: &mut Check<'_>) {
    let one = Array2::from(vec![[0.125, 0.625, 0.25]]);
    let batch = Array2::from(vec![
        [0.5, 0.25, 0.25],
        [0.1, 0.8, 0.1],
        [0.2, 0.2, 0.6],
        [0.7, 0.05, 0.25],
    ]);
    let equal = Array1::from(vec![1.0, 1.0, 1.0]);
    let doubled = Array1::from(vec![2.0, 2.0, 2.0]);
    let rare = Array1::from(vec![1.0, 0.5, 8.0]);
    let cases = [
        ("equal weights", &batch, vec![0, 1, 2, 1], &equal),
        (
            "equal weights of 2: the same",
            &batch,
            vec![0, 1, 2, 1],
            &doubled,
        ),
        ("a single row", &one, vec![2], &rare),
        ("a batch", &batch, vec![0, 1, 2, 1], &rare),
        ("a batch of one class", &batch, vec![2, 2, 2, 2], &rare),
    ];
    for (name, y, labels, weights) in &cases {
        check.group(&format!("loss: {name}"));
        check.case(inputs![y, labels, weights], || {
            (answer.loss)(y, labels, weights)
        });
    }
    for (name, y, labels, weights) in &cases {
        check.group(&format!("backward: {name}"));
        check.case(inputs![y, labels, weights], || {
            (answer.backward)(y, labels, weights)
        });
    }
}
