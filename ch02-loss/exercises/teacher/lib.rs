//! The exercises of chapter 2.
#![allow(
    clippy::type_complexity,
    rustdoc::broken_intra_doc_links,
    reason = "a function is its arguments, a case a tuple of its inputs, and a bracket in a formula no link"
)]

pub mod classifier;
pub mod focal;
pub mod huber;
pub mod label_smoothing;
pub mod temperature;

use exercise::Chapter;

/// In the order of the book.
pub const CHAPTER: Chapter = Chapter {
    program: "ch02-loss",
    folder: env!("CARGO_MANIFEST_DIR"),
    exercises: &[
        &label_smoothing::EXERCISE,
        &huber::EXERCISE,
        &focal::EXERCISE,
        &temperature::EXERCISE,
        &classifier::EXERCISE,
    ],
};

exercise::trials! { CHAPTER }
