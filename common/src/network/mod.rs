//! Networks: layers, each with the output of the previous one for its input.

mod numerical;
mod parameters;
mod saved;
mod simple;
mod three_layer;
mod two_layer;

pub use numerical::Probe;
pub use simple::SimpleNet;
pub use three_layer::{Activations, ThreeLayerNet};
pub use two_layer::{Forward, TwoLayerGradient, TwoLayerNet};

use crate::layer::Affine;
use crate::{Mismatch, Real};

// ANCHOR: argmax
/// The position of the largest score: the class that a network decides for. The first, if several
/// are largest.
pub fn argmax<'a, F: Real>(scores: impl IntoIterator<Item = &'a F>) -> usize {
    let scores = scores.into_iter().enumerate();
    let largest = scores.reduce(|best, next| if next.1 > best.1 { next } else { best });
    largest.map_or(0, |(index, _)| index)
}
// ANCHOR_END: argmax

/// `Ok` when `layer`, whose weight is named `weight`, can take what `previous` gives.
fn check_layers<F: Real>(
    weight: &'static str,
    previous: &Affine<F>,
    layer: &Affine<F>,
) -> Result<(), Mismatch> {
    let expected = [previous.bias().len(), layer.bias().len()];
    let why = "one row for each output of the previous layer";
    Mismatch::check_shape(weight, layer.weight().shape(), &expected, why)
}
