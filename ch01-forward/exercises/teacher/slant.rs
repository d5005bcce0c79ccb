//! The slant of a digit (40 minutes)
//!
//! 1. Every sum goes over all pixels, and every pixel counts as much as it has ink: `for ((row, column), &ink) in
//!    image.indexed_iter()`. `centre` is two such sums, divided by the sum of all ink.
//! 2. `slant` first asks `centre`, and then needs for each pixel how far it lies from there, down and to the right. Both sums
//!    have a factor for the ink and two for the distances.
//! 3. `upright` asks for each new pixel where it comes from: column + (slant · (row − r)).round(), in the same row. Compare with
//!    0 before you make a `usize` of it, and `image.get((row, from as usize))` is `None` beyond the right edge.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::Array2;

/// The centre of mass of the ink: its mean row r and its mean column c.
///
/// r = Σᵢⱼ xᵢⱼ i / Σᵢⱼ xᵢⱼ and c = Σᵢⱼ xᵢⱼ j / Σᵢⱼ xᵢⱼ, counted from 0
///
/// Shapes: `image` (rows, columns), the ink x of each pixel, 0 or more,
/// in two rows at least.
///
/// To check all: cargo run -p ch01-forward -- exercise slant
pub fn centre(image: &Array2<f64>) -> (f64, f64) {
    // ANCHOR: solution
    let (mut r, mut c) = (0.0, 0.0);
    for ((row, column), &ink) in image.indexed_iter() {
        r += ink * row as f64;
        c += ink * column as f64;
    }
    (r / image.sum(), c / image.sum())
    // ANCHOR_END: solution
}

/// How many columns to the right the ink moves from each row to the
/// next.
///
/// Σᵢⱼ xᵢⱼ (i − r) (j − c) / Σᵢⱼ xᵢⱼ (i − r)²
pub fn slant(image: &Array2<f64>) -> f64 {
    // ANCHOR: solution
    let (r, c) = centre(image);
    let (mut both, mut down) = (0.0, 0.0);
    for ((row, column), &ink) in image.indexed_iter() {
        let (i, j) = (row as f64 - r, column as f64 - c);
        both += ink * i * j;
        down += ink * i * i;
    }
    both / down
    // ANCHOR_END: solution
}

/// The digit set upright: every row moved by whole pixels. What comes
/// from beyond the edge is 0.
///
/// yᵢⱼ = xᵢₖ, where k = j + round(slant (i − r))
///
/// Shapes: `image` and the result (rows, columns).
pub fn upright(image: &Array2<f64>) -> Array2<f64> {
    // ANCHOR: solution
    let (slant, (r, _)) = (slant(image), centre(image));
    Array2::from_shape_fn(image.dim(), |(row, column)| {
        let from = column as f64 + (slant * (row as f64 - r)).round();
        let pixel = image.get((row, from as usize)).copied();
        if from < 0.0 {
            0.0
        } else {
            pixel.unwrap_or(0.0)
        }
    })
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// The centre of mass.
    pub centre: fn(&Array2<f64>) -> (f64, f64),
    /// Columns for each row.
    pub slant: fn(&Array2<f64>) -> f64,
    /// Without it.
    pub upright: fn(&Array2<f64>) -> Array2<f64>,
}

