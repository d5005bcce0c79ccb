//! Matrices in brackets, set into equations.

mod equation;

use std::fmt::Display;

pub use equation::Equation;

use super::error::{finite, same_size};
use super::text::widest;
use super::{Align, Canvas, Colour, Error, Point, Text};

const CELL_HEIGHT: f64 = 36.0;
const SIZE: f64 = 20.0;

/// A matrix of numbers in brackets, with a name above and a shape below.
///
/// ```
/// use figure::{Colour, Matrix};
/// let weight = Matrix::new([[1, 3, 5], [2, 4, 6]]).name("W").shape("(2, 3)").column(0, Colour::Blue);
/// ```
#[derive(Debug, Clone)]
pub struct Matrix {
    cells: Vec<Vec<String>>,
    name: String,
    shape: String,
    rows: Vec<(usize, Colour)>,
    columns: Vec<(usize, Colour)>,
}

impl Matrix {
    /// The entries row by row; `a.rows()` of an array will do.
    pub fn new<V: Display, R: IntoIterator<Item = V>>(rows: impl IntoIterator<Item = R>) -> Self {
        let row = |row: R| row.into_iter().map(|value| value.to_string()).collect();
        let cells = rows.into_iter().map(row).collect();
        let (name, shape, rows, columns) = Default::default();
        Self {
            cells,
            name,
            shape,
            rows,
            columns,
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
            for cell in row {
                let number = cell.parse::<f64>().unwrap_or(0.0);
                finite(number, || format!("an entry of the matrix {:?}", self.name))?;
            }
        }
        Ok(())
    }

    /// The number of columns.
    fn width(&self) -> usize {
        self.cells.first().map_or(0, Vec::len)
    }

    fn cell_width(&self) -> f64 {
        let entries = self.cells.iter().flatten().map(|cell| entry(cell));
        widest(entries).max(16.0) + 20.0
    }

    /// The room that the entries take.
    fn inner(&self) -> Point {
        (
            self.cell_width() * self.width() as f64,
            CELL_HEIGHT * self.cells.len() as f64,
        )
    }

    /// The room that it takes in a line.
    fn outer_width(&self) -> f64 {
        let labels = [&self.name, &self.shape].into_iter().map(Text::new);
        widest(labels).max(self.inner().0)
    }

    /// How far it reaches above and below its middle.
    fn reach(&self) -> (f64, f64) {
        let room = |label: &str, room| if label.is_empty() { 8.0 } else { room };
        let half = self.inner().1 / 2.0;
        (
            half + room(&self.name, 34.0),
            half + room(&self.shape, 32.0),
        )
    }

    /// Draws the matrix with the middle of its entries at `centre`.
    fn draw(&self, canvas: &Canvas, centre: Point) {
        let (width, height) = self.inner();
        let corner = (centre.0 - width / 2.0, centre.1 - height / 2.0);
        self.marks(canvas, corner, (width, height));
        brackets(canvas, corner, (width, height));
        for column in 0..self.width() {
            let middle = corner.0 + self.cell_width() * (column as f64 + 0.5);
            self.entries(canvas, column, (middle, corner.1));
        }
        canvas.text(
            (centre.0, corner.1 - 19.0),
            Text::new(&self.name).size(19.0),
        );
        let shape = Text::new(&self.shape).paint(Colour::Muted);
        canvas.text((centre.0, corner.1 + height + 19.0), shape);
    }

    fn marks(&self, canvas: &Canvas, (left, top): Point, (width, height): Point) {
        let cell = self.cell_width();
        for (row, paint) in &self.rows {
            let corner = (left + 2.0, top + CELL_HEIGHT * *row as f64 + 2.0);
            canvas.rectangle(
                corner,
                (width - 4.0, CELL_HEIGHT - 4.0),
                6.0,
                paint.tint(24),
            );
        }
        for (column, paint) in &self.columns {
            let corner = (left + cell * *column as f64 + 2.0, top + 2.0);
            canvas.rectangle(corner, (cell - 4.0, height - 4.0), 6.0, paint.tint(24));
        }
    }

    fn entries(&self, canvas: &Canvas, column: usize, (middle, top): Point) {
        let cells = || self.cells.iter().map(|row| row[column].as_str());
        // A minus must not push the digits out of their column.
        let signed = cells().any(|cell| cell.starts_with('-'));
        let right = middle + widest(cells().map(entry)) / 2.0;
        for (i, cell) in cells().enumerate() {
            let y = top + CELL_HEIGHT * (i as f64 + 0.5);
            if signed && cell.parse::<f64>().is_ok() {
                canvas.text((right, y), entry(cell).align(Align::Right));
            } else {
                canvas.text((middle, y), entry(cell));
            }
        }
    }
}

fn entry(cell: &str) -> Text {
    Text::new(cell).size(SIZE)
}

fn brackets(canvas: &Canvas, (left, top): Point, (width, height): Point) {
    let bottom = top + height;
    for (x, lip) in [
        (left - 2.0, left + 4.0),
        (left + width + 2.0, left + width - 4.0),
    ] {
        canvas.line(
            &[(lip, top), (x, top), (x, bottom), (lip, bottom)],
            Colour::Ink,
            2.0,
        );
    }
}
