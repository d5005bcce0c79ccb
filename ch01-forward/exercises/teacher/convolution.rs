//! A convolution as a matrix product (30 minutes)
//!
//! 1. A window that is as large as `w` moves over the image, from left to right and from the top down. Count its places first: a
//!    window of 2 columns has 3 places in 4 columns. What the window sees in each place is a row of `patches`.
//! 2. `x.slice(s![i..i + height, j..j + width])` is what the window sees at row i, column j, and `.flatten()` makes a row of it.
//!    It is row number i · columns + j of the result, where `columns` is the number of places in a row.
//! 3. Then `patches(x, height, width).dot(&w.flatten())` has all numbers of the result, one after the other. The number for row i
//!    and column j is number i · columns + j of them; `Array2::from_shape_fn((rows, columns), |(i, j)| …)` puts it there.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::{Array2, s};

/// What a window of `height` by `width` sees in each of its places, one
/// row for each place: from left to right, then from the top down. A
/// row has the numbers in the window, its upper row first.
///
/// Shapes: `x` (H, W); the result (R · C, height · width), where
/// R = H − height + 1 and C = W − width + 1.
///
/// To check both: cargo run -p ch01-forward -- exercise convolution
pub fn patches(x: &Array2<f64>, height: usize, width: usize) -> Array2<f64> {
    // ANCHOR: solution
    let (rows, columns) = (x.nrows() - height + 1, x.ncols() - width + 1);
    let mut patches = Array2::zeros((rows * columns, height * width));
    for i in 0..rows {
        for j in 0..columns {
            let window = x.slice(s![i..i + height, j..j + width]);
            patches.row_mut(i * columns + j).assign(&window.flatten());
        }
    }
    patches
    // ANCHOR_END: solution
}

/// The convolution of an image with the weights of a window, by
/// `patches` and a single matrix product.
///
/// yᵢⱼ = Σₘ Σₙ xᵢ₊ₘ,ⱼ₊ₙ wₘₙ, where all indices count from 0
///
/// Shapes: `x` (H, W), `w` (height, width), the result (R, C).
pub fn convolve(x: &Array2<f64>, w: &Array2<f64>) -> Array2<f64> {
    // ANCHOR: solution
    let (height, width) = w.dim();
    let y = patches(x, height, width).dot(&w.flatten());
    let (rows, columns) = (x.nrows() - height + 1, x.ncols() - width + 1);
    Array2::from_shape_fn((rows, columns), |(i, j)| y[i * columns + j])
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// What the window sees.
    pub patches: fn(&Array2<f64>, usize, usize) -> Array2<f64>,
    /// The convolution.
    pub convolve: fn(&Array2<f64>, &Array2<f64>) -> Array2<f64>,
}

