//! Matrices in brackets and as blocks, set into equations.

use std::fmt::Display;

use super::shape::{framed, rounded};
use super::{Align, Canvas, Colour, Error, Paint, Point, Text};

const CELL_HEIGHT: f64 = 36.0;
const SIZE: f64 = 20.0;
/// The side of one unit of a block.
const UNIT: f64 = 30.0;
const HEAD: f64 = 34.0;
const FOOT: f64 = 32.0;

/// A matrix of numbers in brackets, or a block of a matrix's shape, with a name above and a shape below.
///
/// ```
/// use common::figure::{Colour, Matrix};
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

    fn columns(&self) -> usize {
        self.cells.first().map_or(0, Vec::len)
    }

    /// Width and height of one cell.
    fn cell(&self) -> Point {
        if self.block {
            return (UNIT, UNIT);
        }
        let widths = self
            .cells
            .iter()
            .flatten()
            .map(|cell| Text::new(cell).size(SIZE).width());
        (widths.fold(16.0, f64::max) + 20.0, CELL_HEIGHT)
    }

    fn inner(&self) -> Point {
        let (width, height) = self.cell();
        (
            width * self.columns() as f64,
            height * self.cells.len() as f64,
        )
    }

    pub(super) fn size(&self) -> Point {
        let (width, height) = self.inner();
        let label = |text: &str| Text::new(text).width();
        (
            width.max(label(&self.name)).max(label(&self.shape)),
            height + self.head() + self.foot(),
        )
    }

    pub(super) fn head(&self) -> f64 {
        if self.name.is_empty() { 8.0 } else { HEAD }
    }

    pub(super) fn foot(&self) -> f64 {
        if self.shape.is_empty() { 8.0 } else { FOOT }
    }

    /// Draws the matrix with the middle of its entries at `centre`.
    pub(super) fn draw(&self, canvas: &mut Canvas, centre: Point) {
        let (width, height) = self.inner();
        let (left, top) = (centre.0 - width / 2.0, centre.1 - height / 2.0);
        if self.block {
            let fill = self.paint.tint(16);
            framed(
                canvas,
                &rounded((left, top), (width, height), 3.0),
                fill,
                self.paint.into(),
                2.0,
            );
            self.grid(canvas, (left, top), (width, height));
        }
        self.marks(canvas, (left, top), (width, height));
        if !self.block {
            brackets(canvas, (left, top), (width, height));
        }
        self.entries(canvas, (left, top));
        canvas.text((centre.0, top - 19.0), Text::new(&self.name).size(19.0));
        canvas.text(
            (centre.0, top + height + 19.0),
            Text::new(&self.shape).paint(Colour::Muted),
        );
    }

    fn grid(&self, canvas: &mut Canvas, (left, top): Point, (width, height): Point) {
        let thin: Paint = self.paint.tint(45);
        for column in 1..self.columns() {
            let x = left + UNIT * column as f64;
            canvas.line(&[(x, top + 1.5), (x, top + height - 1.5)], thin, 1.0);
        }
        for row in 1..self.cells.len() {
            let y = top + UNIT * row as f64;
            canvas.line(&[(left + 1.5, y), (left + width - 1.5, y)], thin, 1.0);
        }
    }

    fn marks(&self, canvas: &mut Canvas, (left, top): Point, (width, height): Point) {
        let (cell_width, cell_height) = self.cell();
        for (is_row, index, paint) in &self.highlights {
            let (at, size) = match is_row {
                true => (
                    (left + 2.0, top + cell_height * *index as f64 + 2.0),
                    (width - 4.0, cell_height - 4.0),
                ),
                false => (
                    (left + cell_width * *index as f64 + 2.0, top + 2.0),
                    (cell_width - 4.0, height - 4.0),
                ),
            };
            canvas.area(&rounded(at, size, 6.0), paint.tint(24));
        }
    }

    fn entries(&self, canvas: &mut Canvas, (left, top): Point) {
        let (width, height) = self.cell();
        for (i, row) in self.cells.iter().enumerate() {
            for (j, entry) in row.iter().enumerate() {
                let at = (
                    left + width * (j as f64 + 0.5),
                    top + height * (i as f64 + 0.5),
                );
                let text = Text::new(entry).size(SIZE);
                // A minus must not push the digits out of their column.
                let signed = self.cells.iter().any(|row| row[j].starts_with('-'));
                match (
                    signed && entry.parse::<f64>().is_ok(),
                    self.column_width(j) / 2.0,
                ) {
                    (true, half) => canvas.text((at.0 + half, at.1), text.align(Align::Right)),
                    (false, _) => canvas.text(at, text),
                }
            }
        }
    }

    fn column_width(&self, column: usize) -> f64 {
        self.cells
            .iter()
            .map(|row| Text::new(&row[column]).size(SIZE).width())
            .fold(0.0, f64::max)
    }
}

fn brackets(canvas: &mut Canvas, (left, top): Point, (width, height): Point) {
    for (x, lip) in [(left - 2.0, 6.0), (left + width + 2.0, -6.0)] {
        let corners = [
            (x + lip, top),
            (x, top),
            (x, top + height),
            (x + lip, top + height),
        ];
        canvas.line(&corners, Colour::Ink, 2.0);
    }
}
