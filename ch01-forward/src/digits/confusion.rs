//! Which digit is taken for which.

use std::io::Write;

use common::mnist::CLASSES;
use lesson::{Page, Result};
use ndarray::Array2;

use super::draw;

pub fn run(labels: &[usize], answers: &[usize], page: &mut Page) -> Result {
    page.part("confusion")?;
    let table = confusion(labels, answers);
    write!(page, "t → y")?;
    for answer in 0..CLASSES {
        write!(page, "{answer:5}")?;
    }
    writeln!(page)?;
    for (label, row) in table.rows().into_iter().enumerate() {
        write!(page, "{label:5}")?;
        for count in row {
            write!(page, "{count:5}")?;
        }
        writeln!(page)?;
    }
    page.figure("confusion", &draw::confusion(&table)?)
}

// ANCHOR: confusion
/// Row: the label. Column: the answer. Entry: how many images. The diagonal is right.
pub fn confusion(labels: &[usize], answers: &[usize]) -> Array2<usize> {
    let mut table = Array2::zeros((CLASSES, CLASSES));
    for (&label, &answer) in labels.iter().zip(answers) {
        table[(label, answer)] += 1;
    }
    table
}
// ANCHOR_END: confusion

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_counted_in_its_row_and_the_column_of_its_answer() {
        let table = confusion(&[7, 7, 2], &[7, 1, 2]);
        assert_eq!((table[(7, 7)], table[(7, 1)], table[(2, 2)]), (1, 1, 1));
        assert_eq!(table.sum(), 3);
    }
}
