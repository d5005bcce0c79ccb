//! Handwriting on a picture, prepared as MNIST was made.
//!
//! | step | module |
//! |---|---|
//! | a file becomes a grey picture | [`open`] |
//! | the ink, whatever the paper | [`ink`] |
//! | the digits, row by row | [`digits`] |
//! | each in a box of 20 by 20, centred in 28 by 28 | [`Digit`] |

mod centre;
mod components;
mod digit;
mod error;
mod ink;
mod join;
mod mean;
mod open;
mod paper;
mod picture;
mod quantile;
mod rows;
mod scale;
mod shrink;

pub use centre::{BOX_SIDE, centre, fit};
pub use digit::{Digit, digits};
pub use error::{Error, Problem};
pub use ink::{ink, is_dark_on_light};
pub use open::{MOST_PIXELS, as_in_a_file, default_file, open};
pub use paper::paper;
pub use picture::{Bounds, Picture};
pub use scale::scale;
pub use shrink::luminance;
