//! What a figure shows of a picture around a digit.

use common::handwriting::{Picture, scale};

use super::sheet::Read;

/// The pixels that it is shown in.
const PIXELS: usize = 56;

/// The square of a picture that is shown around a digit.
pub struct Window {
    pub corner: (f32, f32),
    pub side: f32,
}

impl Window {
    /// Half as much again as the digit is long.
    pub fn around(read: &Read) -> Self {
        let bounds = read.digit.bounds;
        let (width, height) = bounds.dim();
        let side = 1.5 * width.max(height) as f32;
        let start = |from: usize, to: usize| (from + to) as f32 / 2.0 - side / 2.0;
        Self {
            corner: (
                start(bounds.left, bounds.right),
                start(bounds.top, bounds.bottom),
            ),
            side,
        }
    }

    /// All of a picture in which there is no digit.
    pub fn whole(picture: &Picture) -> Self {
        let (width, height) = picture.dim();
        let (width, height) = (width as f32, height as f32);
        let side = width.max(height);
        Self {
            corner: ((width - side) / 2.0, (height - side) / 2.0),
            side,
        }
    }

    /// What it shows; beyond the edge of the picture is what is at the edge.
    pub fn of(&self, picture: &Picture) -> Picture {
        let (width, height) = picture.dim();
        let side = self.side.ceil() as usize;
        let near = |start: f32, place: usize, most: usize| {
            ((start + place as f32).round().max(0.0) as usize).min(most - 1)
        };
        let window = Picture::from_fn(side, side, |x, y| {
            picture.at(
                near(self.corner.0, x, width),
                near(self.corner.1, y, height),
            )
        });
        scale(&window, PIXELS, PIXELS)
    }
}
