//! Numbers, vectors and matrices, as they are read and as they are written on paper.

use lesson::fixed;
use ndarray::{ArrayRef1, ArrayRef2};

/// `1` for a whole number, so many decimals for another.
pub fn number(value: f64, decimals: usize) -> String {
    let decimals = if value.fract() == 0.0 { 0 } else { decimals };
    fixed(value, decimals)
}

/// `[1 2]`
pub fn vector(values: &ArrayRef1<f64>, decimals: usize) -> String {
    let numbers = values.map(|&value| number(value, decimals)).to_vec();
    format!("[{}]", numbers.join(" "))
}

/// `name = [1 3 5]` and under it the other rows, column below column.
pub fn matrix(name: &str, values: &ArrayRef2<f64>, decimals: usize) -> String {
    let numbers = values.map(|&value| number(value, decimals));
    let width = numbers.iter().map(String::len).max().unwrap_or(0);
    let mut text = format!("{name} = ");
    let separator = format!("\n{:1$}", "", text.chars().count());
    let rows = numbers.rows().into_iter().map(|row| {
        let cells = row.map(|cell| format!("{cell:>width$}")).to_vec();
        format!("[{}]", cells.join(" "))
    });
    text += &rows.collect::<Vec<_>>().join(&separator);
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
        assert_eq!(super::vector(&array![5.0, 0.5], 2), "[5 0.50]");
    }
}
