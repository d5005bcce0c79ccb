//! Label smoothing (10 minutes)
//!
//! 1. Begin with what every entry has in common: the share ε / K, which each of the K classes gets. Only then
//!    comes what the right class gets besides.
//! 2. `Array2::from_elem((labels.len(), classes), share)` makes an array with the same number everywhere.
//! 3. Then go through the labels, as `one_hot` does, and add 1 − ε where the one would stand:
//!    `t[[n, label]] += 1.0 - epsilon`.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::Array2;

/// One-hot rows, smoothed: the share ε of the probability goes to all
/// classes alike, the right one among them.
///
/// tₖ = 1 − ε + ε/K where k is the label of the row, and ε/K elsewhere
///
/// Shapes: `labels` (batch), each less than `classes`, which is K; the
/// result (batch, classes). `epsilon` is ε, from 0 to 1.
///
/// To check it: cargo run -p ch02-loss -- exercise label-smoothing
pub fn smooth(labels: &[usize], classes: usize, epsilon: f64) -> Array2<f64> {
    // ANCHOR: solution
    let share = epsilon / classes as f64;
    let mut t = Array2::from_elem((labels.len(), classes), share);
    for (n, &label) in labels.iter().enumerate() {
        t[[n, label]] += 1.0 - epsilon;
    }
    t
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
pub type Answer = fn(&[usize], usize, f64) -> Array2<f64>;

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "label_smoothing",
    text: include_str!("label_smoothing.rs"),
    solution: smooth,
    check,
    mistakes: &[
        mistake!(
            "The right class has lost ε and not got its own share of it back: each row sums to 1 − ε/K. The share goes to \
             all K classes.",
            |labels, classes, epsilon| {
                let mut t = Array2::from_elem((labels.len(), classes), epsilon / classes as f64);
                for (n, &label) in labels.iter().enumerate() {
                    t[[n, label]] = 1.0 - epsilon;
                }
                t
            }
        ),
        mistake!(
            "The share is divided among the wrong classes alone, by K − 1. Here it goes to all K classes, so that ε = 1 makes \
             all of them equal.",
            |labels, classes, epsilon| {
                let share = epsilon / (classes as f64 - 1.0);
                let mut t = Array2::from_elem((labels.len(), classes), share);
                for (n, &label) in labels.iter().enumerate() {
                    t[[n, label]] = 1.0 - epsilon;
                }
                t
            }
        ),
        mistake!(
            "Every class gets the whole of ε, so that a row sums to more than 1. It is to be divided among the K classes.",
            |labels, classes, epsilon| {
                let mut t = Array2::from_elem((labels.len(), classes), epsilon);
                for (n, &label) in labels.iter().enumerate() {
                    t[[n, label]] += 1.0 - epsilon;
                }
                t
            }
        ),
        mistake!(
            "These are one-hot rows as they were: ε plays no part in them.",
            |labels, classes, _| {
                let mut t = Array2::zeros((labels.len(), classes));
                for (n, &label) in labels.iter().enumerate() {
                    t[[n, label]] = 1.0;
                }
                t
            }
        ),
        mistake!(
            "The share comes on top of the whole 1, so that a row sums to 1 + ε. The right class has to give ε away first.",
            |labels, classes, epsilon| {
                let mut t = Array2::from_elem((labels.len(), classes), epsilon / classes as f64);
                for (n, &label) in labels.iter().enumerate() {
                    t[[n, label]] += 1.0;
                }
                t
            }
        ),
        mistake!(
            "The right class has kept its whole 1, so that a row sums to more than 1. It gives ε away and gets its share back.",
            |labels, classes, epsilon| {
                let mut t = Array2::from_elem((labels.len(), classes), epsilon / classes as f64);
                for (n, &label) in labels.iter().enumerate() {
                    t[[n, label]] = 1.0;
                }
                t
            }
        ),
        mistake!(
            "The wrong classes get nothing. Each of the K classes should get ε/K.",
            |labels, classes, epsilon| {
                let mut t = Array2::zeros((labels.len(), classes));
                for (n, &label) in labels.iter().enumerate() {
                    t[[n, label]] = 1.0 - epsilon + epsilon / classes as f64;
                }
                t
            }
        ),
        mistake!(
            "The share is 0, so that a row sums to 1 − ε. Is ε divided as a whole number? `classes as f64` keeps the fraction.",
            |labels, classes, epsilon| {
                let mut t = Array2::zeros((labels.len(), classes));
                for (n, &label) in labels.iter().enumerate() {
                    t[[n, label]] = 1.0 - epsilon;
                }
                t
            }
        ),
    ],
};

fn check(smooth: Answer, check: &mut Check<'_>) {
    let mut cases = |group: &str, cases: &[(&[usize], usize, f64)]| {
        check.group(group);
        for (labels, classes, epsilon) in cases {
            let (labels, classes, epsilon) = (labels.to_vec(), *classes, *epsilon);
            check.case(inputs![labels, classes, epsilon], || {
                smooth(&labels, classes, epsilon)
            });
        }
    };
    cases("ε = 0: one-hot", &[(&[2], 3, 0.0), (&[0, 3], 4, 0.0)]);
    cases("a single label", &[(&[1], 4, 0.1), (&[0], 2, 0.5)]);
    cases(
        "several labels",
        &[(&[0, 2, 1], 3, 0.3), (&[7, 0, 9, 7], 10, 0.1)],
    );
    cases("ε = 1: all classes alike", &[(&[1, 0], 5, 1.0)]);
}
