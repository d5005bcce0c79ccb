//! Times, one a line.

use std::io::Write;

use lesson::{Page, Result};

use super::measured::Time;

/// Who or what took how long, and how many times as long as something else.
pub struct Row<'a> {
    pub threads: usize,
    pub name: &'a str,
    pub time: &'a Time,
    pub factor: String,
}

/// Prints the rows below a heading in which `factor` says what their factors are.
pub fn print(page: &mut Page, factor: &str, rows: &[Row<'_>]) -> Result {
    writeln!(
        page,
        "{:>7}  {:<15}  {:>8}  {factor:>6}  {:>8}  {:>8}",
        "threads", "", "ms", "lowest", "highest"
    )?;
    for Row {
        threads,
        name,
        time,
        factor,
    } in rows
    {
        let Time { median, low, high } = time;
        writeln!(
            page,
            "{threads:>7}  {name:<15}  {median:>8.1}  {factor:>6}  {low:>8.1}  {high:>8.1}"
        )?;
    }
    Ok(())
}
