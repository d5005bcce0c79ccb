//! The two losses as teachers, in pictures.

mod ball;
mod descent;
mod slopes;

use common::loss::{cross_entropy_error, sum_squared_error};
use figure::Colour;

use super::neuron::Loss;

pub use descent::descent;
pub use slopes::slopes;

/// A loss with its name in the figures and its colour.
type Named = (&'static str, Colour, Loss);

const LOSSES: [Named; 2] = [
    ("squared error", Colour::Purple, sum_squared_error),
    ("cross entropy", Colour::Teal, cross_entropy_error),
];
