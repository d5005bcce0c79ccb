//! Gradient clipping (10 minutes)
//!
//! 1. The two gradients are one list of numbers that happens to be kept in two arrays. Its length is the root of the sum of all
//!    squares, those of `dw` and those of `db`.
//! 2. Both arrays are multiplied by the same number, so that the direction stays: it is c / |g| for a gradient that is too
//!    long, and 1 for any other.
//! 3. `dw.pow2().sum()` adds the squares of one array. `(max_norm / norm).min(1.0)` is the number for both cases.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::{Array1, Array2};

/// Both gradients, shortened together if they are too long.
///
/// g ← g c / |g| if |g| > c, where |g|² is the sum of the squares of
/// all entries, those of `dw` and those of `db`. Else g stays as it is.
///
/// Shapes: `dw` (inputs, outputs), `db` (outputs); so have the results.
/// `max_norm` is c, greater than 0.
///
/// To check it: cargo run -p ch03-gradient -- exercise clipping
pub fn clip_by_norm(
    dw: &Array2<f64>,
    db: &Array1<f64>,
    max_norm: f64,
) -> (Array2<f64>, Array1<f64>) {
    // ANCHOR: solution
    let norm = (dw.pow2().sum() + db.pow2().sum()).sqrt();
    let factor = (max_norm / norm).min(1.0);
    (dw * factor, db * factor)
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
pub type Answer = fn(&Array2<f64>, &Array1<f64>, f64) -> (Array2<f64>, Array1<f64>);

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "clipping",
    text: include_str!("clipping.rs"),
    solution: clip_by_norm,
    check,
    mistakes: &[
        mistake!(
            "Each array is shortened by its own length. Then the two are multiplied by different numbers, and the step leads \
             in another direction: they have one length together.",
            |dw, db, max_norm| {
                let of_dw = (max_norm / dw.pow2().sum().sqrt()).min(1.0);
                let of_db = (max_norm / db.pow2().sum().sqrt()).min(1.0);
                (dw * of_dw, db * of_db)
            }
        ),
        mistake!(
            "`db` comes back as it was. The biases belong to the same gradient: if only the weights' share of it is shortened, \
             it points elsewhere.",
            |dw, db, max_norm| {
                let norm = (dw.pow2().sum() + db.pow2().sum()).sqrt();
                (dw * (max_norm / norm).min(1.0), db.clone())
            }
        ),
        mistake!(
            "Every entry is cut off at ±c by itself. That turns the gradient, for large entries lose more than small ones. \
             It should only become shorter.",
            |dw, db, max_norm| {
                let cut = |entry: f64| entry.clamp(-max_norm, max_norm);
                (dw.mapv(cut), db.mapv(cut))
            }
        ),
        mistake!(
            "Short gradients are made longer, up to c. A gradient that is not too long should stay as it is; and what becomes \
             of one that is 0?",
            |dw, db, max_norm| {
                let norm = (dw.pow2().sum() + db.pow2().sum()).sqrt();
                (dw * (max_norm / norm), db * (max_norm / norm))
            }
        ),
        mistake!(
            "The gradient is divided by the square of its length. What is left is too short: a root is missing.",
            |dw, db, max_norm| {
                let squares = dw.pow2().sum() + db.pow2().sum();
                let factor = (max_norm / squares).min(1.0);
                (dw * factor, db * factor)
            }
        ),
        mistake!(
            "The length is taken for the sum of the sizes of all entries. It is the root of the sum of their squares.",
            |dw, db, max_norm| {
                let norm = dw.abs().sum() + db.abs().sum();
                let factor = (max_norm / norm).min(1.0);
                (dw * factor, db * factor)
            }
        ),
        mistake!(
            "Only `dw` is asked for the length. The entries of `db` belong to the same gradient, and their squares to the sum.",
            |dw, db, max_norm| {
                let factor = (max_norm / dw.pow2().sum().sqrt()).min(1.0);
                (dw * factor, db * factor)
            }
        ),
        mistake!(
            "The lengths of the two arrays are added. Only squares add up: first the sum of all of them, then one root.",
            |dw, db, max_norm| {
                let norm = dw.pow2().sum().sqrt() + db.pow2().sum().sqrt();
                let factor = (max_norm / norm).min(1.0);
                (dw * factor, db * factor)
            }
        ),
        mistake!(
            "c is compared with the square of the length. Which gradients are too long then depends on whether the length is \
             above 1.",
            |dw, db, max_norm| {
                let squares = dw.pow2().sum() + db.pow2().sum();
                if squares <= max_norm {
                    return (dw.clone(), db.clone());
                }
                let factor = max_norm / squares.sqrt();
                (dw * factor, db * factor)
            }
        ),
        mistake!(
            "A small number is added to the length, as PyTorch does. Here the length becomes c exactly; and where |g| > c, which \
             is greater than 0, nothing is divided by 0.",
            |dw, db, max_norm| {
                let norm = (dw.pow2().sum() + db.pow2().sum()).sqrt();
                let factor = (max_norm / (norm + 1e-6)).min(1.0);
                (dw * factor, db * factor)
            }
        ),
        mistake!(
            "What is too long gets the length 1, whatever c is. It should be c long.",
            |dw, db, max_norm| {
                let norm = (dw.pow2().sum() + db.pow2().sum()).sqrt();
                let factor = if norm > max_norm { 1.0 / norm } else { 1.0 };
                (dw * factor, db * factor)
            }
        ),
    ],
};

/// dw, db and c.
type Gradients<'a> = (&'a [[f64; 2]], [f64; 2], f64);

fn check(clip_by_norm: Answer, check: &mut Check<'_>) {
    let mut cases = |group: &str, cases: &[Gradients<'_>]| {
        check.group(group);
        check.results(&["dw", "db"]);
        for (dw, db, max_norm) in cases {
            let (dw, db) = (Array2::from(dw.to_vec()), Array1::from(db.to_vec()));
            let max_norm = *max_norm;
            check.case(inputs![dw, db, max_norm], || {
                clip_by_norm(&dw, &db, max_norm)
            });
        }
    };
    cases(
        "short: it stays as it is",
        &[
            (&[[0.1, -0.2], [0.3, 0.0]], [0.05, -0.1], 1.0),
            (&[[3.0, -4.0]], [12.0, 0.0], 13.0),
            (&[[3.0, 0.0]], [0.0, -4.0], 10.0),
        ],
    );
    cases(
        "long: the length becomes c",
        &[
            (&[[3.0, 0.0], [0.0, 4.0]], [0.0, 0.0], 2.0),
            (&[[0.0, 0.0]], [0.0, -5.0], 0.5),
            (&[[0.48, 0.0]], [0.0, 0.64], 0.7),
        ],
    );
    cases(
        "long only together",
        &[
            (&[[0.6, -0.6], [0.3, 0.0]], [0.8, -0.4], 1.0),
            (&[[3.0, 0.0]], [0.0, 4.0], 4.5),
        ],
    );
    cases(
        "very long",
        &[(&[[2e6, -3e5], [1e4, 0.0], [7e5, 50.0]], [-1e6, 0.25], 5.0)],
    );
    cases("0: it stays 0", &[(&[[0.0, 0.0]], [0.0, 0.0], 1.0)]);
}
