//! A matrix that remembers only what is not zero.
//!
//! Four pixels in five of a handwritten digit are background. Multiplying by zero and adding the result changes
//! nothing, so a first layer that skips those pixels does a fifth of the work and gets the same answer.

use ndarray::Array2;

use crate::Real;

// ANCHOR: sparse-rows
/// A matrix in compressed rows: of each row only the non-zero entries, as (column, value).
///
/// ```
/// use common::sparse::SparseRows;
///
/// let x = SparseRows::from_rows(4, [[0.0, 3.0, 0.0, 5.0], [7.0, 0.0, 0.0, 0.0]]);
/// assert_eq!(x.row(0).collect::<Vec<_>>(), [(1, 3.0), (3, 5.0)]);
/// assert_eq!(x.row(1).collect::<Vec<_>>(), [(0, 7.0)]);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct SparseRows<F> {
    width: usize,
    /// Row `i` is `columns[starts[i]..starts[i + 1]]` and `values` likewise.
    starts: Vec<usize>,
    columns: Vec<u32>,
    values: Vec<F>,
}
// ANCHOR_END: sparse-rows

impl<F: Real> SparseRows<F> {
    /// Keeps the non-zero entries of `rows`, each of them `width` numbers.
    pub fn from_rows<Row>(width: usize, rows: impl IntoIterator<Item = Row>) -> Self
    where
        Row: IntoIterator<Item = F>,
    {
        let (mut starts, mut columns, mut values) = (vec![0], Vec::new(), Vec::new());
        for row in rows {
            for (column, value) in (0..).zip(row).filter(|(_, value)| !value.is_zero()) {
                columns.push(column);
                values.push(value);
            }
            starts.push(values.len());
        }
        Self {
            width,
            starts,
            columns,
            values,
        }
    }

    /// The number of rows.
    pub fn nrows(&self) -> usize {
        self.starts.len() - 1
    }

    /// The number of columns, zeros included.
    pub fn ncols(&self) -> usize {
        self.width
    }

    /// The non-zero entries of row `index`, as (column, value) from left to right.
    ///
    /// # Panics
    /// When there is no such row, as indexing a slice does.
    pub fn row(&self, index: usize) -> impl Iterator<Item = (usize, F)> {
        let entries = self.starts[index]..self.starts[index + 1];
        let columns = self.columns[entries.clone()].iter();
        columns
            .map(|&column| column as usize)
            .zip(self.values[entries].iter().copied())
    }

    /// The rows at `indices`, in that order, without copying them.
    pub fn select<'a>(&'a self, indices: &'a [usize]) -> SparseBatch<'a, F> {
        SparseBatch {
            rows: self,
            indices,
        }
    }
}

/// Some rows of a [`SparseRows`]: a mini-batch, borrowed.
#[derive(Debug, Clone, Copy)]
pub struct SparseBatch<'a, F> {
    rows: &'a SparseRows<F>,
    indices: &'a [usize],
}

impl<F: Real> SparseBatch<'_, F> {
    /// The number of rows and columns.
    pub fn dim(&self) -> (usize, usize) {
        (self.indices.len(), self.rows.width)
    }

    /// Its rows, each the non-zero entries as (column, value).
    pub fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = (usize, F)>> {
        self.indices.iter().map(|&index| self.rows.row(index))
    }

    /// The same rows with their zeros, as an ordinary array. Shape: (batch, width).
    pub fn to_dense(&self) -> Array2<F> {
        let mut dense = Array2::zeros(self.dim());
        for (entries, mut row) in self.rows().zip(dense.rows_mut()) {
            for (column, value) in entries {
                row[column] = value;
            }
        }
        dense
    }
}
