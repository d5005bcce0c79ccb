//! A linear classifier of digits (40 minutes)
//!
//! 1. Write them in order and check after each: the groups say which is right. `scores` is the matrix product of
//!    chapter 1; `log_softmax` is the formula with the largest score of the row, m, taken out of the sum:
//!    aₖ − m − ln Σᵢ exp(aᵢ − m).
//! 2. `loss` needs of each row only the entry at its label: `log_softmax(a)`, then
//!    `log[[n, label]]` for every row, and the mean. `accuracy` needs the place of the largest score of each row; a
//!    loop that keeps the best place so far finds it.
//! 3. `slope` is what the section has measured, y − t, and since the loss is a mean, divided by the number of rows:
//!    `log_softmax(a).exp()` is y, and t is 1 at `[[n, label]]` and 0 elsewhere.

use common::mnist::{self, Dataset, Part};
use exercise::{Check, Exercise, inputs, mistake};
use ndarray::s;

// ANCHOR: reader
use ndarray::{Array1, Array2};

/// The scores of a linear classifier: a = x W + b.
///
/// Shapes: `x` (batch, inputs), `w` (inputs, classes), `b` (classes);
/// the result (batch, classes).
///
/// To check it all: cargo run -p ch02-loss -- exercise classifier
pub fn scores(x: &Array2<f64>, w: &Array2<f64>, b: &Array1<f64>) -> Array2<f64> {
    // ANCHOR: solution
    x.dot(w) + b
    // ANCHOR_END: solution
}

/// The logarithms of the probabilities, row by row.
///
/// ln yₖ = aₖ − ln Σᵢ exp(aᵢ)
///
/// Shapes: `a` and the result (batch, classes). Right for large scores,
/// too, such as 2000 or −3000.
pub fn log_softmax(a: &Array2<f64>) -> Array2<f64> {
    // ANCHOR: solution
    let mut log = a.clone();
    for mut row in log.rows_mut() {
        let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
        let sum: f64 = row.iter().map(|score| (score - max).exp()).sum();
        row.mapv_inplace(|score| score - max - sum.ln());
    }
    log
    // ANCHOR_END: solution
}

/// Cross entropy without a margin, the mean over the N rows.
///
/// E = −1/N Σₙ ln yₙₖ, where k is the label of row n
///
/// Shapes: `a` (batch, classes), scores; `labels` (batch).
pub fn loss(a: &Array2<f64>, labels: &[usize]) -> f64 {
    // ANCHOR: solution
    let log = log_softmax(a);
    let right = labels.iter().enumerate().map(|(n, &label)| log[[n, label]]);
    -right.sum::<f64>() / labels.len() as f64
    // ANCHOR_END: solution
}

/// The share of the rows whose largest score is that of their label.
pub fn accuracy(a: &Array2<f64>, labels: &[usize]) -> f64 {
    // ANCHOR: solution
    let mut right = 0;
    for (row, &label) in a.rows().into_iter().zip(labels) {
        if row.iter().all(|&score| score <= row[label]) {
            right += 1;
        }
    }
    right as f64 / labels.len() as f64
    // ANCHOR_END: solution
}

/// How fast the loss changes with each score: (y − t) / N.
///
/// Shapes: `a` and the result (batch, classes).
pub fn slope(a: &Array2<f64>, labels: &[usize]) -> Array2<f64> {
    // ANCHOR: solution
    let mut slope = log_softmax(a).exp();
    for (n, &label) in labels.iter().enumerate() {
        slope[[n, label]] -= 1.0;
    }
    slope / labels.len() as f64
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// a = x W + b.
    pub scores: fn(&Array2<f64>, &Array2<f64>, &Array1<f64>) -> Array2<f64>,
    /// ln y.
    pub log_softmax: fn(&Array2<f64>) -> Array2<f64>,
    /// Cross entropy.
    pub loss: fn(&Array2<f64>, &[usize]) -> f64,
    /// The share of right answers.
    pub accuracy: fn(&Array2<f64>, &[usize]) -> f64,
    /// (y − t) / N.
    pub slope: fn(&Array2<f64>, &[usize]) -> Array2<f64>,
}

