//! In which order digits are read: row by row, each from left to right.

use super::components::Component;
use super::picture::Bounds;

/// The rows, from the top. A digit goes on with the row whose last digit stands at its height; where there is none it begins
/// a row. So a row may climb or fall as it likes.
pub fn rows(mut digits: Vec<&Component>) -> Vec<Vec<&Component>> {
    digits.sort_by_key(|digit| (digit.bounds.left, digit.bounds.top));
    let mut rows: Vec<Vec<&Component>> = Vec::new();
    for digit in digits {
        let is_beside = |row: &&mut Vec<&Component>| {
            row.last()
                .is_some_and(|last| last.bounds.is_beside(digit.bounds))
        };
        match rows.iter_mut().find(is_beside) {
            Some(row) => row.push(digit),
            None => rows.push(vec![digit]),
        }
    }
    rows.sort_by_key(|row| row.iter().map(|digit| middle(digit.bounds)).min());
    rows
}

fn middle(bounds: Bounds) -> usize {
    bounds.top + bounds.bottom
}
