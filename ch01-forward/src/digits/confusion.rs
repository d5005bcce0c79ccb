//! Which digit is taken for which.

use common::mnist::CLASSES;
use lesson::{Page, Result};
use ndarray::Array2;

use super::draw;
use super::names::Names;
use super::reading::Reading;

// ANCHOR: confusion
/// Row: the label. Column: the answer. Entry: how many images.
/// The diagonal is right.
fn confusion(pairs: &[(usize, usize)]) -> Array2<usize> {
    let mut table = Array2::zeros((CLASSES, CLASSES));
    for &(label, answer) in pairs {
        table[(label, answer)] += 1;
    }
    table
}
// ANCHOR_END: confusion

/// Behind each row the name of its label.
pub fn run(readings: &[Reading], names: &Names, page: &mut Page) -> Result {
    page.part("confusion")?;
    let pair = |reading: &Reading| (reading.label, reading.answer());
    let table = confusion(&readings.iter().map(pair).collect::<Vec<_>>());
    let rows = table.rows().into_iter().enumerate();
    let rows = rows.map(|(label, row)| {
        let name = names.name(label).unwrap_or_default();
        format!("{label} | {} | {name}", cells(row.to_vec()))
    });
    page.table(&format!("label → answer | {} | <", cells(0..CLASSES)), rows)?;
    page.figure("confusion", &draw::confusion(&table))
}

fn cells(numbers: impl IntoIterator<Item = usize>) -> String {
    let cells = numbers.into_iter().map(|number| number.to_string());
    cells.collect::<Vec<_>>().join(" | ")
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
