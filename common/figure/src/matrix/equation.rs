//! Matrices and signs in a row: `X · W = Y`.

use super::{Canvas, Error, Matrix, Point, Text};

const GAP: f64 = 16.0;
const MARGIN: f64 = 16.0;

#[derive(Debug, Clone)]
enum Term {
    Matrix(Matrix),
    Sign(String),
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
    lines: Vec<Vec<Term>>,
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

    fn term(mut self, term: Term) -> Self {
        if let Some(line) = self.lines.last_mut() {
            line.push(term);
        }
        self
    }

    /// Goes on with a matrix.
    pub fn matrix(self, matrix: Matrix) -> Self {
        self.term(Term::Matrix(matrix))
    }

    /// Goes on with a sign such as `·`, `=`, `+`, or a word.
    pub fn sign(self, sign: impl Into<String>) -> Self {
        self.term(Term::Sign(sign.into()))
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
        let mut height = 8.0;
        let mut middles = Vec::new();
        for line in &self.lines {
            check(line)?;
            let (above, below) = reach(line);
            middles.push(height + above);
            height += above + below + 14.0;
        }
        let widths: Vec<f64> = self.lines.iter().map(|line| width(line)).collect();
        let widest = widths.iter().copied().fold(0.0, f64::max) + 2.0 * MARGIN;
        let canvas = Canvas::new(widest, height - 6.0);
        for ((line, middle), width) in self.lines.iter().zip(middles).zip(widths) {
            draw(&canvas, line, ((widest - width) / 2.0, middle));
        }
        canvas.svg()
    }
}

impl Term {
    fn width(&self) -> f64 {
        match self {
            Self::Matrix(matrix) => matrix.outer_width(),
            Self::Sign(sign) => sign_text(sign).width(),
        }
    }
}

fn sign_text(sign: &str) -> Text {
    Text::new(sign).size(22.0)
}

fn matrices(line: &[Term]) -> impl Iterator<Item = &Matrix> {
    line.iter().filter_map(|term| match term {
        Term::Matrix(matrix) => Some(matrix),
        Term::Sign(_) => None,
    })
}

fn check(line: &[Term]) -> Result<(), Error> {
    if line.is_empty() {
        return Err(Error::empty("a line of the equation"));
    }
    matrices(line).try_for_each(Matrix::check)
}

fn width(line: &[Term]) -> f64 {
    line.iter().map(Term::width).sum::<f64>() + GAP * (line.len() - 1) as f64
}

/// How far a line reaches above and below the middle of its matrices.
fn reach(line: &[Term]) -> (f64, f64) {
    let reaches = matrices(line).map(Matrix::reach);
    reaches.fold((20.0, 20.0), |high: (f64, f64), reach| {
        (high.0.max(reach.0), high.1.max(reach.1))
    })
}

fn draw(canvas: &Canvas, line: &[Term], (mut x, middle): Point) {
    for term in line {
        let centre = (x + term.width() / 2.0, middle);
        match term {
            Term::Matrix(matrix) => matrix.draw(canvas, centre),
            Term::Sign(sign) => canvas.text(centre, sign_text(sign)),
        }
        x += term.width() + GAP;
    }
}
