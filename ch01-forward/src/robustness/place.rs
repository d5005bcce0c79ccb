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
        let scale = image.dim().0 as f32 / self.image;
        let (sine, cosine) = self.turn.to_radians().sin_cos();
        let middle = (
            self.side as f32 / 2.0 + self.shift.0,
            self.side as f32 / 2.0 + self.shift.1,
        );
        Picture::from_fn(self.side, self.side, |x, y| {
            let (x, y) = (x as f32 + 0.5 - middle.0, y as f32 + 0.5 - middle.1);
            let (x, y) = (cosine * x - sine * y, sine * x + cosine * y);
            let half = image.dim().0 as f32 / 2.0;
            between(image, scale * x + half - 0.5, scale * y + half - 0.5)
        })
    }
}

/// The ink between four pixels: each counts the more the nearer it is. Beyond the edge there is none.
fn between(image: &Picture, x: f32, y: f32) -> f32 {
    let (left, top) = (x.floor(), y.floor());
    let (right, down) = (x - left, y - top);
    let ink = |x: f32, y: f32| {
        let (width, height) = image.dim();
        let is_inside = x >= 0.0 && y >= 0.0 && x < width as f32 && y < height as f32;
        if is_inside {
            image.at(x as usize, y as usize)
        } else {
            0.0
        }
    };
    let row = |y: f32| (1.0 - right) * ink(left, y) + right * ink(left + 1.0, y);
    (1.0 - down) * row(top) + down * row(top + 1.0)
}
