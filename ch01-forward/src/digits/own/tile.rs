//! A small square picture in a frame.

use common::handwriting::Picture;
use figure::{Canvas, Colour, Error, Point};

/// Dark and light: what a camera sees is the same on every page, and ink is as the page's.
pub const OF_A_CAMERA: (Colour, Colour) = (Colour::Black, Colour::White);
pub const OF_INK: (Colour, Colour) = (Colour::Ink, Colour::Paper);

/// A square picture in dark on light.
pub fn tile(
    canvas: &Canvas,
    at: Point,
    side: f64,
    picture: &Picture,
    (dark, light): (Colour, Colour),
) -> Result<(), Error> {
    let shades = picture.values().iter().map(|&value| f64::from(value));
    canvas.rectangle(at, (side, side), 0.0, light);
    canvas.image(at, side, &Vec::from_iter(shades), dark)?;
    canvas.frame(
        (at.0 - 2.0, at.1 - 2.0),
        (side + 4.0, side + 4.0),
        4.0,
        Colour::Faint,
        1.0,
    );
    Ok(())
}
