//! Networks: layers put one behind the other.

mod numerical;
mod saved;
mod simple;
mod three_layer;
mod two_layer;

pub use numerical::Probe;
pub use simple::SimpleNet;
pub use three_layer::{Activations, ThreeLayerNet};
pub use two_layer::{TwoLayerGradient, TwoLayerNet};

use crate::Real;

// ANCHOR: argmax
/// The position of the largest score: the class that a network decides for. The first, if several are largest.
pub fn argmax<'a, F: Real>(scores: impl IntoIterator<Item = &'a F>) -> usize {
    let scores = scores.into_iter().enumerate();
    let largest = scores.reduce(|best, next| if next.1 > best.1 { next } else { best });
    largest.map_or(0, |(index, _)| index)
}
// ANCHOR_END: argmax
