//! The exercises of chapter 4.
#![allow(
    clippy::type_complexity,
    rustdoc::broken_intra_doc_links,
    reason = "a function is its arguments, a case a tuple of its inputs, and a bracket in a formula no link"
)]

extern crate self as ch04_exercises;

pub mod batch_norm;
pub mod class_weights;
pub mod division;
pub mod dropout;
pub mod early_stopping;
pub mod factor;
pub mod leaky_relu;
pub mod softplus;
pub mod tape;
pub mod weight_decay;

use exercise::Chapter;

/// A step of a calculation on the tape. Each place is that of an earlier step, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// A number that comes from outside.
    Input(f64),
    /// The sum of two values.
    Add(usize, usize),
    /// Their product.
    Mul(usize, usize),
    /// e to the power of a value.
    Exp(usize),
    /// 1 divided by a value.
    Inverse(usize),
    /// A value, or 0 where it is negative.
    Relu(usize),
}

/// In the order of the book.
pub const CHAPTER: Chapter = Chapter {
    program: "ch04-backprop",
    folder: env!("CARGO_MANIFEST_DIR"),
    exercises: &[
        &division::EXERCISE,
        &leaky_relu::EXERCISE,
        &softplus::EXERCISE,
        &weight_decay::EXERCISE,
        &class_weights::EXERCISE,
        &factor::EXERCISE,
        &early_stopping::EXERCISE,
        &batch_norm::EXERCISE,
        &dropout::EXERCISE,
        &tape::EXERCISE,
    ],
};

exercise::trials! { CHAPTER }