const SOLUTION: Answer = Answer {
    scores,
    log_softmax,
    loss,
    accuracy,
    slope,
};

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "classifier",
    text: include_str!("classifier.rs"),
    solution: SOLUTION,
    check,
    mistakes: &[
        mistake!("The bias is missing: a = x W + b.", scores: |x, w, _b| x.dot(w)),
        mistake!(
            "`ln` of a softmax that has rounded to 0 is −∞. Do not compute y first: take the logarithm of the sum alone, \
             aₖ − m − ln Σᵢ exp(aᵢ − m).",
            log_softmax: |a| {
                let mut y = a.clone();
                for mut row in y.rows_mut() {
                    let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
                    row.mapv_inplace(|score| (score - max).exp());
                    let sum = row.sum();
                    row.mapv_inplace(|power| (power / sum).ln());
                }
                y
            }
        ),
        mistake!(
            "Right for small scores; for large ones exp is infinite. Take the largest score of the row out of the sum: \
             aₖ − m − ln Σᵢ exp(aᵢ − m).",
            log_softmax: |a| {
                let mut log = a.clone();
                for mut row in log.rows_mut() {
                    let sum: f64 = row.iter().map(|score| score.exp()).sum();
                    row.mapv_inplace(|score| score - sum.ln());
                }
                log
            }
        ),
        mistake!(
            "The mean of the scores, not of the logarithms: what is missing is log_softmax.",
            loss: |a, labels| {
                let right = labels.iter().enumerate().map(|(n, &label)| a[[n, label]]);
                -right.sum::<f64>() / labels.len() as f64
            }
        ),
        mistake!(
            "The loss is the sum over the rows. Divide by their number.",
            loss: |a, labels| {
                let log = log_softmax(a);
                -labels.iter().enumerate().map(|(n, &label)| log[[n, label]]).sum::<f64>()
            }
        ),
        mistake!(
            "This counts the right answers. The accuracy is their share: divide by the number of rows.",
            accuracy: |a, labels| {
                let rows = a.rows().into_iter().zip(labels);
                let right = rows.filter(|(row, label)| row.iter().all(|score| *score <= row[**label]));
                right.count() as f64
            }
        ),
        mistake!(
            "This is t − y. The slope is y − t: with a higher score of a wrong class the loss grows.",
            slope: |a, labels| {
                let mut slope = -log_softmax(a).exp();
                for (n, &label) in labels.iter().enumerate() {
                    slope[[n, label]] += 1.0;
                }
                slope / labels.len() as f64
            }
        ),
        mistake!(
            "This is y − t. The loss is the mean over N rows, and so is its slope: divide by N.",
            slope: |a, labels| {
                let mut slope = log_softmax(a).exp();
                for (n, &label) in labels.iter().enumerate() {
                    slope[[n, label]] -= 1.0;
                }
                slope
            }
        ),
        mistake!(
            "The largest score is subtracted within the sum alone. ln Σᵢ exp(aᵢ − m) is m smaller than ln Σᵢ exp(aᵢ): subtract \
             m from aₖ as well.",
            log_softmax: |a| {
                let mut log = a.clone();
                for mut row in log.rows_mut() {
                    let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
                    let sum: f64 = row.iter().map(|score| (score - max).exp()).sum();
                    row.mapv_inplace(|score| score - sum.ln());
                }
                log
            }
        ),
        mistake!(
            "Right unless the scores of a row are far from each other. Then exp of the difference is infinite, since it is not \
             the largest score of the row that is subtracted.",
            log_softmax: |a| {
                let mut log = a.clone();
                for mut row in log.rows_mut() {
                    let first = row[0];
                    let sum: f64 = row.iter().map(|score| (score - first).exp()).sum();
                    row.mapv_inplace(|score| score - first - sum.ln());
                }
                log
            }
        ),
        mistake!(
            "A small number is added to y before the logarithm. Nothing needs it here: log_softmax is finite.",
            loss: |a, labels| {
                let y = log_softmax(a).exp();
                let right = labels.iter().enumerate().map(|(n, &label)| (y[[n, label]] + 1e-7).ln());
                -right.sum::<f64>() / labels.len() as f64
            }
        ),
        mistake!(
            "0 unless every row is right: a whole number is divided by a larger one. `as f64` comes before the division.",
            accuracy: |a, labels| {
                let rows = a.rows().into_iter().zip(labels);
                let right = rows.filter(|(row, label)| row.iter().all(|score| *score <= row[**label]));
                (right.count() / labels.len()) as f64
            }
        ),
        mistake!(
            "Right unless all scores of a row are below 0. The largest so far should begin with the first score, or with −∞, \
             not with 0.",
            accuracy: |a, labels| {
                let mut right = 0.0;
                for (row, &label) in a.rows().into_iter().zip(labels) {
                    let (mut best, mut largest) = (0, 0.0);
                    for (k, &score) in row.iter().enumerate() {
                        if score > largest {
                            (best, largest) = (k, score);
                        }
                    }
                    right += if best == label { 1.0 } else { 0.0 };
                }
                right / labels.len() as f64
            }
        ),
        mistake!(
            "Right for one row. For more, y is divided by N and t is not: it is y − t that is to be divided.",
            slope: |a, labels| {
                let mut slope = log_softmax(a).exp() / labels.len() as f64;
                for (n, &label) in labels.iter().enumerate() {
                    slope[[n, label]] -= 1.0;
                }
                slope
            }
        ),
    ],
};

