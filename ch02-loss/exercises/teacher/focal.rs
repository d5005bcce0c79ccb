//! Focal loss (15 minutes)
//!
//! 1. Of each row only one number is needed: the probability of its label. What is done with it is done for every row,
//!    and the results are added up.
//! 2. `y.rows().into_iter().zip(labels)` goes through rows and labels together; `row[label]` is the
//!    probability p of the right class.
//! 3. Each row adds `-(1.0 - p).powf(gamma) * p.ln()`. What is left is the mean.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::Array2;

/// The focal loss, the mean over the N rows.
///
/// E = −1/N Σₙ (1 − pₙ)^γ ln pₙ, where row n gives pₙ to its label
///
/// Shapes: `y` (batch, classes), probabilities; `labels` (batch).
/// `gamma` is γ, 0 or more.
///
/// To check it: cargo run -p ch02-loss -- exercise focal
pub fn focal(y: &Array2<f64>, labels: &[usize], gamma: f64) -> f64 {
    // ANCHOR: solution
    let mut sum = 0.0;
    for (row, &label) in y.rows().into_iter().zip(labels) {
        let p = row[label];
        sum -= (1.0 - p).powf(gamma) * p.ln();
    }
    sum / labels.len() as f64
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
pub type Answer = fn(&Array2<f64>, &[usize], f64) -> f64;

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "focal",
    text: include_str!("focal.rs"),
    solution: focal,
    check,
    mistakes: &[
        mistake!(
            "The factor is p^γ here, so that what is right counts most. It should count least: (1 − p)^γ.",
            |y, labels, gamma| {
                let rows = y.rows().into_iter().zip(labels);
                let each = rows.map(|(row, &label)| -row[label].powf(gamma) * row[label].ln());
                each.sum::<f64>() / labels.len() as f64
            }
        ),
        mistake!(
            "γ is a factor here. It should be an exponent, (1 − p)^γ: with γ = 0 that is 1, and cross entropy is left.",
            |y, labels, gamma| {
                let rows = y.rows().into_iter().zip(labels);
                let each = rows.map(|(row, &label)| -gamma * (1.0 - row[label]) * row[label].ln());
                each.sum::<f64>() / labels.len() as f64
            }
        ),
        mistake!(
            "This is cross entropy itself: the factor (1 − p)^γ is missing.",
            |y, labels, _| {
                let rows = y.rows().into_iter().zip(labels);
                rows.map(|(row, &label)| -row[label].ln()).sum::<f64>() / labels.len() as f64
            }
        ),
        mistake!(
            "This is the sum over the rows: right for a single one, and N times too large for N. Divide by their number.",
            |y, labels, gamma| {
                let rows = y.rows().into_iter().zip(labels);
                rows.map(|(row, &label)| -(1.0 - row[label]).powf(gamma) * row[label].ln())
                    .sum::<f64>()
            }
        ),
        mistake!(
            "The sum is divided by the number of all entries. The mean is one over the rows.",
            |y, labels, gamma| {
                let rows = y.rows().into_iter().zip(labels);
                let each =
                    rows.map(|(row, &label)| -(1.0 - row[label]).powf(gamma) * row[label].ln());
                each.sum::<f64>() / y.len() as f64
            }
        ),
        mistake!(
            "A small number is added to p before the logarithm, as the function of this section does. The formula here has no \
             such margin.",
            |y, labels, gamma| {
                let rows = y
                    .rows()
                    .into_iter()
                    .zip(labels)
                    .map(|(row, &label)| row[label]);
                let each = rows.map(|p| -(1.0 - p).powf(gamma) * (p + 1e-7).ln());
                each.sum::<f64>() / labels.len() as f64
            }
        ),
        mistake!(
            "This is cross entropy with a margin, as the function of this section computes it. The factor (1 − p)^γ is \
             missing, and nothing is added to p.",
            |y, labels, _| {
                let rows = y
                    .rows()
                    .into_iter()
                    .zip(labels)
                    .map(|(row, &label)| row[label]);
                rows.map(|p| -(p + 1e-7).ln()).sum::<f64>() / labels.len() as f64
            }
        ),
        mistake!(
            "Right where γ is a whole number. A power of 0.5 comes out as one of 0: `powi` takes whole numbers, `powf` any.",
            |y, labels, gamma| {
                let rows = y
                    .rows()
                    .into_iter()
                    .zip(labels)
                    .map(|(row, &label)| row[label]);
                let each = rows.map(|p| -(1.0 - p).powi(gamma as i32) * p.ln());
                each.sum::<f64>() / labels.len() as f64
            }
        ),
        mistake!(
            "The factor is 1 − p^γ here, which is 0 for γ = 0. Subtract first and raise the difference to the power: (1 − p)^γ.",
            |y, labels, gamma| {
                let rows = y
                    .rows()
                    .into_iter()
                    .zip(labels)
                    .map(|(row, &label)| row[label]);
                let each = rows.map(|p| -(1.0 - p.powf(gamma)) * p.ln());
                each.sum::<f64>() / labels.len() as f64
            }
        ),
        mistake!(
            "Wherever a wrong class has the probability 0 the loss is NaN: 0 times ln 0. Take the logarithm of the one \
             probability that counts.",
            |y, labels, gamma| {
                let mut sum = 0.0;
                for (row, &label) in y.rows().into_iter().zip(labels) {
                    for (k, p) in row.iter().enumerate() {
                        let t = if k == label { 1.0 } else { 0.0 };
                        sum -= t * (1.0 - p).powf(gamma) * p.ln();
                    }
                }
                sum / labels.len() as f64
            }
        ),
        mistake!(
            "The largest probability of each row is taken. It should be the one of the label, large or small.",
            |y, labels, gamma| {
                let largest = y
                    .rows()
                    .into_iter()
                    .map(|row| row.fold(0.0, |max: f64, &p| max.max(p)));
                let each = largest.map(|p| -(1.0 - p).powf(gamma) * p.ln());
                each.sum::<f64>() / labels.len() as f64
            }
        ),
    ],
};

fn check(focal: Answer, check: &mut Check<'_>) {
    const ANIMALS: [[f64; 3]; 3] = [[0.59, 0.26, 0.15], [0.1, 0.8, 0.1], [0.4, 0.35, 0.25]];
    let mut cases = |group: &str, cases: &[(&[[f64; 3]], &[usize], f64)]| {
        check.group(group);
        for (y, labels, gamma) in cases {
            let (y, labels, gamma) = (Array2::from(y.to_vec()), labels.to_vec(), *gamma);
            check.case(inputs![y, labels, gamma], || focal(&y, &labels, gamma));
        }
    };
    cases(
        "γ = 0: cross entropy",
        &[(&ANIMALS[..1], &[0], 0.0), (&ANIMALS[..1], &[2], 0.0)],
    );
    cases(
        "a single row",
        &[(&ANIMALS[..1], &[0], 2.0), (&ANIMALS[1..2], &[0], 0.5)],
    );
    cases(
        "a batch",
        &[(&ANIMALS, &[0, 1, 2], 2.0), (&ANIMALS[1..], &[1, 0], 1.0)],
    );
    cases(
        "a zero at a wrong class",
        &[(&[[0.0, 0.7, 0.3], [0.5, 0.5, 0.0]], &[1, 0], 2.0)],
    );
    cases(
        "certain and right: no loss",
        &[(&[[0.0, 1.0, 0.0]], &[1], 2.0)],
    );
}
