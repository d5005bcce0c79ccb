//! What the sections of this chapter share: how they write numbers onto the page.

use std::fmt::Display;
use std::io::{self, Write};

use lesson::Page;
use ndarray::ArrayRef2;

/// An edge of a graph: its name, the value on its way forward, and on its way back the gradient of the last value with
/// respect to this one.
pub type Edge = (&'static str, f64, f64);

/// Eight decimals, or a power of ten where those would fill the line or show nothing.
pub fn digits(value: f64) -> String {
    match value.abs() {
        0.0 => "0.00000000".into(), // no −0
        1e-8..1e8 => format!("{value:.8}"),
        _ => format!("{value:.8e}"),
    }
}

/// Two decimals, or all where it has more: numbers from the command line.
pub fn typed(value: f64) -> String {
    let text = format!("{value:.2}");
    match text.parse() == Ok(value) {
        true => text,
        false => format!("{value:?}"),
    }
}

/// `name = [ 1.00  2.00 ]`, a line for each row.
pub fn matrix<V: Display>(page: &mut Page, name: &str, array: &ArrayRef2<V>) -> io::Result<()> {
    let mut name = format!("{name} =");
    for row in array.rows() {
        let numbers: String = row.iter().map(|value| format!(" {value:>7.2}")).collect();
        writeln!(page, "{name:<6}[{numbers} ]")?;
        name.clear();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_decimals_become_a_power_of_ten_before_they_show_nothing() {
        assert_eq!([digits(-1e-8), digits(-0.0)], ["-0.00000001", "0.00000000"]);
        assert_eq!(
            [digits(-1e-9), digits(1e8)],
            ["-1.00000000e-9", "1.00000000e8"]
        );
        assert_eq!([digits(f64::NAN), digits(-1.0 / 0.0)], ["NaN", "-inf"]);
    }

    #[test]
    fn a_number_from_the_command_line_keeps_its_digits() {
        let typed = [3.0, -0.5, 0.001, -123456.789, 1e-300].map(typed);
        assert_eq!(typed, ["3.00", "-0.50", "0.001", "-123456.789", "1e-300"]);
    }
}
