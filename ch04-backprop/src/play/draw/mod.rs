//! What a training has come to, in pictures.

mod curve;
mod misread;

pub use curve::curve;
pub use misread::misread;
