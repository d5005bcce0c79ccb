//! Softmax with a mask (20 minutes)
//!
//! 1. Do as if the masked classes were not there: the largest score, the powers and their sum belong to the others alone. At the
//!    end the masked ones get a 0.
//! 2. Begin with `Array2::zeros(a.dim())`. For row n, collect the classes with `mask[[n, k]] == 1`; what follows is softmax over
//!    them.
//! 3. `allowed.iter().fold(f64::NEG_INFINITY, |max, &k| max.max(a[[n, k]]))` is the largest score that counts. Where no class is
//!    left, loops over `allowed` do nothing, and the zeros stay.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::{Array2, Axis};

/// Softmax of each row over the classes that its mask admits.
///
/// yₖ = mₖ exp(aₖ) / Σᵢ mᵢ exp(aᵢ), the sum over the row
///
/// Shapes: `a`, `mask` and the result (batch, classes). `mask` has the
/// mₖ: 1 where the class is admitted, 0 where it is not. A row that
/// admits none is 0. The result is finite for every finite `a`.
///
/// To check it: cargo run -p ch01-forward -- exercise masked-softmax
pub fn softmax(a: &Array2<f64>, mask: &Array2<usize>) -> Array2<f64> {
    // ANCHOR: solution
    let mut y = Array2::zeros(a.dim());
    for (n, row) in mask.rows().into_iter().enumerate() {
        let allowed: Vec<usize> = (0..row.len()).filter(|&k| row[k] == 1).collect();
        let max = allowed
            .iter()
            .fold(f64::NEG_INFINITY, |max, &k| max.max(a[[n, k]]));
        let sum: f64 = allowed.iter().map(|&k| (a[[n, k]] - max).exp()).sum();
        for &k in &allowed {
            y[[n, k]] = (a[[n, k]] - max).exp() / sum;
        }
    }
    y
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
pub type Answer = fn(&Array2<f64>, &Array2<usize>) -> Array2<f64>;

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "masked_softmax",
    text: include_str!("masked_softmax.rs"),
    solution: softmax,
    check,
    mistakes: &[
        mistake!(
            "The masked scores have become 0, and a score of 0 is one like any other: exp(0) is 1. A masked class should have the \
             power 0.",
            |a, mask| {
                let mut y = a * &mask.mapv(|m| m as f64);
                for mut row in y.rows_mut() {
                    let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
                    row.mapv_inplace(|score| (score - max).exp());
                    let sum = row.sum();
                    row.mapv_inplace(|power| power / sum);
                }
                y
            }
        ),
        mistake!(
            "The mask comes too late: the probabilities of the masked classes are gone, and a row no longer sums to 1. They \
             should not be in the sum that is divided by either.",
            |a, mask| {
                let mut y = a.clone();
                for mut row in y.rows_mut() {
                    let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
                    row.mapv_inplace(|score| (score - max).exp());
                    let sum = row.sum();
                    row.mapv_inplace(|power| power / sum);
                }
                y * mask.mapv(|m| m as f64)
            }
        ),
        mistake!(
            "The largest score is taken of all classes, the masked ones, too. Where a masked score is far above the others, all of \
             their powers become 0, and 0/0 is NaN.",
            |a, mask| {
                let max = a.map_axis(Axis(1), |row| {
                    row.fold(f64::MIN, |max, &score| max.max(score))
                });
                let powers = (a - &max.insert_axis(Axis(1))).exp() * mask.mapv(|m| m as f64);
                let empty = mask
                    .sum_axis(Axis(1))
                    .mapv(|admitted| if admitted == 0 { 1.0 } else { 0.0 });
                let sums = powers.sum_axis(Axis(1)) + empty;
                powers / sums.insert_axis(Axis(1))
            }
        ),
        mistake!(
            "A row that admits no class is 0/0, NaN. It should be 0.",
            |a, mask| {
                let mut y = a.clone();
                for (mut row, mask) in y.rows_mut().into_iter().zip(mask.rows()) {
                    row.zip_mut_with(&mask, |score, &m| {
                        if m == 0 {
                            *score = f64::NEG_INFINITY
                        }
                    });
                    let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
                    row.mapv_inplace(|score| (score - max).exp());
                    let sum = row.sum();
                    row.mapv_inplace(|power| power / sum);
                }
                y
            }
        ),
        mistake!(
            "Right for small scores; for large ones exp is infinite, and ∞/∞ is NaN. Subtract the largest score that is admitted.",
            |a, mask| {
                let mut y = a.clone();
                for (mut row, mask) in y.rows_mut().into_iter().zip(mask.rows()) {
                    row.zip_mut_with(&mask, |score, &m| {
                        *score = if m == 0 { 0.0 } else { score.exp() }
                    });
                    let sum = row.sum();
                    if sum > 0.0 {
                        row.mapv_inplace(|power| power / sum);
                    }
                }
                y
            }
        ),
        mistake!(
            "The mask is the wrong way round: the classes with a 1 are those that are admitted.",
            |a, mask| {
                let mut y = Array2::zeros(a.dim());
                for (n, row) in mask.rows().into_iter().enumerate() {
                    let allowed: Vec<usize> = (0..row.len()).filter(|&k| row[k] == 0).collect();
                    let max = allowed
                        .iter()
                        .fold(f64::NEG_INFINITY, |max, &k| max.max(a[[n, k]]));
                    let sum: f64 = allowed.iter().map(|&k| (a[[n, k]] - max).exp()).sum();
                    for &k in &allowed {
                        y[[n, k]] = (a[[n, k]] - max).exp() / sum;
                    }
                }
                y
            }
        ),
        mistake!(
            "This is softmax over all classes. The mask plays no part in it.",
            |a, _mask| {
                let mut y = a.clone();
                for mut row in y.rows_mut() {
                    let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
                    row.mapv_inplace(|score| (score - max).exp());
                    let sum = row.sum();
                    row.mapv_inplace(|power| power / sum);
                }
                y
            }
        ),
        mistake!(
            "Right unless the scores that are admitted are far from each other. Then exp of the difference is infinite, since it is \
             not the largest of them that is subtracted.",
            |a, mask| {
                let mut y = Array2::zeros(a.dim());
                for (n, row) in mask.rows().into_iter().enumerate() {
                    let allowed: Vec<usize> = (0..row.len()).filter(|&k| row[k] == 1).collect();
                    let first = allowed.first().map_or(0.0, |&k| a[[n, k]]);
                    let sum: f64 = allowed.iter().map(|&k| (a[[n, k]] - first).exp()).sum();
                    for &k in &allowed {
                        y[[n, k]] = (a[[n, k]] - first).exp() / sum;
                    }
                }
                y
            }
        ),
        mistake!(
            "The largest score is looked for from 0 upwards. Where all are far below 0, nothing is subtracted, every exp becomes \
             0, and 0/0 is NaN: begin with −∞.",
            |a, mask| {
                let mut y = Array2::zeros(a.dim());
                for (n, row) in mask.rows().into_iter().enumerate() {
                    let allowed: Vec<usize> = (0..row.len()).filter(|&k| row[k] == 1).collect();
                    let max = allowed.iter().fold(0.0, |max: f64, &k| max.max(a[[n, k]]));
                    let sum: f64 = allowed.iter().map(|&k| (a[[n, k]] - max).exp()).sum();
                    for &k in &allowed {
                        y[[n, k]] = (a[[n, k]] - max).exp() / sum;
                    }
                }
                y
            }
        ),
    ],
};

