//! Softmax with a temperature (10 minutes)
//!
//! 1. The temperature divides the scores before anything else is done with them: `a / temperature`. What follows
//!    is softmax as in chapter 1, row by row.
//! 2. exp overflows where a score is large. Subtract the largest score of the row from all of them; the result stays the
//!    same.
//! 3. `for mut row in y.rows_mut()` takes each row to be changed; `row.mapv_inplace(|score| …)` changes its entries,
//!    and `row.sum()` is what they are divided by at the end.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::{Array2, Axis};

/// Softmax of each row at a temperature T.
///
/// yₖ = exp(aₖ / T) / Σᵢ exp(aᵢ / T), the sum over the row
///
/// Shapes: `a` and the result (batch, classes). `temperature` is T,
/// greater than 0. The result is finite wherever every aₖ / T is.
///
/// To check it: cargo run -p ch02-loss -- exercise temperature
pub fn softmax(a: &Array2<f64>, temperature: f64) -> Array2<f64> {
    // ANCHOR: solution
    let mut y = a / temperature;
    for mut row in y.rows_mut() {
        let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
        row.mapv_inplace(|score| (score - max).exp());
        let sum = row.sum();
        row.mapv_inplace(|power| power / sum);
    }
    y
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
pub type Answer = fn(&Array2<f64>, f64) -> Array2<f64>;

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "temperature",
    text: include_str!("temperature.rs"),
    solution: softmax,
    check,
    mistakes: &[
        mistake!(
            "The scores are multiplied by T. They should be divided: a high temperature makes the probabilities more alike.",
            |a, temperature| {
                let largest = a.map_axis(Axis(1), |row| {
                    row.fold(f64::MIN, |max, &score| max.max(score))
                });
                let powers = ((a - &largest.insert_axis(Axis(1))) * temperature).exp();
                let sums = powers.sum_axis(Axis(1)).insert_axis(Axis(1));
                powers / sums
            }
        ),
        mistake!(
            "The probabilities are divided by T, and no longer sum to 1. T divides the scores, before exp.",
            |a, temperature| {
                let largest = a.map_axis(Axis(1), |row| {
                    row.fold(f64::MIN, |max, &score| max.max(score))
                });
                let powers = (a - &largest.insert_axis(Axis(1))).exp();
                let sums = powers.sum_axis(Axis(1)).insert_axis(Axis(1));
                powers / sums / temperature
            }
        ),
        mistake!(
            "Right for small scores. For large ones exp is infinite, and ∞/∞ is NaN: subtract the largest score of the row \
             first.",
            |a, temperature| {
                let powers = (a / temperature).exp();
                let sums = powers.sum_axis(Axis(1)).insert_axis(Axis(1));
                powers / sums
            }
        ),
        mistake!(
            "All entries of the batch together sum to 1. Every row should: it is a prediction of its own.",
            |a, temperature| {
                let largest = a.fold(f64::MIN, |max, &score| max.max(score));
                let powers = ((a - largest) / temperature).exp();
                let sum = powers.sum();
                powers / sum
            }
        ),
        mistake!(
            "The largest score of the whole batch is subtracted. In a row whose scores are far below it, every exp becomes 0, \
             and 0/0 is NaN: take the largest of each row.",
            |a, temperature| {
                let largest = a.fold(f64::MIN, |max, &score| max.max(score));
                let powers = ((a - largest) / temperature).exp();
                let sums = powers.sum_axis(Axis(1)).insert_axis(Axis(1));
                powers / sums
            }
        ),
        mistake!(
            "The largest score is looked for from 0 upwards. Where all are below 0, nothing is subtracted, every exp becomes 0, \
             and 0/0 is NaN: begin with −∞, or with a score of the row.",
            |a, temperature| {
                let largest = a.map_axis(Axis(1), |row| {
                    row.fold(0.0, |max: f64, &score| max.max(score))
                });
                let powers = ((a - &largest.insert_axis(Axis(1))) / temperature).exp();
                let sums = powers.sum_axis(Axis(1)).insert_axis(Axis(1));
                powers / sums
            }
        ),
        mistake!(
            "Right unless the scores of a row are far from each other. Then exp of the difference is infinite, since it is not \
             the largest score of the row that is subtracted.",
            |a, temperature| {
                let first = a.column(0).to_owned().insert_axis(Axis(1));
                let powers = ((a - &first) / temperature).exp();
                let sums = powers.sum_axis(Axis(1)).insert_axis(Axis(1));
                powers / sums
            }
        ),
        mistake!(
            "This is softmax without a temperature. T is not used, or it cancels out: powers that are divided by T have a sum \
             that is, too.",
            |a, _temperature| {
                let largest = a.map_axis(Axis(1), |row| {
                    row.fold(f64::MIN, |max, &score| max.max(score))
                });
                let powers = (a - &largest.insert_axis(Axis(1))).exp();
                let sums = powers.sum_axis(Axis(1)).insert_axis(Axis(1));
                powers / sums
            }
        ),
        mistake!(
            "Each column sums to 1, so that a single row has nothing but ones. Every row should: its classes are side by side, \
             along Axis(1).",
            |a, temperature| {
                let largest = a.map_axis(Axis(0), |column| {
                    column.fold(f64::MIN, |max, &score| max.max(score))
                });
                let powers = ((a - &largest) / temperature).exp();
                let sums = powers.sum_axis(Axis(0));
                powers / sums
            }
        ),
        mistake!(
            "These are the powers alone, the largest of each row is 1. They are still to be divided by their sum.",
            |a, temperature| {
                let largest = a.map_axis(Axis(1), |row| {
                    row.fold(f64::MIN, |max, &score| max.max(score))
                });
                ((a - &largest.insert_axis(Axis(1))) / temperature).exp()
            }
        ),
    ],
};

fn check(softmax: Answer, check: &mut Check<'_>) {
    let mut cases = |group: &str, cases: &[(&[[f64; 3]], f64)]| {
        check.group(group);
        for (a, temperature) in cases {
            let (a, temperature) = (Array2::from(a.to_vec()), *temperature);
            check.case(inputs![a, temperature], || softmax(&a, temperature));
        }
    };
    const SCORES: [f64; 3] = [0.3, 2.9, 4.0];
    cases("T = 1: softmax", &[(&[SCORES], 1.0)]);
    cases(
        "warm: more alike",
        &[(&[SCORES], 2.0), (&[[-1.0, 0.0, 5.0]], 10.0)],
    );
    cases(
        "cold: more certain",
        &[(&[SCORES], 0.5), (&[[-1.0, -1.2, -3.0]], 0.1)],
    );
    cases(
        "a batch",
        &[(&[SCORES, [1.0, 1.0, 1.0], [-2.0, 0.5, 0.0]], 1.5)],
    );
    cases(
        "scores far from 0",
        &[
            (&[[810.0, 809.5, 808.0]], 0.5),
            (&[[-2000.0, -2001.0, -2003.0]], 1.0),
        ],
    );
    cases(
        "scores of one row far from each other",
        &[(&[[-800.0, 900.0, -900.0]], 1.0)],
    );
    cases(
        "rows far from each other",
        &[(&[[1000.0, 999.0, 998.0], [-1000.0, -998.0, -999.0]], 2.0)],
    );
}
