//! Thicker and thinner strokes.

use common::handwriting::Picture;

/// Every pixel becomes as dark as the darkest next to it.
pub fn thicker(ink: &Picture) -> Picture {
    near(ink, f32::max)
}

/// Every pixel becomes as light as the lightest next to it.
pub fn thinner(ink: &Picture) -> Picture {
    near(ink, f32::min)
}

/// What `choose` leaves of each pixel and those on its four sides.
fn near(ink: &Picture, choose: impl Fn(f32, f32) -> f32) -> Picture {
    let (width, height) = ink.dim();
    Picture::from_fn(width, height, |x, y| {
        let sides = [
            (x.saturating_sub(1), y),
            ((x + 1).min(width - 1), y),
            (x, y.saturating_sub(1)),
            (x, (y + 1).min(height - 1)),
        ];
        let values = sides.into_iter().map(|(x, y)| ink.at(x, y));
        values.fold(ink.at(x, y), &choose)
    })
}