const SOLUTION: Answer = Answer {
    centre,
    slant,
    upright,
};

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "slant",
    text: include_str!("slant.rs"),
    solution: SOLUTION,
    check,
    mistakes: &[
        mistake!(
            "Row and column are exchanged: the mean row comes first.",
            centre: |image| {
                let (mut r, mut c) = (0.0, 0.0);
                for ((row, column), &ink) in image.indexed_iter() {
                    r += ink * row as f64;
                    c += ink * column as f64;
                }
                (c / image.sum(), r / image.sum())
            }
        ),
        mistake!(
            "Divided by the number of all pixels. A pixel without ink should not count: divide by the sum of the ink.",
            centre: |image| {
                let (mut r, mut c) = (0.0, 0.0);
                for ((row, column), &ink) in image.indexed_iter() {
                    r += ink * row as f64;
                    c += ink * column as f64;
                }
                let pixels = image.len() as f64;
                (r / pixels, c / pixels)
            }
        ),
        mistake!(
            "Every pixel with ink counts the same here, whether it is black or nearly white. Each should count as much as it has \
             ink.",
            centre: |image| {
                let (mut r, mut c, mut count) = (0.0, 0.0, 0.0);
                for ((row, column), &ink) in image.indexed_iter() {
                    if ink > 0.0 {
                        r += row as f64;
                        c += column as f64;
                        count += 1.0;
                    }
                }
                (r / count, c / count)
            }
        ),
        mistake!(
            "This counts rows and columns from 1. They count from 0.",
            centre: |image| {
                let (mut r, mut c) = (0.0, 0.0);
                for ((row, column), &ink) in image.indexed_iter() {
                    r += ink * (row + 1) as f64;
                    c += ink * (column + 1) as f64;
                }
                (r / image.sum(), c / image.sum())
            }
        ),
        mistake!(
            "Distances are measured from the corner here, so the slant depends on where the digit stands. Measure from the centre \
             of mass.",
            slant: |image| {
                let (mut both, mut down) = (0.0, 0.0);
                for ((row, column), &ink) in image.indexed_iter() {
                    both += ink * row as f64 * column as f64;
                    down += ink * (row * row) as f64;
                }
                both / down
            }
        ),
        mistake!(
            "This says how many rows the ink moves down from one column to the next: the sum below should have the rows, i − r, \
             and has the columns.",
            slant: |image| {
                let turned = image.t().to_owned();
                let (r, c) = centre(&turned);
                let (mut both, mut down) = (0.0, 0.0);
                for ((row, column), &ink) in turned.indexed_iter() {
                    let (i, j) = (row as f64 - r, column as f64 - c);
                    both += ink * i * j;
                    down += ink * i * i;
                }
                both / down
            }
        ),
        mistake!(
            "The rows move the wrong way: the digit leans more than before.",
            upright: |image| {
                let (slant, (r, _)) = (slant(image), centre(image));
                Array2::from_shape_fn(image.dim(), |(row, column)| {
                    let from = column as f64 - (slant * (row as f64 - r)).round();
                    let pixel = image.get((row, from as usize)).copied();
                    if from < 0.0 { 0.0 } else { pixel.unwrap_or(0.0) }
                })
            }
        ),
        mistake!(
            "The rows move by their distance from the top. The digit leans no more, but it has gone to one side: rows above the \
             centre should move the other way, i − r.",
            upright: |image| {
                let slant = slant(image);
                Array2::from_shape_fn(image.dim(), |(row, column)| {
                    let from = column as f64 + (slant * row as f64).round();
                    let pixel = image.get((row, from as usize)).copied();
                    if from < 0.0 { 0.0 } else { pixel.unwrap_or(0.0) }
                })
            }
        ),
        mistake!(
            "At the left edge the first pixel is repeated: a negative number becomes 0 as a `usize`. Beyond the edge there is no \
             ink.",
            upright: |image| {
                let (slant, (r, _)) = (slant(image), centre(image));
                Array2::from_shape_fn(image.dim(), |(row, column)| {
                    let from = column as f64 + (slant * (row as f64 - r)).round();
                    image.get((row, from as usize)).copied().unwrap_or(0.0)
                })
            }
        ),
        mistake!(
            "What leaves the image at one side comes back at the other. Beyond the edge there is no ink.",
            upright: |image| {
                let (slant, (r, _)) = (slant(image), centre(image));
                Array2::from_shape_fn(image.dim(), |(row, column)| {
                    let from = column as f64 + (slant * (row as f64 - r)).round();
                    image[[row, from.rem_euclid(image.ncols() as f64) as usize]]
                })
            }
        ),
        mistake!(
            "Some rows are a pixel off: `floor`, or `as` alone, cuts the fraction off. The formula rounds to the nearest whole number.",
            upright: |image| {
                let (slant, (r, _)) = (slant(image), centre(image));
                Array2::from_shape_fn(image.dim(), |(row, column)| {
                    let from = column as f64 + (slant * (row as f64 - r)).floor();
                    let pixel = image.get((row, from as usize)).copied();
                    if from < 0.0 { 0.0 } else { pixel.unwrap_or(0.0) }
                })
            }
        ),
        mistake!(
            "Some rows are a pixel off: the fraction of their move is cut off, as `as i64` does. The formula rounds to the nearest \
             whole number.",
            upright: |image| {
                let (slant, (r, _)) = (slant(image), centre(image));
                Array2::from_shape_fn(image.dim(), |(row, column)| {
                    let from = column as f64 + (slant * (row as f64 - r)).trunc();
                    let pixel = image.get((row, from as usize)).copied();
                    if from < 0.0 { 0.0 } else { pixel.unwrap_or(0.0) }
                })
            }
        ),
        mistake!(
            "The centre is rounded before the distance is multiplied by the slant. Only the move itself is to be rounded.",
            upright: |image| {
                let (slant, r) = (slant(image), centre(image).0.round());
                Array2::from_shape_fn(image.dim(), |(row, column)| {
                    let from = column as f64 + (slant * (row as f64 - r)).round();
                    let pixel = image.get((row, from as usize)).copied();
                    if from < 0.0 { 0.0 } else { pixel.unwrap_or(0.0) }
                })
            }
        ),
        mistake!(
            "At both edges the last pixel is repeated. Beyond the edge there is no ink.",
            upright: |image| {
                let (slant, (r, _), last) = (slant(image), centre(image), image.ncols() as f64 - 1.0);
                Array2::from_shape_fn(image.dim(), |(row, column)| {
                    let from = column as f64 + (slant * (row as f64 - r)).round();
                    image[[row, from.clamp(0.0, last) as usize]]
                })
            }
        ),
        mistake!(
            "What comes back is the image as it was. Each of its rows should be moved.",
            upright: |image| image.clone()
        ),
        mistake!(
            "The sign is the wrong way round: where the ink moves to the right on its way down, the slant should be positive.",
            slant: |image| {
                let (r, c) = centre(image);
                let (mut both, mut down) = (0.0, 0.0);
                for ((row, column), &ink) in image.indexed_iter() {
                    let (i, j) = (row as f64 - r, c - column as f64);
                    both += ink * i * j;
                    down += ink * i * i;
                }
                both / down
            }
        ),
    ],
};

