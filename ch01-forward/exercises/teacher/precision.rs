//! Precision and recall (15 minutes)
//!
//! 1. Row k of the matrix has all images of class k, column k all images that were taken for k, and where they cross are those
//!    that are both. Each of the three functions divides the number at the crossing by something.
//! 2. `counts.row(k).sum()` and `counts.column(k).sum()` are what it is divided by. Make numbers with a fraction of the
//!    counts before dividing: `as f64`.
//! 3. `Array1::from_shape_fn(counts.nrows(), |k| …)` has one entry for each class. Where a sum is 0, the number at the crossing is 0,
//!    too: `.max(1)` of the sum is enough. F₁ is 2 · counts[[k, k]] / (row + column).

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::{Array1, Array2, Axis};

/// The recall of each class: of the images with this label, the share
/// that gets this answer.
///
/// Rₖ = cₖₖ / Σⱼ cₖⱼ, and 0 if no image has the label k
///
/// Shapes: `counts` (classes, classes), the confusion matrix c: a row
/// for each label, a column for each answer; the result (classes).
///
/// To check all: cargo run -p ch01-forward -- exercise precision
pub fn recall(counts: &Array2<usize>) -> Array1<f64> {
    // ANCHOR: solution
    Array1::from_shape_fn(counts.nrows(), |k| {
        counts[[k, k]] as f64 / counts.row(k).sum().max(1) as f64
    })
    // ANCHOR_END: solution
}

/// The precision of each class: of the images with this answer, the
/// share that has this label.
///
/// Pₖ = cₖₖ / Σᵢ cᵢₖ, and 0 if no image gets the answer k
pub fn precision(counts: &Array2<usize>) -> Array1<f64> {
    // ANCHOR: solution
    Array1::from_shape_fn(counts.nrows(), |k| {
        counts[[k, k]] as f64 / counts.column(k).sum().max(1) as f64
    })
    // ANCHOR_END: solution
}

/// The harmonic mean of both, F₁.
///
/// Fₖ = 2 Pₖ Rₖ / (Pₖ + Rₖ), and 0 if both are 0
pub fn f1(counts: &Array2<usize>) -> Array1<f64> {
    // ANCHOR: solution
    Array1::from_shape_fn(counts.nrows(), |k| {
        let sum = counts.row(k).sum() + counts.column(k).sum();
        2.0 * counts[[k, k]] as f64 / sum.max(1) as f64
    })
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// By label.
    pub recall: fn(&Array2<usize>) -> Array1<f64>,
    /// By answer.
    pub precision: fn(&Array2<usize>) -> Array1<f64>,
    /// Their harmonic mean.
    pub f1: fn(&Array2<usize>) -> Array1<f64>,
}

const SOLUTION: Answer = Answer {
    recall,
    precision,
    f1,
};

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "precision",
    text: include_str!("precision.rs"),
    solution: SOLUTION,
    check,
    mistakes: &[
        mistake!(
            "This is the precision: it divides by the sum of a column, the images with this answer. Recall looks at all images \
             with this label.",
            recall: |counts| precision(counts)
        ),
        mistake!(
            "Every class is divided by the number of all images. The recall of a class is a share of its own images alone.",
            recall: |counts| {
                let all = counts.sum().max(1) as f64;
                counts.diag().mapv(|right| right as f64 / all)
            }
        ),
        mistake!(
            "0/0 is NaN, where a class has no images. The formula says what it should be there.",
            recall: |counts| {
                let sums = counts.sum_axis(Axis(1)).mapv(|sum| sum as f64);
                counts.diag().mapv(|right| right as f64) / sums
            }
        ),
        mistake!(
            "Everything is 0, or 1 where nothing is wrong: whole numbers are divided here, and the fraction is cut off. Make them \
             f64 first.",
            recall: |counts| {
                let share = |k| (counts[[k, k]] / counts.row(k).sum().max(1)) as f64;
                Array1::from_shape_fn(counts.nrows(), share)
            }
        ),
        mistake!(
            "This is the recall once more: it divides by the sum of a row. Precision looks at all images with this answer.",
            precision: |counts| recall(counts)
        ),
        mistake!(
            "0/0 is NaN, where a class is never the answer. The formula says what it should be there.",
            precision: |counts| {
                let sums = counts.sum_axis(Axis(0)).mapv(|sum| sum as f64);
                counts.diag().mapv(|right| right as f64) / sums
            }
        ),
        mistake!(
            "This is the ordinary mean of both. The harmonic one is smaller, the more so the less alike they are.",
            f1: |counts| (precision(counts) + recall(counts)) / 2.0
        ),
        mistake!(
            "Right, but for the classes whose precision and recall are both 0: 0/0 is NaN there.",
            f1: |counts| {
                let (p, r) = (precision(counts), recall(counts));
                2.0 * &p * &r / (p + r)
            }
        ),
        mistake!(
            "Everything is 0, or 1 where nothing is wrong: whole numbers are divided here, and the fraction is cut off. Make them \
             f64 first.",
            precision: |counts| {
                let share = |k| (counts[[k, k]] / counts.column(k).sum().max(1)) as f64;
                Array1::from_shape_fn(counts.nrows(), share)
            }
        ),
    ],
};

fn check(answer: Answer, check: &mut Check<'_>) {
    let cats = Array2::from(vec![[40, 10], [5, 45]]);
    let uneven = Array2::from(vec![[90, 9], [1, 0]]);
    let three = Array2::from(vec![[7, 2, 1], [0, 4, 0], [3, 1, 12]]);
    let perfect = Array2::from(vec![[3, 0], [0, 1]]);
    let absent = Array2::from(vec![[0, 0, 0], [2, 5, 1], [0, 0, 1]]);
    let never = Array2::from(vec![[4, 0, 2], [1, 0, 0], [0, 0, 1]]);
    let neither = Array2::from(vec![[0, 0, 0], [0, 8, 2], [0, 0, 0]]);
    let groups = [
        ("two classes", vec![&cats, &uneven]),
        ("three classes", vec![&three]),
        ("nothing wrong", vec![&perfect]),
        (
            "classes without images, or never the answer",
            vec![&absent, &never, &neither],
        ),
    ];
    let functions = [
        ("recall", answer.recall),
        ("precision", answer.precision),
        ("f1", answer.f1),
    ];
    for (name, function) in functions {
        for (what, matrices) in &groups {
            check.group(&format!("{name}: {what}"));
            for counts in matrices {
                check.case(inputs![counts], || function(counts));
            }
        }
    }
}
