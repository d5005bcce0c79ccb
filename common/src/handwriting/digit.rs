//! A digit on a picture, and how it is prepared.

use super::centre::{centre, fit};
use super::components::{Component, components};
use super::join::join;
use super::picture::{Bounds, Picture};
use super::rows::rows;

/// A pixel with at least so much ink belongs to a digit.
const INK: f32 = 0.3;

/// What is fainter than this on the average is faint.
const FAINT: f32 = 0.55;

/// A digit on a picture, and its image as MNIST would have it.
#[derive(Debug, Clone)]
pub struct Digit {
    /// Where it stands on the picture.
    pub bounds: Bounds,
    /// In which row, counted from 0 at the top.
    pub row: usize,
    /// Its ink in a box whose longer side has 20 pixels.
    pub fitted: Picture,
    /// The box in an image of 28 by 28 pixels, its centre of mass in the middle.
    pub image: Picture,
}

/// The digits, row by row, from left to right.
pub fn digits(ink: &Picture) -> Vec<Digit> {
    let mut found = components(ink, INK);
    if !found.iter().all(|one| is_of_the_edge(ink, one)) {
        found.retain(|one| !is_of_the_edge(ink, one));
    }
    let joined = join(found);
    let prepare = |digit: &Component, row: usize| {
        let fitted = fit(&cut(ink, digit, &joined));
        let image = centre(&fitted);
        Digit {
            bounds: digit.bounds,
            row,
            fitted,
            image,
        }
    };
    let rows = rows(joined.iter().collect());
    let numbered = rows.into_iter().enumerate();
    let digits = numbered.flat_map(|(row, digits)| digits.into_iter().map(move |one| (one, row)));
    digits.map(|(digit, row)| prepare(digit, row)).collect()
}

/// What is faint and touches the edge of the picture is the end of a shadow rather than a digit.
fn is_of_the_edge(ink: &Picture, one: &Component) -> bool {
    let Bounds { left, top, .. } = one.bounds;
    let touches = left == 0 || top == 0;
    let touches = touches || one.bounds.right == ink.width || one.bounds.bottom == ink.height;
    let sum: f32 = one.pixels.iter().map(|&place| ink.values[place]).sum();
    touches && sum < FAINT * one.pixels.len() as f32
}

/// The ink within the digit's bounds that is not another's.
fn cut(ink: &Picture, digit: &Component, all: &[Component]) -> Picture {
    let Bounds { left, top, .. } = digit.bounds;
    let (width, height) = digit.bounds.dim();
    let mut cut = Picture::from_fn(width, height, |x, y| ink.at(left + x, top + y));
    let others = all.iter().filter(|other| other.bounds != digit.bounds);
    for place in others.flat_map(|other| &other.pixels) {
        let (x, y) = (place % ink.width, place / ink.width);
        if (left..left + width).contains(&x) && (top..top + height).contains(&y) {
            cut.values[(y - top) * width + x - left] = 0.0;
        }
    }
    cut
}
