//! Where the images of a grid stand.

use super::Point;

/// Between images, in pixels of theirs.
pub(super) const GAP: usize = 3;

/// Where the images stand; everything is a whole number of their pixels.
pub(super) struct Grid {
    pub(super) columns: usize,
    pub(super) side: usize,
    pub(super) pixel: f64,
    pub(super) below: usize,
}

impl Grid {
    pub(super) fn corner(&self, i: usize) -> (usize, usize) {
        let step = self.side + GAP;
        (
            GAP + step * (i % self.columns),
            GAP + (step + self.below) * (i / self.columns),
        )
    }

    pub(super) fn place(&self, i: usize) -> Point {
        let (left, top) = self.corner(i);
        (left as f64 * self.pixel, top as f64 * self.pixel)
    }

    pub(super) fn sheet_width(&self) -> usize {
        GAP + (self.side + GAP) * self.columns
    }

    pub(super) fn sheet_height(&self, count: usize) -> usize {
        GAP + (self.side + GAP + self.below) * count.div_ceil(self.columns)
    }

    pub(super) fn size(&self, count: usize) -> Point {
        (
            self.sheet_width() as f64 * self.pixel,
            self.sheet_height(count) as f64 * self.pixel,
        )
    }
}
