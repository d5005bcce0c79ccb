//! How equations and their matrices look.

use super::size::{cell_height, gap, line_width};
use super::{Align, Canvas, Colour, Equation, Form, Matrix, Point};
use crate::text::widest;

/// Between two lines.
const LINE: f64 = 16.0;
/// Between the entries and the brackets.
const BRACKET: f64 = 5.0;

impl Equation {
    /// The lines one below the other, each in the middle of the sheet.
    pub(super) fn sheet(&self, form: Form) -> Canvas {
        let lines = self.broken(form);
        let reach = |line: &[Matrix], pick: fn(&Matrix, Form) -> f64| {
            let reach = line.iter().map(|term| pick(term, form));
            reach.fold(0.0, f64::max)
        };
        let heights = lines
            .iter()
            .map(|line| reach(line, Matrix::above) + reach(line, Matrix::below) + LINE);
        let widths = lines.iter().map(|line| line_width(line, form));
        let width = widths.fold(0.0, f64::max);
        let canvas = Canvas::new(width, heights.sum::<f64>());
        let mut top = LINE / 2.0;
        for line in lines {
            let middle = top + reach(line, Matrix::above);
            let mut left = (width - line_width(line, form)) / 2.0 + gap(form);
            for term in line {
                let half = term.outer(form) / 2.0;
                term.draw(&canvas, form, (left + half, middle));
                left += 2.0 * half + gap(form);
            }
            top = middle + reach(line, Matrix::below) + LINE;
        }
        canvas
    }
}

impl Matrix {
    /// Draws the matrix with the middle of its entries at `centre`.
    fn draw(&self, canvas: &Canvas, form: Form, centre: Point) {
        let ((width, height), cell) = (self.inner(form), self.cell_width(form));
        let (left, top) = (centre.0 - width / 2.0, centre.1 - height / 2.0);
        self.strips(canvas, form, (left, top));
        if self.sign.is_none() {
            brackets(canvas, (left, top), (left + width, top + height));
        }
        for column in 0..self.width() {
            let middle = left + cell * (column as f64 + 0.5);
            self.entries(canvas, form, column, (middle, top));
        }
        let name = form.text(&self.name).size(19.0);
        canvas.text((centre.0, top - 19.0), name);
        let shape = form.text(&self.shape).paint(Colour::Muted);
        canvas.text((centre.0, top + height + 20.0), shape);
    }

    /// What is marked lies on a strip of its colour.
    fn strips(&self, canvas: &Canvas, form: Form, (left, top): Point) {
        let cell = (self.cell_width(form), cell_height(form));
        for mark in &self.marks {
            let (columns, rows) = (
                mark.column.map_or(self.width(), |_| 1) as f64,
                mark.row.map_or(self.cells.len(), |_| 1) as f64,
            );
            let first = |mark: Option<usize>| mark.unwrap_or(0) as f64;
            let corner = (
                left + cell.0 * first(mark.column) + 2.0,
                top + cell.1 * first(mark.row) + 3.0,
            );
            let size = (cell.0 * columns - 4.0, cell.1 * rows - 6.0);
            canvas.rectangle(corner, size, 8.0, mark.paint.tint(18));
        }
    }

    fn entries(&self, canvas: &Canvas, form: Form, column: usize, (middle, top): Point) {
        let cells = || self.cells.iter().map(|row| row[column].as_str());
        // A minus must not push the digits out of their column.
        let signed = cells().any(|cell| cell.starts_with('-'));
        let right = middle + widest(cells().map(|cell| self.entry(form, cell))) / 2.0;
        for (row, cell) in cells().enumerate() {
            let y = top + cell_height(form) * (row as f64 + 0.5);
            let mark = self.marks.iter().find(|mark| mark.has(row, column));
            let entry = self.entry(form, cell);
            let entry = match (mark, self.sign) {
                (Some(mark), _) => entry.bold().paint(mark.paint),
                (None, paint) => entry.paint(paint.unwrap_or(Colour::Ink)),
            };
            match signed && cell.parse::<f64>().is_ok() {
                true => canvas.text((right, y), entry.align(Align::Right)),
                false => canvas.text((middle, y), entry),
            }
        }
    }
}

fn brackets(canvas: &Canvas, (left, top): Point, (right, bottom): Point) {
    for (x, lip) in [(left - BRACKET, 7.0), (right + BRACKET, -7.0)] {
        let corners = [(x + lip, top), (x, top), (x, bottom), (x + lip, bottom)];
        canvas.line(&corners, Colour::Ink, 2.0);
    }
}