fn check(softmax: Answer, check: &mut Check<'_>) {
    let mut cases = |group: &str, cases: &[(&[[f64; 3]], &[[usize; 3]])]| {
        check.group(group);
        for (a, mask) in cases {
            let (a, mask) = (Array2::from(a.to_vec()), Array2::from(mask.to_vec()));
            check.case(inputs![a, mask], || softmax(&a, &mask));
        }
    };
    const SCORES: [f64; 3] = [0.3, 2.9, 4.0];
    cases("all classes: softmax", &[(&[SCORES], &[[1, 1, 1]])]);
    cases(
        "a class is masked",
        &[
            (&[SCORES], &[[1, 1, 0]]),
            (&[[-1.0, 2.0, -0.5]], &[[1, 0, 1]]),
        ],
    );
    cases("a single class is left", &[(&[SCORES], &[[0, 1, 0]])]);
    cases(
        "a batch",
        &[(
            &[SCORES, [1.0, 1.0, -1.0], [0.0, -2.0, 0.5], [5.0, 4.0, 3.0]],
            &[[1, 1, 1], [0, 1, 1], [1, 1, 0], [1, 0, 1]],
        )],
    );
    cases(
        "no class is left",
        &[
            (&[SCORES], &[[0, 0, 0]]),
            (&[SCORES, [1.0, 2.0, 3.0]], &[[0, 0, 0], [1, 1, 0]]),
        ],
    );
    cases(
        "scores far from 0",
        &[
            (&[[1010.0, 1000.0, 1009.0]], &[[1, 1, 1]]),
            (&[[-2000.0, -2001.0, -2003.0]], &[[0, 1, 1]]),
        ],
    );
    cases(
        "scores far from each other",
        &[(&[[-800.0, 900.0, -900.0]], &[[1, 1, 1]])],
    );
    cases(
        "a masked score far above",
        &[
            (&[[1000.0, 1.0, 2.0]], &[[0, 1, 1]]),
            (
                &[[-900.0, 0.0, -901.0], [0.0, 1.0, 2.0]],
                &[[1, 0, 1], [1, 1, 1]],
            ),
        ],
    );
}
