//! An exercise that is none of the book's, for tests.

use crate::chapter::Chapter;
use crate::check::Check;
use crate::task::Exercise;
use crate::{inputs, mistake};

pub(crate) const TEXT: &str = "\
//! Twice (5 minutes)
//!
//! 1. Begin.
//! 2. Go on,
//!    and on.
//! 3. End.

// ANCHOR: reader
/// cargo run -p ch00-toy -- exercise twice
pub fn twice(x: f64) -> f64 {
    // ANCHOR: solution
    2.0 * x
    // ANCHOR_END: solution
}
// ANCHOR_END: reader
";

pub(crate) const TWICE: Exercise<fn(f64) -> f64> = Exercise {
    name: "twice",
    text: TEXT,
    solution: |x| 2.0 * x,
    check,
    mistakes: &[mistake!("That is the square.", |x| x * x)],
};

pub(crate) const CHAPTER: Chapter = Chapter {
    program: "ch00-toy",
    folder: "",
    exercises: &[&TWICE],
};

fn check(twice: fn(f64) -> f64, check: &mut Check<'_>) {
    for (group, x) in [
        ("two", 2.0),
        ("others", 3.0),
        ("others", -1.0),
        ("last", 0.5),
    ] {
        check.group(group);
        check.case(inputs![x], || twice(x));
    }
}
