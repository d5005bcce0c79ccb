//! What the sections of this chapter share: numbers in from the command line, and out onto the page.

use std::fmt::Display;
use std::io::{self, Write};

use lesson::Page;
use ndarray::ArrayRef2;

/// An edge of a graph: its name, the value on its way forward, and on its way back the gradient of the last value with
/// respect to this one.
pub type Edge = (&'static str, f64, f64);

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
