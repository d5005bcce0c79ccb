//! Matrices in brackets and as blocks, set into equations.

use std::fmt::Display;

mod draw;
mod equation;

pub use equation::Equation;

use super::{Canvas, Colour, Error, Point, Text};

/// A matrix of numbers in brackets, or a block of a matrix's shape, with a name above and a shape below.
///
/// ```
/// use figure::{Colour, Matrix};
/// let weight = Matrix::new([[1, 3, 5], [2, 4, 6]]).name("W").shape("(2, 3)").column(0, Colour::Blue);
/// let fine = Matrix::decimals([[0.25, 0.5]], 2);
/// let block = Matrix::block(2, 3).name("Wᵀ").shape("(2, 3)").paint(Colour::Orange);
/// ```
#[derive(Debug, Clone)]
pub struct Matrix {
    cells: Vec<Vec<String>>,
    block: bool,
    name: String,
    shape: String,
    paint: Colour,
    highlights: Vec<(bool, usize, Colour)>,
}

impl Matrix {
    fn from_cells(cells: Vec<Vec<String>>, block: bool) -> Self {
        let (name, shape) = (String::new(), String::new());
        Self {
            cells,
            block,
            name,
            shape,
            paint: Colour::Blue,
            highlights: Vec::new(),
        }
    }

    /// The entries row by row; `a.rows()` of an array will do.
    pub fn new<V: Display, R: IntoIterator<Item = V>>(rows: impl IntoIterator<Item = R>) -> Self {
        let row = |row: R| row.into_iter().map(|value| value.to_string()).collect();
        Self::from_cells(rows.into_iter().map(row).collect(), false)
    }

    /// The entries with this many decimals.
    pub fn decimals<V: Display, R: IntoIterator<Item = V>>(
        rows: impl IntoIterator<Item = R>,
        decimals: usize,
    ) -> Self {
        let row = |row: R| {
            row.into_iter()
                .map(|value| format!("{value:.decimals$}"))
                .collect()
        };
        Self::from_cells(rows.into_iter().map(row).collect(), false)
    }

    /// Only the shape: a block of `rows` by `columns` cells.
    pub fn block(rows: usize, columns: usize) -> Self {
        Self::from_cells(vec![vec![String::new(); columns]; rows], true)
    }

    /// What stands above.
    pub fn name(self, name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..self
        }
    }

    /// What stands below.
    pub fn shape(self, shape: impl Into<String>) -> Self {
        Self {
            shape: shape.into(),
            ..self
        }
    }

    /// The colour of a block.
    pub fn paint(self, paint: Colour) -> Self {
        Self { paint, ..self }
    }

    /// Marks a row.
    pub fn row(mut self, row: usize, paint: Colour) -> Self {
        self.highlights.push((true, row, paint));
        self
    }

    /// Marks a column.
    pub fn column(mut self, column: usize, paint: Colour) -> Self {
        self.highlights.push((false, column, paint));
        self
    }

    pub(super) fn check(&self) -> Result<(), Error> {
        let columns = self.columns();
        if columns == 0 {
            return Err(Error::empty(&format!("the matrix {:?}", self.name)));
        }
        for row in &self.cells {
            super::error::same_size(
                || format!("a row of the matrix {:?}", self.name),
                row.len(),
                columns,
            )?;
            for cell in row {
                let number = cell.parse::<f64>().unwrap_or(0.0);
                super::error::finite(number, || format!("an entry of the matrix {:?}", self.name))?;
            }
        }
        Ok(())
    }
}
