//! A table whose columns are as wide as what stands in them.

use std::fmt::{self, Display};

/// No line is longer, as far as that can be.
const WIDTH: usize = 80;
/// Between two columns.
const GAP: usize = 2;

/// Rows of cells under a heading, all written in one line with ` | ` between the cells.
///
/// The columns stand two spaces apart, their numbers below one another at the right; at the left where the heading
/// begins with `<`. What would be wider than 80 characters goes on below, with the first column again.
///
/// ```
/// use lesson::Table;
///
/// let rows = ["price | 100.00", "count | 2.00"].map(String::from);
/// let table = Table::new("<input | value", rows);
/// assert_eq!(table.to_string(), "input   value\nprice  100.00\ncount    2.00\n");
/// ```
#[derive(Debug, Clone)]
pub struct Table {
    columns: Vec<Column>,
}

/// The heading and below it the cells.
#[derive(Debug, Clone)]
struct Column {
    cells: Vec<String>,
    at_the_left: bool,
    width: usize,
}

impl Table {
    /// A cell that a row lacks stays empty; one that has no heading is not shown.
    pub fn new(heading: &str, rows: impl IntoIterator<Item = String>) -> Self {
        let cells = |row: &str| row.split(" | ").map(|cell| cell.trim().into()).collect();
        let rows: Vec<Vec<String>> = rows.into_iter().map(|row| cells(&row)).collect();
        let columns = heading.split(" | ").enumerate().map(|(index, heading)| {
            let below = rows.iter().map(|row| row.get(index).cloned());
            Column::new(heading, below.map(Option::unwrap_or_default).collect())
        });
        Self {
            columns: columns.collect(),
        }
    }
}

impl Column {
    fn new(heading: &str, below: Vec<String>) -> Self {
        let name = heading.trim_start_matches('<').trim();
        let cells: Vec<_> = [vec![name.into()], below].concat();
        Self {
            width: cells
                .iter()
                .map(|cell| cell.chars().count())
                .max()
                .unwrap_or(0),
            at_the_left: heading.starts_with('<'),
            cells,
        }
    }
}

impl Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((first, mut rest)) = self.columns.split_first() else {
            return Ok(());
        };
        loop {
            let mut end = first.width;
            let fits = rest.iter().take_while(|column| {
                end += GAP + column.width;
                end <= WIDTH
            });
            let (shown, later) = rest.split_at(fits.count().max(1).min(rest.len()));
            write_block(f, first, shown)?;
            if later.is_empty() {
                return Ok(());
            }
            rest = later;
        }
    }
}

/// Some columns beside the first, line after line.
fn write_block(f: &mut fmt::Formatter<'_>, first: &Column, others: &[Column]) -> fmt::Result {
    for index in 0..first.cells.len() {
        let mut line = String::new();
        for column in [first].into_iter().chain(others) {
            let (cell, width) = (&column.cells[index], column.width);
            line += &match column.at_the_left {
                true => format!("{cell:<width$}"),
                false => format!("{cell:>width$}"),
            };
            line += &" ".repeat(GAP);
        }
        writeln!(f, "{}", line.trim_end())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(heading: &str, rows: &[&str]) -> String {
        Table::new(heading, rows.iter().map(ToString::to_string)).to_string()
    }

    #[test]
    fn two_columns_never_touch() {
        let text = table("x | ∂L/∂x", &["1 | 150000000.00", "-123456789 | NaN"]);
        assert_eq!(
            text,
            "         x         ∂L/∂x\n         1  150000000.00\n-123456789           NaN\n"
        );
    }

    #[test]
    fn a_cell_may_be_missing() {
        assert_eq!(
            table("a | b | c", &["1", "2 |  | 3"]),
            "a  b  c\n1\n2     3\n"
        );
    }

    #[test]
    fn a_wide_table_goes_on_below_with_its_first_column() {
        let heading: Vec<_> = (0..30).map(|column| format!("c{column}")).collect();
        let text = table(&heading.join(" | "), &[&heading.join(" | ")]);
        assert!(
            text.lines().all(|line| line.chars().count() <= WIDTH),
            "{text}"
        );
        assert_eq!(text.lines().count(), 4, "{text}");
        assert!(
            text.lines().all(|line| line.trim_start().starts_with("c0")),
            "{text}"
        );
        assert_eq!(text.matches("c29").count(), 2);
    }
}
