//! A table of counts, coloured by how large they are.

use super::error::{Error, same_size};
use super::{Align, Canvas, Colour, Figure, Form, Paint, Point};

/// A confusion matrix: row i, column j counts how often an i was taken for a j.
///
/// Right answers (the diagonal) are green, wrong ones red, each as strong as its share of the largest.
///
/// ```
/// use figure::{Figure, Form, HeatMap};
/// let svg = HeatMap::confusion([[98, 2], [1, 99]]).names("label", "answer").svg(Form::default())?;
/// # assert!(svg.contains(">98<"));
/// # Ok::<(), figure::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct HeatMap {
    counts: Vec<Vec<usize>>,
    rows: String,
    columns: String,
}

impl HeatMap {
    /// The counts, row by row.
    pub fn confusion<R: IntoIterator<Item = usize>>(counts: impl IntoIterator<Item = R>) -> Self {
        let counts = counts.into_iter().map(|row| row.into_iter().collect());
        let (counts, rows, columns) = (counts.collect(), String::new(), String::new());
        Self {
            counts,
            rows,
            columns,
        }
    }

    /// What rows and columns are.
    pub fn names(mut self, rows: impl Into<String>, columns: impl Into<String>) -> Self {
        (self.rows, self.columns) = (rows.into(), columns.into());
        self
    }
}

impl Figure for HeatMap {
    /// # Errors
    /// When there are no counts, or the table is not square.
    fn draw(&self, form: Form) -> Result<Canvas, Error> {
        let size = self.counts.len();
        if size == 0 {
            return Err(Error::empty("the confusion matrix"));
        }
        for row in &self.counts {
            same_size(|| "a row of the confusion matrix".into(), row.len(), size)?;
        }
        let table = Table::new(form);
        let (right, bottom) = table.corner(size, size);
        let canvas = Canvas::new(right + 4.0, bottom + 4.0);
        self.names_in(&canvas, &table, right);
        for class in 0..size {
            table.heading(&canvas, class);
        }
        let [wrong, right] = [false, true].map(|right| self.largest(right));
        for (i, j, count) in self.cells() {
            let largest = if i == j { right } else { wrong };
            table.cell(&canvas, (i, j), count, largest);
        }
        Ok(canvas)
    }
}

impl HeatMap {
    fn cells(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        let rows = self.counts.iter().enumerate();
        rows.flat_map(|(i, row)| {
            let cells = row.iter().enumerate();
            cells.map(move |(j, count)| (i, j, *count))
        })
    }

    /// The largest count on the diagonal, or off it.
    fn largest(&self, right: bool) -> usize {
        let cells = self.cells().filter(|(i, j, _)| (i == j) == right);
        cells.map(|(_, _, count)| count).max().unwrap_or(0)
    }

    /// What the rows are above their numbers, what the columns are above theirs; arrows run along them.
    fn names_in(&self, canvas: &Canvas, table: &Table, right: f64) {
        let Table { form, corner, .. } = table;
        let name = |label: &str| form.text(label).paint(Colour::Muted).align(Align::Left);
        let (rows, columns) = (name(&self.rows), name(&self.columns));
        let arrow = |(x, y), to| canvas.arrow(&[(x, y), to], Colour::Muted, 1.75);
        if !self.rows.is_empty() {
            let x = rows.width() + 10.0;
            arrow((x, 8.0), (x, 24.0));
        }
        let left = f64::midpoint(corner.0, right) - columns.width() / 2.0;
        if !self.columns.is_empty() {
            let x = left + columns.width() + 4.0;
            arrow((x, 15.0), (x + 22.0, 15.0));
        }
        canvas.text((2.0, 14.0), rows);
        canvas.text((left, 14.0), columns);
    }
}

/// Where the cells lie.
struct Table {
    form: Form,
    corner: Point,
    cell: Point,
}

impl Table {
    fn new(form: Form) -> Self {
        Self {
            form,
            corner: form.pick((62.0, 50.0), (28.0, 44.0)),
            cell: form.pick((56.0, 40.0), (30.6, 29.0)),
        }
    }

    /// The upper left corner of a cell.
    fn corner(&self, row: usize, column: usize) -> Point {
        (
            self.corner.0 + self.cell.0 * column as f64,
            self.corner.1 + self.cell.1 * row as f64,
        )
    }

    /// The number of a class, above its column and beside its row.
    fn heading(&self, canvas: &Canvas, class: usize) {
        let label = self.form.text(class.to_string()).bold();
        let label = || label.clone().paint(Colour::Muted);
        let (x, y) = self.corner(class, class);
        canvas.text((x + self.cell.0 / 2.0, self.corner.1 - 10.0), label());
        let at = (self.corner.0 - 9.0, y + self.cell.1 / 2.0);
        canvas.text(at, label().align(Align::Right));
    }

    /// A count on its colour; the largest of the wrong ones has a frame.
    fn cell(&self, canvas: &Canvas, (i, j): (usize, usize), count: usize, largest: usize) {
        let ((x, y), (width, height)) = (self.corner(i, j), self.cell);
        let share = |part: f64| (part * count as f64 / largest.max(1) as f64).round() as u8;
        let (fill, ink): (Paint, Paint) = match (count, i == j) {
            (0, _) => (Colour::Faint.tint(30), Colour::Muted.tint(75)),
            (_, true) => (Colour::Green.tint(6 + share(28.0)), Colour::Ink.into()),
            (_, false) => (Colour::Red.tint(4 + share(46.0)), Colour::Ink.into()),
        };
        let (corner, size) = ((x + 1.0, y + 1.0), (width - 2.0, height - 2.0));
        canvas.rectangle(corner, size, 4.0, fill);
        if i != j && count > 0 && count == largest {
            canvas.frame(corner, size, 4.0, Colour::Red, 2.0);
        }
        let form = self.form;
        let text = form.text(count.to_string()).size(form.pick(16.0, 13.0));
        let is_bold = i == j && !form.is_narrow;
        let text = if is_bold { text.bold() } else { text };
        let middle = (x + width / 2.0, y + height / 2.0);
        canvas.text(middle, text.paint(ink));
    }
}
