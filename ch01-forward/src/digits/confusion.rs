//! Which digit is taken for which.

use std::io::Write;

use common::mnist::CLASSES;
use lesson::{Page, Result};
use ndarray::Array2;

use super::draw;
use super::reading::Reading;

// ANCHOR: confusion
/// Row: the label. Column: the answer. Entry: how many images. The diagonal is right.
fn confusion(pairs: &[(usize, usize)]) -> Array2<usize> {
    let mut table = Array2::zeros((CLASSES, CLASSES));
    for &(label, answer) in pairs {
        table[(label, answer)] += 1;
    }
    table
}
// ANCHOR_END: confusion

pub fn run(readings: &[Reading], page: &mut Page) -> Result {
    page.part("confusion")?;
    let pair = |reading: &Reading| (reading.label, reading.answer());
    let table = confusion(&readings.iter().map(pair).collect::<Vec<_>>());
    writeln!(page, "t → y{}", cells(0..CLASSES))?;
    for (label, row) in table.rows().into_iter().enumerate() {
        writeln!(page, "{label:5}{}", cells(row.to_vec()))?;
    }
    page.figure("confusion", &draw::confusion(&table)?)
}

fn cells(numbers: impl IntoIterator<Item = usize>) -> String {
    numbers
        .into_iter()
        .map(|number| format!("{number:5}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_counted_in_its_row_and_the_column_of_its_answer() {
        let table = confusion(&[(7, 7), (7, 1), (2, 2)]);
        assert_eq!((table[(7, 7)], table[(7, 1)], table[(2, 2)]), (1, 1, 1));
        assert_eq!(table.sum(), 3);
    }
}
