//! Matrices in brackets, set into equations.

mod draw;
mod equation;
mod size;

use std::fmt::Display;

pub use equation::Equation;

use super::error::{finite, same_size};
use super::{Align, Canvas, Colour, Error, Figure, Form, Point, Text};

/// A matrix of numbers in brackets, with a name above and a shape below.
///
/// ```
/// use figure::{Colour, Matrix};
/// let weight = Matrix::new([[1, 3, 5], [2, 4, 6]]).name("W").shape("(2, 3)").column(0, Colour::Blue);
/// let product = Matrix::new([[5, 11, 17]]).name("y").shape("(3)").cell(0, 0, Colour::Orange);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Matrix {
    cells: Vec<Vec<String>>,
    name: String,
    shape: String,
    marks: Vec<Mark>,
    /// A sign between matrices is a matrix, too, of one entry and without brackets.
    sign: Option<Colour>,
}

/// A row, a column or a cell that stands out.
#[derive(Debug, Clone)]
struct Mark {
    row: Option<usize>,
    column: Option<usize>,
    paint: Colour,
}

impl Mark {
    fn has(&self, row: usize, column: usize) -> bool {
        self.row.is_none_or(|marked| marked == row)
            && self.column.is_none_or(|marked| marked == column)
    }
}

impl Matrix {
    /// The entries row by row; `a.rows()` of an array will do.
    pub fn new<V: Display, R: IntoIterator<Item = V>>(rows: impl IntoIterator<Item = R>) -> Self {
        let row = |row: R| row.into_iter().map(|value| value.to_string()).collect();
        let cells = rows.into_iter().map(row).collect();
        Self {
            cells,
            ..Self::default()
        }
    }

    /// What stands above.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// What stands below.
    pub fn shape(mut self, shape: impl Into<String>) -> Self {
        self.shape = shape.into();
        self
    }

    /// Marks a row.
    pub fn row(self, row: usize, paint: Colour) -> Self {
        self.mark(Some(row), None, paint)
    }

    /// Marks a column.
    pub fn column(self, column: usize, paint: Colour) -> Self {
        self.mark(None, Some(column), paint)
    }

    /// Marks an entry.
    pub fn cell(self, row: usize, column: usize, paint: Colour) -> Self {
        self.mark(Some(row), Some(column), paint)
    }

    fn mark(mut self, row: Option<usize>, column: Option<usize>, paint: Colour) -> Self {
        self.marks.push(Mark { row, column, paint });
        self
    }

    /// The number of columns.
    fn width(&self) -> usize {
        self.cells.first().map_or(0, Vec::len)
    }

    fn check(&self) -> Result<(), Error> {
        let width = self.width();
        if width == 0 {
            return Err(Error::empty(&format!("the matrix {:?}", self.name)));
        }
        for row in &self.cells {
            same_size(
                || format!("a row of the matrix {:?}", self.name),
                row.len(),
                width,
            )?;
        }
        let numbers = self
            .cells
            .iter()
            .flatten()
            .filter_map(|cell| cell.parse().ok());
        let what = || format!("an entry of the matrix {:?}", self.name);
        numbers
            .into_iter()
            .try_for_each(|number| finite(number, what).map(|_| ()))
    }
}
