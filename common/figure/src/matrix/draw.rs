//! How large equations and their matrices are, and how they look.

use super::{Align, Canvas, Colour, Equation, Form, Matrix, Point, Text};
use crate::text::widest;

const CELL_HEIGHT: f64 = 36.0;
const GAP: f64 = 16.0;

impl Equation {
    /// The lines one below the other, each in the middle of the sheet.
    pub(super) fn sheet(&self, form: Form) -> Canvas {
        let width =
            |line: &Vec<Matrix>| line.iter().map(|term| term.outer(form) + GAP).sum::<f64>();
        let reach = |pick: fn(&Matrix, Form) -> f64| {
            move |line: &Vec<Matrix>| {
                let reach = line.iter().map(|term| pick(term, form));
                reach.fold(20.0, f64::max)
            }
        };
        let (above, below) = (reach(Matrix::above), reach(Matrix::below));
        let widest = self.lines.iter().map(width).fold(0.0, f64::max) + GAP;
        let heights = self
            .lines
            .iter()
            .map(|line| above(line) + below(line) + 14.0);
        let canvas = Canvas::new(widest, heights.sum::<f64>() + 2.0);
        let mut top = 8.0;
        for line in &self.lines {
            let mut left = (widest - width(line) + GAP) / 2.0;
            for term in line {
                term.draw(
                    &canvas,
                    form,
                    (left + term.outer(form) / 2.0, top + above(line)),
                );
                left += term.outer(form) + GAP;
            }
            top += above(line) + below(line) + 14.0;
        }
        canvas
    }
}

impl Matrix {
    fn entry(&self, form: Form, cell: &str) -> Text {
        form.text(cell).size(if self.sign { 22.0 } else { 20.0 })
    }

    fn cell_width(&self, form: Form) -> f64 {
        let entries = self
            .cells
            .iter()
            .flatten()
            .map(|cell| self.entry(form, cell));
        let width = widest(entries);
        if self.sign {
            width
        } else {
            width.max(16.0) + 20.0
        }
    }

    /// The room that the entries take.
    fn inner(&self, form: Form) -> Point {
        (
            self.cell_width(form) * self.width() as f64,
            CELL_HEIGHT * self.cells.len() as f64,
        )
    }

    /// The width with name and shape.
    fn outer(&self, form: Form) -> f64 {
        let labels = [&self.name, &self.shape]
            .map(|label| form.text(label))
            .into_iter();
        widest(labels).max(self.inner(form).0)
    }

    /// How far it reaches above its middle.
    fn above(&self, form: Form) -> f64 {
        self.inner(form).1 / 2.0 + if self.name.is_empty() { 8.0 } else { 34.0 }
    }

    fn below(&self, form: Form) -> f64 {
        self.inner(form).1 / 2.0 + if self.shape.is_empty() { 8.0 } else { 32.0 }
    }

    /// Draws the matrix with the middle of its entries at `centre`.
    fn draw(&self, canvas: &Canvas, form: Form, centre: Point) {
        let ((width, height), cell) = (self.inner(form), self.cell_width(form));
        let (left, top) = (centre.0 - width / 2.0, centre.1 - height / 2.0);
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
        if !self.sign {
            brackets(canvas, (left, top), (left + width, top + height));
        }
        for column in 0..self.width() {
            self.entries(
                canvas,
                form,
                column,
                (left + cell * (column as f64 + 0.5), top),
            );
        }
        canvas.text((centre.0, top - 19.0), form.text(&self.name).size(19.0));
        let shape = form.text(&self.shape).paint(Colour::Muted);
        canvas.text((centre.0, top + height + 19.0), shape);
    }

    fn entries(&self, canvas: &Canvas, form: Form, column: usize, (middle, top): Point) {
        let cells = || self.cells.iter().map(|row| row[column].as_str());
        // A minus must not push the digits out of their column.
        let signed = cells().any(|cell| cell.starts_with('-'));
        let right = middle + widest(cells().map(|cell| self.entry(form, cell))) / 2.0;
        for (i, cell) in cells().enumerate() {
            let y = top + CELL_HEIGHT * (i as f64 + 0.5);
            match signed && cell.parse::<f64>().is_ok() {
                true => canvas.text((right, y), self.entry(form, cell).align(Align::Right)),
                false => canvas.text((middle, y), self.entry(form, cell)),
            }
        }
    }
}

fn brackets(canvas: &Canvas, (left, top): Point, (right, bottom): Point) {
    for (x, lip) in [(left - 2.0, left + 4.0), (right + 2.0, right - 4.0)] {
        canvas.line(
            &[(lip, top), (x, top), (x, bottom), (lip, bottom)],
            Colour::Ink,
            2.0,
        );
    }
}
