//! Matrices in brackets, set into equations.

mod draw;

use std::fmt::Display;

use super::error::{finite, same_size};
use super::{Align, Canvas, Colour, Error, Point, Text};

/// A matrix of numbers in brackets, with a name above and a shape below.
///
/// ```
/// use figure::{Colour, Matrix};
/// let weight = Matrix::new([[1, 3, 5], [2, 4, 6]]).name("W").shape("(2, 3)").column(0, Colour::Blue);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Matrix {
    cells: Vec<Vec<String>>,
    name: String,
    shape: String,
    rows: Vec<(usize, Colour)>,
    columns: Vec<(usize, Colour)>,
    /// A sign between matrices is a matrix, too, of one entry and without brackets.
    sign: bool,
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
    pub fn row(mut self, row: usize, paint: Colour) -> Self {
        self.rows.push((row, paint));
        self
    }

    /// Marks a column.
    pub fn column(mut self, column: usize, paint: Colour) -> Self {
        self.columns.push((column, paint));
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

/// Matrices with signs between them, on one line or several.
///
/// ```
/// use figure::{Colour, Equation, Matrix};
/// let svg = Equation::new()
///     .matrix(Matrix::new([[1, 2]]).name("X").shape("(1, 2)").row(0, Colour::Blue))
///     .sign("·")
///     .matrix(Matrix::new([[1, 3, 5], [2, 4, 6]]).name("W").shape("(2, 3)").column(0, Colour::Blue))
///     .sign("=")
///     .matrix(Matrix::new([[5, 11, 17]]).name("Y").shape("(1, 3)").column(0, Colour::Blue))
///     .svg()?;
/// # assert!(svg.contains(">17<"));
/// # Ok::<(), figure::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Equation {
    lines: Vec<Vec<Matrix>>,
}

impl Default for Equation {
    fn default() -> Self {
        let lines = vec![Vec::new()];
        Self { lines }
    }
}

impl Equation {
    /// An empty equation.
    pub fn new() -> Self {
        Self::default()
    }

    /// Goes on with a matrix.
    pub fn matrix(mut self, matrix: Matrix) -> Self {
        if let Some(line) = self.lines.last_mut() {
            line.push(matrix);
        }
        self
    }

    /// Goes on with a sign such as `·`, `=`, `+`, or a word.
    pub fn sign(self, sign: impl Display) -> Self {
        let matrix = Matrix::new([[sign]]);
        self.matrix(Matrix {
            sign: true,
            ..matrix
        })
    }

    /// Goes on below.
    pub fn line(mut self) -> Self {
        self.lines.push(Vec::new());
        self
    }

    /// The finished picture.
    ///
    /// # Errors
    /// When a line is empty, or a matrix is empty, ragged or holds a number that is not finite.
    pub fn svg(&self) -> Result<String, Error> {
        if self.lines.iter().any(Vec::is_empty) {
            return Err(Error::empty("a line of the equation"));
        }
        self.lines.iter().flatten().try_for_each(Matrix::check)?;
        self.draw().svg()
    }
}
