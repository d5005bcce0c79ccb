//! Arrays as lines of aligned numbers.

use std::fmt::Display;
use std::io::{self, Write};

use lesson::Page;
use ndarray::ArrayRef2;

/// `name = [ 1.00  2.00 ]`, a line for each row.
pub fn matrix<V: Display>(page: &mut Page, name: &str, array: &ArrayRef2<V>) -> io::Result<()> {
    for (index, row) in array.rows().into_iter().enumerate() {
        let name = if index == 0 {
            format!("{name} =")
        } else {
            String::new()
        };
        let numbers: String = row.iter().map(|value| format!("{value:>8.2}")).collect();
        writeln!(page, "{name:<6}[{numbers} ]")?;
    }
    Ok(())
}
