//! A table of counts, coloured by how large they are.

use super::error::{Error, same_size};
use super::{Align, Canvas, Colour, Figure, Form, Paint, Point};

const CELL: Point = (54.0, 42.0);
const CORNER: Point = (94.0, 66.0);

/// A confusion matrix: row i, column j counts how often an i was taken for a j.
///
/// Right answers (the diagonal) are blue, wrong ones red, each as strong as its share of the largest.
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
        let (right, bottom) = cell(size, size);
        let canvas = Canvas::new(right + 14.0, bottom + 12.0);
        let name = |label: &str| form.text(label).size(19.0).paint(Colour::Muted);
        canvas.text(((CORNER.0 + right) / 2.0, 18.0), name(&self.columns));
        canvas.text((34.0, (CORNER.1 + bottom) / 2.0), name(&self.rows));
        let counts = || {
            (0..size * size).map(|at| ((at / size, at % size), self.counts[at / size][at % size]))
        };
        let largest = |right: bool| {
            counts()
                .filter(|((i, j), _)| (i == j) == right)
                .map(|(_, count)| count)
                .max()
        };
        for class in 0..size {
            heading(&canvas, form, class);
        }
        for ((i, j), count) in counts() {
            draw_cell(&canvas, form, (i, j), count, largest(i == j).unwrap_or(0));
        }
        Ok(canvas)
    }
}

/// The upper left corner of a cell.
fn cell(row: usize, column: usize) -> Point {
    (
        CORNER.0 + CELL.0 * column as f64,
        CORNER.1 + CELL.1 * row as f64,
    )
}

/// The number of a class, above its column and beside its row.
fn heading(canvas: &Canvas, form: Form, class: usize) {
    let label = || form.text(class.to_string()).bold().paint(Colour::Muted);
    let (x, y) = cell(class, class);
    canvas.text((x + CELL.0 / 2.0, CORNER.1 - 17.0), label());
    canvas.text(
        (CORNER.0 - 12.0, y + CELL.1 / 2.0),
        label().align(Align::Right),
    );
}

fn draw_cell(canvas: &Canvas, form: Form, (i, j): (usize, usize), count: usize, largest: usize) {
    let (x, y) = cell(i, j);
    let share = |part: f64| (part * count as f64 / largest.max(1) as f64).round() as u8;
    let (fill, ink): (Paint, Paint) = match (count, i == j) {
        (0, _) => (Colour::Faint.tint(30), Colour::Muted.tint(70)),
        (_, true) => (Colour::Blue.tint(6 + share(34.0)), Colour::Ink.into()),
        (_, false) => (Colour::Red.tint(4 + share(46.0)), Colour::Ink.into()),
    };
    canvas.rectangle((x + 1.5, y + 1.5), (CELL.0 - 3.0, CELL.1 - 3.0), 4.0, fill);
    let text = form.text(count.to_string()).paint(ink);
    let text = if i == j { text.bold() } else { text };
    canvas.text((x + CELL.0 / 2.0, y + CELL.1 / 2.0), text);
}
