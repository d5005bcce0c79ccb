//! Tables: columns side by side, each as wide as its longest cell.

use std::io::Write;

use lesson::{Page, Result};

/// A heading and what stands below it.
pub struct Column {
    cells: Vec<String>,
    align_right: bool,
}

impl Column {
    /// Words begin below each other.
    pub fn words(heading: &str, cells: impl IntoIterator<Item = impl ToString>) -> Self {
        let heading = [heading.to_owned()].into_iter();
        let cells = cells.into_iter().map(|cell| cell.to_string());
        Self {
            cells: heading.chain(cells).collect(),
            align_right: false,
        }
    }

    /// Numbers end below each other.
    pub fn numbers(heading: &str, cells: impl IntoIterator<Item = impl ToString>) -> Self {
        Self {
            align_right: true,
            ..Self::words(heading, cells)
        }
    }

    fn cell(&self, line: usize) -> String {
        let cell = self.cells.get(line).map_or("", String::as_str);
        let widths = self.cells.iter().map(|cell| cell.chars().count());
        let width = widths.max().unwrap_or(0);
        if self.align_right {
            format!("{cell:>width$}")
        } else {
            format!("{cell:<width$}")
        }
    }
}

/// Prints the columns side by side.
pub fn print(page: &mut Page, columns: &[Column]) -> Result {
    let lines = columns.iter().map(|column| column.cells.len()).max();
    for line in 0..lines.unwrap_or(0) {
        let cells: Vec<_> = columns.iter().map(|column| column.cell(line)).collect();
        writeln!(page, "{}", cells.join("  ").trim_end())?;
    }
    Ok(())
}
