//! A table of counts, coloured by how large they are.

use super::error::{Error, finite, same_size};
use super::shape::rounded;
use super::{Align, Canvas, Colour, Paint, Point, Text};

const CELL: Point = (54.0, 42.0);
const CORNER: Point = (62.0, 66.0);

/// A confusion matrix: row i, column j counts how often an i was taken for a j.
///
/// Right answers (the diagonal) are blue, wrong ones red, each as strong as its share of the largest.
///
/// ```
/// use figure::HeatMap;
/// let svg = HeatMap::confusion([[98, 2], [1, 99]]).names("t", "y").svg()?;
/// # assert!(svg.contains(">98<"));
/// # Ok::<(), figure::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct HeatMap {
    counts: Vec<Vec<f64>>,
    rows: String,
    columns: String,
}

impl HeatMap {
    /// The counts, row by row.
    pub fn confusion<R: IntoIterator<Item = usize>>(counts: impl IntoIterator<Item = R>) -> Self {
        let row = |row: R| row.into_iter().map(|count| count as f64).collect();
        Self {
            counts: counts.into_iter().map(row).collect(),
            rows: String::new(),
            columns: String::new(),
        }
    }

    /// What rows and columns are.
    pub fn names(self, rows: impl Into<String>, columns: impl Into<String>) -> Self {
        Self {
            rows: rows.into(),
            columns: columns.into(),
            ..self
        }
    }

    /// The finished picture.
    ///
    /// # Errors
    /// When there are no counts, or the table is not square.
    pub fn svg(&self) -> Result<String, Error> {
        let size = self.counts.len();
        if size == 0 {
            return Err(Error::empty("the confusion matrix"));
        }
        for row in &self.counts {
            same_size(|| "a row of the confusion matrix".into(), row.len(), size)?;
            row.iter()
                .try_for_each(|count| finite(*count, || "a count".into()).map(|_| ()))?;
        }
        let mut canvas = Canvas::new(
            CORNER.0 + CELL.0 * size as f64 + 14.0,
            CORNER.1 + CELL.1 * size as f64 + 12.0,
        );
        self.frame(&mut canvas);
        for i in 0..size {
            for j in 0..size {
                self.cell(&mut canvas, i, j);
            }
        }
        canvas.svg()
    }

    fn frame(&self, canvas: &mut Canvas) {
        let size = self.counts.len() as f64;
        let middle = |start: f64, step: f64| start + step * size / 2.0;
        let name = |label: &str| Text::new(label).size(19.0).paint(Colour::Muted);
        canvas.text((middle(CORNER.0, CELL.0), 18.0), name(&self.columns));
        canvas.text((18.0, middle(CORNER.1, CELL.1)), name(&self.rows));
        for i in 0..self.counts.len() {
            let label = || Text::new(i.to_string()).bold().paint(Colour::Muted);
            canvas.text(
                (CORNER.0 + CELL.0 * (i as f64 + 0.5), CORNER.1 - 17.0),
                label(),
            );
            canvas.text(
                (CORNER.0 - 12.0, CORNER.1 + CELL.1 * (i as f64 + 0.5)),
                label().align(Align::Right),
            );
        }
    }

    fn cell(&self, canvas: &mut Canvas, i: usize, j: usize) {
        let (x, y) = (CORNER.0 + CELL.0 * j as f64, CORNER.1 + CELL.1 * i as f64);
        let count = self.counts[i][j];
        let tile = rounded((x + 1.5, y + 1.5), (CELL.0 - 3.0, CELL.1 - 3.0), 4.0);
        canvas.area(&tile, self.paint(i, j));
        let text = Text::new(count.to_string());
        let text = if i == j { text.bold() } else { text };
        let faint = if count == 0.0 {
            Colour::Muted.tint(70)
        } else {
            Colour::Ink.into()
        };
        canvas.text((x + CELL.0 / 2.0, y + CELL.1 / 2.0), text.paint(faint));
    }

    fn paint(&self, i: usize, j: usize) -> Paint {
        let same_kind = |row: usize, column: usize| (row == column) == (i == j);
        let counts = self.counts.iter().enumerate();
        let kind = counts.flat_map(|(row, counts)| {
            counts
                .iter()
                .enumerate()
                .map(move |(column, c)| (row, column, c))
        });
        let largest = kind
            .filter(|(row, column, _)| same_kind(*row, *column))
            .fold(1.0, |high: f64, (.., c)| high.max(*c));
        let share = self.counts[i][j] / largest;
        match (i == j, self.counts[i][j] == 0.0) {
            (_, true) => Colour::Faint.tint(30),
            (true, _) => Colour::Blue.tint(6 + (34.0 * share).round() as u8),
            (false, _) => Colour::Red.tint(4 + (46.0 * share).round() as u8),
        }
    }
}
