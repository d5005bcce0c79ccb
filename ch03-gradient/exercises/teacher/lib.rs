//! The exercises of chapter 3.
#![allow(
    clippy::type_complexity,
    rustdoc::broken_intra_doc_links,
    reason = "a function is its arguments, a case a tuple of its inputs, and a bracket in a formula no link"
)]

pub mod adam;
pub mod clipping;
pub mod directional;
pub mod five_point;
pub mod hessian;
pub mod momentum;

use exercise::Chapter;

/// In the order of the book.
pub const CHAPTER: Chapter = Chapter {
    program: "ch03-gradient",
    folder: env!("CARGO_MANIFEST_DIR"),
    exercises: &[
        &five_point::EXERCISE,
        &directional::EXERCISE,
        &hessian::EXERCISE,
        &momentum::EXERCISE,
        &clipping::EXERCISE,
        &adam::EXERCISE,
    ],
};

exercise::trials! { CHAPTER }
