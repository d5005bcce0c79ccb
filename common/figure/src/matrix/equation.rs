//! Matrices and signs in a row: `X · W = Y`.

use std::fmt::Display;

use super::{Canvas, Colour, Error, Figure, Form, Matrix};

/// Matrices with signs between them, on one line or several; a line that is too long for its page is broken before a sign.
///
/// ```
/// use figure::{Colour, Equation, Figure, Form, Matrix};
/// let svg = Equation::new()
///     .matrix(Matrix::new([[1, 2]]).name("X").shape("(1, 2)").row(0, Colour::Blue))
///     .sign("·")
///     .matrix(Matrix::new([[1, 3, 5], [2, 4, 6]]).name("W").shape("(2, 3)").column(0, Colour::Blue))
///     .sign("=")
///     .matrix(Matrix::new([[5, 11, 17]]).name("Y").shape("(1, 3)").cell(0, 0, Colour::Orange))
///     .svg(Form::default())?;
/// # assert!(svg.contains(">17<"));
/// # Ok::<(), figure::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Equation {
    pub(super) lines: Vec<Vec<Matrix>>,
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
        self.painted(sign, Colour::Ink)
    }

    /// Goes on with a sign or a formula in the colour of what it is about.
    pub fn painted(self, sign: impl Display, paint: Colour) -> Self {
        let matrix = Matrix::new([[sign]]);
        self.matrix(Matrix {
            sign: Some(paint),
            ..matrix
        })
    }

    /// Goes on below.
    pub fn line(mut self) -> Self {
        self.lines.push(Vec::new());
        self
    }
}

impl Figure for Equation {
    /// # Errors
    /// When a line is empty, or a matrix is empty, ragged or holds a number that is not finite.
    fn draw(&self, form: Form) -> Result<Canvas, Error> {
        if self.lines.iter().any(Vec::is_empty) {
            return Err(Error::empty("a line of the equation"));
        }
        self.lines.iter().flatten().try_for_each(Matrix::check)?;
        Ok(self.sheet(form))
    }
}
