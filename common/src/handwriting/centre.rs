//! A digit as MNIST has it: in a box of 20 by 20 pixels, its centre of mass in the middle of 28 by 28.
//!
//! LeCun, Bottou, Bengio, Haffner, Gradient-Based Learning Applied to Document Recognition, 1998, section III.A.

use super::picture::Picture;
use super::scale::scale;
use crate::mnist::IMAGE_SIDE;

/// The side of the box.
pub const BOX_SIDE: usize = 20;

// ANCHOR: fit
/// The picture in the box: its longer side takes 20 pixels, and the other keeps its proportion.
pub fn fit(picture: &Picture) -> Picture {
    let (width, height) = picture.dim();
    let longer = width.max(height).max(1);
    let side = |side: usize| ((side * BOX_SIDE + longer / 2) / longer).max(1);
    scale(picture, side(width), side(height)).map(|ink| ink.min(1.0)) // sums round
}
// ANCHOR_END: fit

/// The picture in an image of 28 by 28 pixels, moved by whole pixels so that its centre of mass comes to the middle.
pub fn centre(picture: &Picture) -> Picture {
    let corner = (shift(&picture.transposed()), shift(picture));
    picture.within(IMAGE_SIDE, corner)
}

// ANCHOR: shift
/// How many rows the picture has to move down: the mean row of its ink comes to row 14, and no
/// row is lost.
fn shift(picture: &Picture) -> usize {
    let (mut mass, mut moment) = (0.0, 0.0);
    for (row, values) in picture.values.chunks(picture.width).enumerate() {
        let sum: f32 = values.iter().sum();
        mass += sum;
        moment += sum * row as f32;
    }
    let most = IMAGE_SIDE - picture.height;
    let mean = if mass > 0.0 { moment / mass } else { 0.0 };
    let shift = (IMAGE_SIDE / 2) as f32 - mean;
    (shift.round().max(0.0) as usize).min(most)
}
// ANCHOR_END: shift