fn check(answer: Answer, check: &mut Check<'_>) {
    let line = Array2::from(vec![[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]);
    let steep = Array2::from(vec![[1.0, 0.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0]]);
    let post = Array2::from(vec![
        [0.0, 0.5, 0.0, 0.0],
        [0.0, 1.0, 0.0, 0.0],
        [0.0, 0.25, 0.0, 0.0],
    ]);
    let seven = Array2::from(vec![
        [0.0, 0.8, 1.0, 1.0, 0.9],
        [0.0, 0.0, 0.0, 0.3, 1.0],
        [0.0, 0.0, 0.1, 1.0, 0.2],
        [0.0, 0.0, 1.0, 0.4, 0.0],
        [0.0, 0.7, 0.9, 0.0, 0.0],
        [0.0, 1.0, 0.2, 0.0, 0.0],
    ]);
    let edges = Array2::from(vec![
        [0.9, 0.2, 0.0, 0.0, 0.1],
        [0.6, 0.5, 0.0, 0.0, 0.0],
        [0.3, 0.0, 0.7, 0.1, 0.4],
        [0.5, 0.1, 0.2, 0.3, 0.8],
    ]);
    let mirrored = edges.slice(ndarray::s![.., ..;-1]).to_owned();
    let groups = [
        ("a line, leaning or straight", vec![&line, &steep, &post]),
        ("a seven", vec![&seven]),
        ("ink up to the edges", vec![&edges, &mirrored]),
    ];
    for (what, images) in &groups {
        check.group(&format!("centre: {what}"));
        check.results(&["r", "c"]);
        for image in images {
            check.case(inputs![image], || (answer.centre)(image));
        }
    }
    for (what, images) in &groups {
        check.group(&format!("slant: {what}"));
        for image in images {
            check.case(inputs![image], || (answer.slant)(image));
        }
    }
    for (what, images) in &groups {
        check.group(&format!("upright: {what}"));
        for image in images {
            check.case(inputs![image], || (answer.upright)(image));
        }
    }
}
