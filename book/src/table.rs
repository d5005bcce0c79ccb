//! Cells of what a program printed, by the names in its rows and columns.

use crate::number::{Number, numbers};
use crate::source::Answer;

/// The number in a cell: `15:loss` is the column under `loss` in the row that begins with `15`, `15:2` the second number
/// behind that beginning, `15` the first.
pub fn cell(output: &str, address: &str) -> Answer {
    let (row, column) = address.split_once(':').unwrap_or((address, "1"));
    let lines: Vec<&str> = output.lines().collect();
    let found = lines.iter().position(|line| behind(line, row).is_some());
    let at = found.ok_or_else(|| format!("no row begins with `{row}`"))?;
    let numbers = ends(lines[at], row);
    let value = match column.parse::<usize>() {
        Ok(number) => numbers.get(number.wrapping_sub(1)),
        Err(_) => {
            let mut heads = lines[..at].iter().rev();
            let head = heads.find_map(|head| column_end(head, column));
            let head = head.ok_or_else(|| format!("no column `{column}` above the row `{row}`"))?;
            numbers.iter().min_by_key(|(end, _)| end.abs_diff(head))
        }
    };
    let missing = || format!("no number at `{column}` in the row `{row}`").into();
    value.map(|(_, value)| *value).ok_or_else(missing)
}

/// What stands behind the beginning of a row.
fn behind<'a>(line: &'a str, row: &str) -> Option<&'a str> {
    let rest = line.trim_start().strip_prefix(row)?;
    (!rest.starts_with(|c: char| c.is_alphanumeric() || c == '.')).then_some(rest)
}

/// Where a column's name ends in the line of its head, in characters.
fn column_end(head: &str, column: &str) -> Option<usize> {
    let inside = |c: char| !c.is_whitespace();
    let sides = |(at, name): (usize, &str)| (&head[..at], &head[at + name.len()..]);
    let mut places = head.match_indices(column).map(sides);
    let (_, after) =
        places.find(|(before, after)| !before.ends_with(inside) && !after.starts_with(inside))?;
    Some(head.chars().count() - after.chars().count())
}

/// The numbers behind the beginning of a row and where each ends, in characters; a per cent sign belongs to its number.
fn ends(line: &str, row: &str) -> Vec<(usize, f64)> {
    let mut rest = behind(line, row).unwrap_or("");
    let numbers = numbers(rest).into_iter();
    let place = |number: Number| {
        rest = rest.split_once(&number.printed)?.1;
        let left = rest.strip_prefix(" %").unwrap_or(rest).chars().count();
        Some((line.chars().count() - left, number.value))
    };
    numbers.filter_map(place).collect()
}
