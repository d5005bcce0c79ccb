//! A grey picture, and pieces of it.

use std::ops::Range;

/// A grey picture: rows of values, from the top.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) values: Vec<f32>, // row after row
}

/// A rectangle of pixels; right and bottom are the first that it leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The first column.
    pub left: usize,
    /// The first row.
    pub top: usize,
    /// The column behind the last.
    pub right: usize,
    /// The row below the last.
    pub bottom: usize,
}

impl Picture {
    /// A picture of this size whose pixel in column `x` and row `y` is `value(x, y)`.
    pub fn from_fn(width: usize, height: usize, value: impl Fn(usize, usize) -> f32) -> Self {
        let mut values = Vec::with_capacity(width * height);
        for y in 0..height {
            values.extend((0..width).map(|x| value(x, y)));
        }
        Self {
            width,
            height,
            values,
        }
    }

    /// How many columns and rows there are.
    pub fn dim(&self) -> (usize, usize) {
        (self.width, self.height)
    }

    /// The values, row after row.
    pub fn values(&self) -> &[f32] {
        &self.values
    }

    /// The value in column `x` and row `y`.
    ///
    /// # Panics
    /// When there is no such pixel, as indexing a slice does.
    pub fn at(&self, x: usize, y: usize) -> f32 {
        self.values[y * self.width + x]
    }

    /// The same picture with another value for each.
    pub fn map(&self, value: impl Fn(f32) -> f32) -> Self {
        Self {
            values: self.values.iter().map(|&old| value(old)).collect(),
            ..*self
        }
    }

    /// Each value with that of the other picture, which is as large.
    pub(super) fn zip(&self, other: &Self, value: impl Fn(f32, f32) -> f32) -> Self {
        let pairs = self.values.iter().zip(&other.values);
        Self {
            values: pairs.map(|(&one, &other)| value(one, other)).collect(),
            ..*self
        }
    }

    /// A square picture of this side with 0 all around this one, whose first pixel comes to column `left` and row `top`. What
    /// is beyond its border is lost.
    pub fn within(&self, side: usize, (left, top): (usize, usize)) -> Self {
        let (columns, rows) = (left..left + self.width, top..top + self.height);
        Self::from_fn(side, side, |x, y| {
            match columns.contains(&x) && rows.contains(&y) {
                true => self.at(x - left, y - top),
                false => 0.0,
            }
        })
    }

    /// Columns become rows.
    pub(super) fn transposed(&self) -> Self {
        Self::from_fn(self.height, self.width, |x, y| self.at(y, x))
    }
}

impl Bounds {
    /// How many columns and rows it has.
    pub fn dim(&self) -> (usize, usize) {
        (self.right - self.left, self.bottom - self.top)
    }

    /// How many columns and rows lie between them; 0 where they meet.
    pub(super) fn apart(self, other: Self) -> (usize, usize) {
        let gap = |one: Range<usize>, other: Range<usize>| {
            let (first, second) = (one.end.min(other.end), one.start.max(other.start));
            second.saturating_sub(first)
        };
        let across = gap(self.columns(), other.columns());
        (across, gap(self.rows(), other.rows()))
    }

    /// Whether at least half of the columns of the narrower one are the other's, too.
    pub(super) fn is_above_or_below(self, other: Self) -> bool {
        share_half(self.columns(), other.columns())
    }

    /// Whether at least half of the rows of the lower one are the other's, too.
    pub(super) fn is_beside(self, other: Self) -> bool {
        share_half(self.rows(), other.rows())
    }

    fn columns(self) -> Range<usize> {
        self.left..self.right
    }

    fn rows(self) -> Range<usize> {
        self.top..self.bottom
    }

    /// The smallest rectangle with both in it.
    pub fn union(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }
}

/// Whether at least half of the shorter range is in the other one, too.
fn share_half(one: Range<usize>, other: Range<usize>) -> bool {
    let common = one
        .end
        .min(other.end)
        .saturating_sub(one.start.max(other.start));
    2 * common >= one.len().min(other.len())
}
