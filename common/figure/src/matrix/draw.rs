//! How large a matrix is, and how it looks.

use super::{Canvas, Colour, Matrix, Point, Text};
use crate::shape::{framed, rounded};
use crate::{Align, Paint};

const CELL_HEIGHT: f64 = 36.0;
const SIZE: f64 = 20.0;
/// The side of one unit of a block.
const UNIT: f64 = 30.0;
const HEAD: f64 = 34.0;
const FOOT: f64 = 32.0;

impl Matrix {
    pub(super) fn columns(&self) -> usize {
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
