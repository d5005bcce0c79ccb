//! Vectors and matrices as they are written on paper.

use std::fmt::Write;

use common::Real;
use ndarray::{ArrayRef, Ix1, Ix2};

/// `1` for a whole number, `0.5000` with so many decimals for another.
pub fn number<F: Real>(value: F, decimals: usize) -> String {
    let decimals = if value.fract().is_zero() { 0 } else { decimals };
    let value = value + F::zero(); // −0 becomes 0
    format!("{value:.decimals$}")
}

/// `[1 2]`
pub fn vector<F: Real>(values: &ArrayRef<F, Ix1>, decimals: usize) -> String {
    let numbers: Vec<String> = values
        .iter()
        .map(|&value| number(value, decimals))
        .collect();
    format!("[{}]", numbers.join(" "))
}

/// `name = [1 3 5]` and under it the other rows, column below column.
pub fn matrix<F: Real>(name: &str, values: &ArrayRef<F, Ix2>, decimals: usize) -> String {
    let numbers = values.map(|&value| number(value, decimals));
    let width = numbers.iter().map(String::len).max().unwrap_or(0);
    let mut text = format!("{name} = ");
    let indent = text.chars().count();
    for (index, row) in numbers.rows().into_iter().enumerate() {
        let start = if index == 0 {
            String::new()
        } else {
            format!("\n{:indent$}", "")
        };
        let cells: Vec<String> = row.iter().map(|cell| format!("{cell:>width$}")).collect();
        let _ = write!(text, "{start}[{}]", cells.join(" "));
    }
    text
}

#[cfg(test)]
mod tests {
    use ndarray::array;

    #[test]
    fn a_matrix_stands_row_below_row_and_column_below_column() {
        let shown = super::matrix("W", &array![[1.0, -3.0], [20.0, -0.0]], 0);
        assert_eq!(shown, "W = [ 1 -3]\n    [20  0]");
    }

    #[test]
    fn whole_numbers_stand_without_a_point() {
        assert_eq!(super::vector(&array![5.0_f32, 0.5], 2), "[5 0.50]");
    }
}
