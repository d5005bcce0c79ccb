//! A digit on a sheet of another size, moved and turned.

use common::handwriting::Picture;

/// Where a digit stands on its sheet, in pixels of the sheet and degrees.
pub struct Place {
    /// The side of the sheet.
    pub side: usize,
    /// The side of the digit's image.
    pub image: f32,
    /// How far the image's middle is from that of the sheet.
    pub shift: (f32, f32),
    /// How far it is turned to the left.
    pub turn: f32,
}

impl Place {
    /// The image fills the sheet.
    pub fn filling(side: usize) -> Self {
        Self {
            side,
            image: side as f32,
            shift: (0.0, 0.0),
            turn: 0.0,
        }
    }

    /// The ink on the sheet: for each of its pixels that of the place of the image that comes to lie there.
    pub fn put(&self, image: &Picture) -> Picture {
        let half = image.dim().0 as f32 / 2.0;
        let scale = 2.0 * half / self.image;
        let image = with_margin(image);
        let (sine, cosine) = self.turn.to_radians().sin_cos();
        let middle = (
            self.side as f32 / 2.0 + self.shift.0,
            self.side as f32 / 2.0 + self.shift.1,
        );
        Picture::from_fn(self.side, self.side, |x, y| {
            let (x, y) = (x as f32 + 0.5 - middle.0, y as f32 + 0.5 - middle.1);
            let (x, y) = (cosine * x - sine * y, sine * x + cosine * y);
            between(&image, scale * x + half + 0.5, scale * y + half + 0.5)
        })
    }
}

/// Beyond the edge of an image there is no ink.
fn with_margin(image: &Picture) -> Picture {
    let (width, height) = image.dim();
    Picture::from_fn(width + 2, height + 2, |x, y| {
        let is_inside = (1..=width).contains(&x) && (1..=height).contains(&y);
        if is_inside {
            image.at(x - 1, y - 1)
        } else {
            0.0
        }
    })
}

/// The ink between four pixels: each counts the more the nearer it is.
fn between(image: &Picture, x: f32, y: f32) -> f32 {
    let (width, height) = image.dim();
    let (left, right) = split(x, width);
    let (top, down) = split(y, height);
    let row = |y: usize| (1.0 - right) * image.at(left, y) + right * image.at(left + 1, y);
    (1.0 - down) * row(top) + down * row(top + 1)
}

/// The pixel before a place, and how far behind it the place is, from 0 to 1.
fn split(place: f32, count: usize) -> (usize, f32) {
    let place = place.clamp(0.0, (count - 1) as f32);
    let before = (place as usize).min(count - 2);
    (before, place - before as f32)
}