/// So many digits are read.
const DIGITS: usize = 8;
/// So many others make the weights.
const SAMPLES: usize = 300;
/// A side of the image, in pixels, once four by four are one.
const SIDE: usize = 7;

fn check(answer: Answer, check: &mut Check<'_>) {
    let (x, labels) = digits();
    let (w, b) = means(&x.slice(s![DIGITS.., ..]).to_owned(), &labels[DIGITS..]);
    let (x, labels) = (
        x.slice(s![..DIGITS, ..]).to_owned(),
        labels[..DIGITS].to_vec(),
    );
    check.group("scores: small numbers");
    {
        let x = Array2::from(vec![[1.0, 2.0], [-0.5, 3.0], [0.0, 0.25]]);
        let w = Array2::from(vec![[1.0, 3.0, 5.0, 0.5], [2.0, 4.0, 6.0, -1.0]]);
        let b = Array1::from(vec![0.1, -0.2, 0.3, 7.0]);
        check.case(inputs![x, w, b], || (answer.scores)(&x, &w, &b));
    }
    check.group("scores: digits");
    check.case(inputs![x, w, b], || (answer.scores)(&x, &w, &b));
    let scored = x.dot(&w) + &b;
    let some = Array2::from(vec![[0.3, 2.9, 4.0], [1.0, 1.5, -2.0]]);
    let one = Array2::from(vec![[0.5, -1.0, 0.25]]);
    let far = Array2::from(vec![[0.0, 2000.0], [-3001.0, -3000.0], [5.0, 4.0]]);
    check.group("log_softmax: small scores");
    for a in [&one, &some, &scored] {
        check.case(inputs![a], || (answer.log_softmax)(a));
    }
    check.group("log_softmax: scores far from 0");
    check.case(&[("a", &far)], || (answer.log_softmax)(&far));
    let batches = [
        (&one, vec![2]),
        (&some, vec![1, 0]),
        (&far, vec![0, 1, 1]),
        (&scored, labels),
    ];
    check.group("loss");
    for (a, labels) in &batches {
        check.case(inputs![a, labels], || (answer.loss)(a, labels));
    }
    check.group("accuracy");
    for (a, labels) in &batches {
        check.case(inputs![a, labels], || (answer.accuracy)(a, labels));
    }
    check.group("slope");
    for (a, labels) in &batches {
        check.case(inputs![a, labels], || (answer.slope)(a, labels));
    }
}

/// Digits of the test set, four by four pixels in one, with their labels.
fn digits() -> (Array2<f64>, Vec<usize>) {
    let test = Dataset::load(&mnist::default_dir(), Part::Test);
    let test = test.expect("the digits come with the repository");
    let chosen: Vec<usize> = (0..DIGITS + SAMPLES).collect();
    let images = test.images().select(&chosen).to_dense().mapv(f64::from);
    let block = mnist::IMAGE_SIDE / SIDE;
    let x = Array2::from_shape_fn((chosen.len(), SIDE * SIDE), |(n, pixel)| {
        let (row, column) = (pixel / SIDE * block, pixel % SIDE * block);
        let all = (0..block * block).map(|at| {
            let (down, right) = (row + at / block, column + at % block);
            images[[n, down * mnist::IMAGE_SIDE + right]]
        });
        rounded(all.sum::<f64>() / (block * block) as f64)
    });
    (x, test.labels()[..DIGITS + SAMPLES].to_vec())
}

/// Weights that need no training: the mean image m of each class. The class with the largest x·m − ½ m·m has the mean that is
/// nearest to x.
fn means(x: &Array2<f64>, labels: &[usize]) -> (Array2<f64>, Array1<f64>) {
    let mut w = Array2::zeros((x.ncols(), mnist::CLASSES));
    for (class, mut mean) in w.columns_mut().into_iter().enumerate() {
        let own = x
            .rows()
            .into_iter()
            .zip(labels)
            .filter(|(_, label)| **label == class);
        let own: Vec<_> = own.map(|(row, _)| row).collect();
        own.iter().for_each(|row| mean += row);
        mean.mapv_inplace(|sum| rounded(sum / own.len() as f64));
    }
    let b = w.map_axis(ndarray::Axis(0), |mean| rounded(-mean.dot(&mean) / 2.0));
    (w, b)
}

/// With so many digits as one can read.
fn rounded(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}
