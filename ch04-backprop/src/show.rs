//! What the sections of this chapter share: numbers in from the command line, and out onto the page.

use std::fmt::Display;
use std::io::{self, Write};

use lesson::{Page, finite};
use ndarray::ArrayRef2;

/// An edge of a graph: its name, the value on its way forward, and on its way back the gradient of the last value with
/// respect to this one.
pub type Edge = (&'static str, f64, f64);

/// Reads a number of at most a million either way: products of a few of them are finite, and fit into a line.
pub fn within_a_million(text: &str) -> Result<f64, String> {
    let number: f64 = finite(text)?;
    if number.abs() > 1e6 {
        return Err("give a number from -1000000 to 1000000".into());
    }
    Ok(number)
}

/// Eight decimals, or a power of ten where those would fill the line.
pub fn digits(value: f64) -> String {
    if value.abs() < 1e8 {
        format!("{value:.8}")
    } else {
        format!("{value:.8e}")
    }
}

/// `name = [ 1.00  2.00 ]`, a line for each row.
pub fn matrix<V: Display>(page: &mut Page, name: &str, array: &ArrayRef2<V>) -> io::Result<()> {
    let mut name = format!("{name} =");
    for row in array.rows() {
        let numbers: String = row.iter().map(|value| format!("{value:>8.2}")).collect();
        writeln!(page, "{name:<6}[{numbers} ]")?;
        name.clear();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_knob_takes_a_million_and_no_more() {
        assert_eq!(within_a_million("-1e6"), Ok(-1e6));
        for text in ["1000001", "-1e308", "inf", "nan", "", "many"] {
            assert!(within_a_million(text).is_err(), "{text}");
        }
    }
}
