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
        Self {
            lines: vec![Vec::new()],
        }
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
        for line in &self.lines {
            if line.is_empty() {
                return Err(Error::empty("a line of the equation"));
            }
            line.iter().try_for_each(Term::check)?;
        }
        let width = self
            .lines
            .iter()
            .map(|line| line_width(line))
            .fold(0.0, f64::max)
            + 2.0 * MARGIN;
        let (mut top, mut placed) = (8.0, Vec::new());
        for line in &self.lines {
            let (above, below) = extent(line);
            placed.push((line, top + above));
            top += above + below + 14.0;
        }
        let mut canvas = Canvas::new(width, top - 6.0);
        for (line, middle) in placed {
            draw_line(
                &mut canvas,
                line,
                ((width - line_width(line)) / 2.0, middle),
            );
        }
        canvas.svg()
    }
}

impl Term {
    fn check(&self) -> Result<(), Error> {
        match self {
            Self::Matrix(matrix) => matrix.check(),
            Self::Sign(_) => Ok(()),
        }
    }

    fn width(&self) -> f64 {
        match self {
            Self::Matrix(matrix) => matrix.size().0,
            Self::Sign(sign) => sign_text(sign).width(),
        }
    }
}

fn sign_text(sign: &str) -> Text {
    Text::new(sign).size(22.0)
}

fn line_width(line: &[Term]) -> f64 {
    line.iter().map(Term::width).sum::<f64>() + GAP * (line.len() - 1) as f64
}

/// How far a line reaches above and below the middle of its matrices.
fn extent(line: &[Term]) -> Point {
    line.iter()
        .fold((20.0, 20.0), |(above, below): Point, term| match term {
            Term::Matrix(matrix) => {
                let half = (matrix.size().1 - matrix.head() - matrix.foot()) / 2.0;
                (
                    above.max(half + matrix.head()),
                    below.max(half + matrix.foot()),
                )
            }
            Term::Sign(_) => (above, below),
        })
}

fn draw_line(canvas: &mut Canvas, line: &[Term], (mut x, middle): Point) {
    for term in line {
        let centre = (x + term.width() / 2.0, middle);
        match term {
            Term::Matrix(matrix) => matrix.draw(canvas, centre),
            Term::Sign(sign) => canvas.text(centre, sign_text(sign)),
        }
        x += term.width() + GAP;
    }
}