const SOLUTION: Answer = Answer { patches, convolve };

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "convolution",
    text: include_str!("convolution.rs"),
    solution: SOLUTION,
    check,
    mistakes: &[
        mistake!(
            "The last places of the window are missing, at the right edge and at the lower one. In 4 columns a window of 2 has 3 \
             places, not 2.",
            patches: |x, height, width| {
                let (rows, columns) = (x.nrows() - height, x.ncols() - width);
                Array2::from_shape_fn((rows * columns, height * width), |(p, q)| {
                    x[[p / columns + q / width, p % columns + q % width]]
                })
            }
        ),
        mistake!(
            "The right numbers, but within a row they stand column by column. The upper row of the window comes first.",
            patches: |x, height, width| {
                let (rows, columns) = (x.nrows() - height + 1, x.ncols() - width + 1);
                Array2::from_shape_fn((rows * columns, height * width), |(p, q)| {
                    x[[p / columns + q % height, p % columns + q / height]]
                })
            }
        ),
        mistake!(
            "The rows are there, but in another order: the window goes from the top down first. It should go from left to right \
             first.",
            patches: |x, height, width| {
                let (rows, columns) = (x.nrows() - height + 1, x.ncols() - width + 1);
                Array2::from_shape_fn((rows * columns, height * width), |(p, q)| {
                    x[[p % rows + q / width, p / rows + q % width]]
                })
            }
        ),
        mistake!(
            "The window moves by its own size, so that no pixel is seen twice. It should move by one pixel at a time.",
            patches: |x, height, width| {
                let (rows, columns) = (x.nrows() / height, x.ncols() / width);
                Array2::from_shape_fn((rows * columns, height * width), |(p, q)| {
                    x[[p / columns * height + q / width, p % columns * width + q % width]]
                })
            }
        ),
        mistake!(
            "The weights are turned by half a turn: the last one meets the first pixel. That is how mathematics defines a \
             convolution. Networks do not turn them, and neither does the formula here.",
            convolve: |x, w| {
                let (height, width) = w.dim();
                let turned = w.slice(s![..;-1, ..;-1]);
                let (rows, columns) = (x.nrows() - height + 1, x.ncols() - width + 1);
                Array2::from_shape_fn((rows, columns), |(i, j)| {
                    (&x.slice(s![i..i + height, j..j + width]) * &turned).sum()
                })
            }
        ),
        mistake!(
            "The weights are transposed: wₘₙ belongs to the pixel m rows below and n columns to the right, and here m and n are \
             exchanged.",
            convolve: |x, w| {
                let (height, width) = w.dim();
                let (rows, columns) = (x.nrows() - height + 1, x.ncols() - width + 1);
                let weights = w.t().flatten().to_owned();
                let y = patches(x, height, width).dot(&weights);
                Array2::from_shape_fn((rows, columns), |(i, j)| y[i * columns + j])
            }
        ),
        mistake!(
            "This is the mean over the window. The formula has the sum.",
            convolve: |x, w| {
                let (height, width) = w.dim();
                let (rows, columns) = (x.nrows() - height + 1, x.ncols() - width + 1);
                Array2::from_shape_fn((rows, columns), |(i, j)| {
                    (&x.slice(s![i..i + height, j..j + width]) * w).sum() / w.len() as f64
                })
            }
        ),
        mistake!(
            "Some places are written over others: each i begins where the one before it has not ended, or too late. It has as many \
             places as there are columns of them, so it begins at i · columns.",
            patches: |x, height, width| {
                let (rows, columns) = (x.nrows() - height + 1, x.ncols() - width + 1);
                let mut patches = Array2::zeros((rows * columns, height * width));
                for i in 0..rows {
                    for j in 0..columns {
                        let window = x.slice(s![i..i + height, j..j + width]);
                        patches.row_mut(i * rows + j).assign(&window.flatten());
                    }
                }
                patches
            }
        ),
        mistake!(
            "Right for a square window. For others height and width are exchanged.",
            patches: |x, height, width| {
                let (rows, columns) = (x.nrows() - width + 1, x.ncols() - height + 1);
                Array2::from_shape_fn((rows * columns, height * width), |(p, q)| {
                    x[[p / columns + q / height, p % columns + q % height]]
                })
            }
        ),
        mistake!(
            "Right where the result is square. Row i of it begins at number i · columns of the product, not at i · rows.",
            convolve: |x, w| {
                let (height, width) = w.dim();
                let y = patches(x, height, width).dot(&w.flatten());
                let (rows, columns) = (x.nrows() - height + 1, x.ncols() - width + 1);
                Array2::from_shape_fn((rows, columns), |(i, j)| y[i * rows + j])
            }
        ),
    ],
};

fn check(answer: Answer, check: &mut Check<'_>) {
    let small = Array2::from(vec![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]);
    let wide = Array2::from(vec![
        [0.0, 0.5, 1.0, 0.0, -2.0],
        [0.25, 3.0, 0.0, 4.0, 1.5],
        [6.0, -1.0, 2.0, 0.75, 0.0],
    ]);
    let high = wide.t().to_owned();
    let windows = |check: &mut Check<'_>, group: &str, cases: &[(&Array2<f64>, usize, usize)]| {
        check.group(group);
        for &(x, height, width) in cases {
            check.case(inputs![x, height, width], || {
                (answer.patches)(x, height, width)
            });
        }
    };
    windows(check, "patches: a square window", &[(&small, 2, 2)]);
    windows(
        check,
        "patches: wide and high",
        &[(&wide, 2, 3), (&wide, 3, 2), (&high, 3, 2), (&high, 1, 3)],
    );
    windows(
        check,
        "patches: as large as the image, or a pixel",
        &[(&wide, 3, 5), (&small, 1, 1)],
    );
    let one = Array2::from(vec![[2.0]]);
    let cross = Array2::from(vec![[1.0, -2.0], [0.5, 3.0]]);
    let edge = Array2::from(vec![[1.0, 0.0, -1.0], [2.0, 0.0, -2.0]]);
    let large = Array2::from_shape_fn((3, 5), |(m, n)| m as f64 - 0.5 * n as f64);
    let mut products = |group: &str, cases: &[(&Array2<f64>, &Array2<f64>)]| {
        check.group(group);
        for &(x, w) in cases {
            check.case(inputs![x, w], || (answer.convolve)(x, w));
        }
    };
    products(
        "convolve: a square window",
        &[(&small, &cross), (&small, &one)],
    );
    products(
        "convolve: wide and high",
        &[(&wide, &edge), (&high, &cross), (&high, &edge)],
    );
    products("convolve: as large as the image", &[(&wide, &large)]);
}
