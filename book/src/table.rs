//! Cells of what a program printed, by the names in its rows and columns.

use crate::number::numbers;

/// The number in a cell: `15:loss` is the column under `loss` in the row that begins with `15`, `15:2` the second number
/// behind that beginning, `15` the first.
pub fn cell(output: &str, address: &str) -> Result<f64, String> {
    let (row, column) = address.split_once(':').unwrap_or((address, "1"));
    let lines: Vec<&str> = output.lines().collect();
    let missing = || format!("no row begins with `{row}`");
    let at = lines
        .iter()
        .position(|line| begins(line, row))
        .ok_or_else(missing)?;
    let line = lines[at];
    let start = line.len() - line.trim_start().len() + row.len();
    let found = ends(line, start);
    let value = match column.parse::<usize>() {
        Ok(number) => number.checked_sub(1).and_then(|index| found.get(index)),
        Err(_) => {
            let head = lines[..at]
                .iter()
                .rev()
                .find_map(|head| column_end(head, column));
            let head = head.ok_or_else(|| format!("no column `{column}` above the row `{row}`"))?;
            found.iter().min_by_key(|(end, _)| end.abs_diff(head))
        }
    };
    let missing = || format!("no number at `{column}` in the row `{row}`");
    value.map(|(_, value)| *value).ok_or_else(missing)
}

fn begins(line: &str, row: &str) -> bool {
    let rest = line.trim_start().strip_prefix(row);
    rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '.'))
}

/// Where a column's name ends in the line of its head, in characters.
fn column_end(head: &str, column: &str) -> Option<usize> {
    let mut places = head
        .match_indices(column)
        .map(|(at, _)| (at, at + column.len()));
    let (_, end) = places.find(|(start, end)| {
        let inside = |c: char| !c.is_whitespace();
        !head[..*start].ends_with(inside) && !head[*end..].starts_with(inside)
    })?;
    Some(head[..end].chars().count())
}

/// The numbers behind `start` and where each ends, in characters; a per cent sign belongs to its number.
fn ends(line: &str, start: usize) -> Vec<(usize, f64)> {
    let mut at = start;
    let place = |number: crate::number::Number| {
        let begin = at + line[at..].find(&number.printed)?;
        at = begin + number.printed.len();
        let sign = if line[at..].starts_with(" %") { 2 } else { 0 };
        Some((line[..at].chars().count() + sign, number.value))
    };
    numbers(&line[start..])
        .into_iter()
        .filter_map(place)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "-- epochs\nepoch      loss     train      test\n    0    2.3269   11.19 %   11.11 %\n   10    0.0658   98.24 %   97.23 %\n|Δ| sums       -3\ntest accuracy  97.48 % of 10000\n";

    #[test]
    fn a_cell_is_found_by_the_names_of_its_row_and_column() {
        for (address, value) in [
            ("0:loss", 2.3269),
            ("10:train", 98.24),
            ("10:test", 97.23),
            ("10:2", 98.24),
            ("|Δ| sums", -3.0),
            ("test accuracy", 97.48),
            ("test accuracy:2", 10000.0),
        ] {
            assert_eq!(cell(OUTPUT, address), Ok(value), "{address}");
        }
    }

    #[test]
    fn a_cell_that_is_not_there_is_said_to_be_missing() {
        for (address, missing) in [
            ("1:loss", "row"),
            ("10:cost", "column"),
            ("10:4", "number"),
            ("10:0", "number"),
        ] {
            assert!(
                cell(OUTPUT, address).unwrap_err().contains(missing),
                "{address}"
            );
        }
    }
}
