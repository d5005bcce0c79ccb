//! A matrix that remembers only what is not zero.
//!
//! Four pixels in five of a handwritten digit are background. Multiplying by zero and adding the result changes
//! nothing, so a first layer that skips those pixels does a fifth of the work and gets the same answer.

mod batch;
mod product;

use ndarray::Array2;

use crate::Real;
pub use batch::Batch;

// ANCHOR: sparse-rows
/// A matrix in compressed rows: of each row only what is not zero, as (column, value).
///
/// ```
/// use common::sparse::SparseRows;
///
/// let x = SparseRows::from_rows(4, [[0.0, 3.0, 0.0, 5.0], [7.0, 0.0, 0.0, 0.0]]);
/// assert_eq!(x.row(0), [(1, 3.0), (3, 5.0)]);
/// assert_eq!(x.row(1), [(0, 7.0)]);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct SparseRows<F> {
    width: usize,
    /// Row `i` is `entries[starts[i]..starts[i + 1]]`.
    starts: Vec<u32>,
    /// (column, value) of everything that is not zero, row after row.
    entries: Vec<(u32, F)>,
}
// ANCHOR_END: sparse-rows

impl<F: Real> SparseRows<F> {
    /// A matrix of `width` columns and no row yet.
    fn empty(width: usize) -> Self {
        let (starts, entries) = (vec![0], Vec::new());
        Self {
            width,
            starts,
            entries,
        }
    }

    /// Keeps what is not zero among the first `width` numbers of each row.
    pub fn from_rows<Row>(width: usize, rows: impl IntoIterator<Item = Row>) -> Self
    where
        Row: IntoIterator<Item = F>,
    {
        let mut sparse = Self::empty(width);
        let mut kept = vec![(0, F::zero()); width];
        for row in rows {
            let mut count = 0;
            // Every entry is written, and a zero is overwritten by the next: quicker than to ask each time.
            for (column, value) in (0..width as u32).zip(row) {
                kept[count] = (column, value);
                count += usize::from(!value.is_zero());
            }
            sparse.push(&kept[..count]);
        }
        sparse
    }

    fn push(&mut self, row: &[(u32, F)]) {
        self.entries.extend_from_slice(row);
        self.starts.push(self.entries.len() as u32);
    }

    /// (rows, columns), zeros included.
    pub fn dim(&self) -> (usize, usize) {
        (self.starts.len() - 1, self.width)
    }

    /// What is not zero in row `index`, as (column, value) from left to right.
    ///
    /// # Panics
    /// When there is no such row, as indexing a slice does.
    pub fn row(&self, index: usize) -> &[(u32, F)] {
        &self.entries[self.starts[index] as usize..self.starts[index + 1] as usize]
    }

    /// All rows from the first to the last.
    pub fn rows(&self) -> impl Iterator<Item = &[(u32, F)]> {
        let ranges = self.starts.windows(2);
        ranges.map(|range| &self.entries[range[0] as usize..range[1] as usize])
    }

    /// A copy of the rows at `indices`, in that order: a mini-batch.
    ///
    /// Reading scattered memory once, here, is quicker than reading it in the middle of a product.
    ///
    /// # Panics
    /// When there is no such row, as indexing a slice does.
    pub fn select(&self, indices: &[usize]) -> Self {
        let mut batch = Self::empty(self.width);
        let lengths = indices.iter().map(|&index| self.row(index).len());
        batch.entries.reserve(lengths.sum());
        for &index in indices {
            batch.push(self.row(index));
        }
        batch
    }

    // ANCHOR: transposed
    /// Xᵀ: its row `j` holds what is not zero in column `j` of X. A counting sort: how many
    /// entries each column has says where its row begins.
    pub fn transposed(&self) -> Self {
        let mut starts = vec![0; self.width + 2];
        for &(column, _) in &self.entries {
            starts[column as usize + 2] += 1;
        }
        for column in 2..starts.len() {
            starts[column] += starts[column - 1];
        }
        let mut entries = vec![(0, F::zero()); self.entries.len()];
        for (row, values) in (0..).zip(self.rows()) {
            for &(column, value) in values {
                let next = &mut starts[column as usize + 1];
                entries[*next as usize] = (row, value);
                *next += 1;
            }
        }
        starts.pop();
        let width = self.dim().0;
        Self {
            width,
            starts,
            entries,
        }
    }
    // ANCHOR_END: transposed

    /// The same matrix with its zeros, as an ordinary array.
    pub fn to_dense(&self) -> Array2<F> {
        let mut dense = Array2::zeros(self.dim());
        for (entries, mut row) in self.rows().zip(dense.rows_mut()) {
            for &(column, value) in entries {
                row[column as usize] = value;
            }
        }
        dense
    }
}
