//! The exercises of chapter 1.
#![allow(
    clippy::type_complexity,
    reason = "a function is its arguments, and a case a tuple of its inputs"
)]

pub mod convolution;
pub mod deep;
pub mod masked_softmax;
pub mod precision;
pub mod slant;
pub mod tanh;

use exercise::Chapter;

/// In the order of the book.
pub const CHAPTER: Chapter = Chapter {
    program: "ch01-forward",
    folder: env!("CARGO_MANIFEST_DIR"),
    exercises: &[
        &tanh::EXERCISE,
        &convolution::EXERCISE,
        &masked_softmax::EXERCISE,
        &precision::EXERCISE,
        &slant::EXERCISE,
        &deep::EXERCISE,
    ],
};

exercise::trials! { CHAPTER }
