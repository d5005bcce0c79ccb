//! The exercises of chapter 3.

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
