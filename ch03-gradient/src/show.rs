//! How the sections write numbers, and what they say where rounding has spoilt some.

use std::io::{self, Write};

use lesson::{Page, rounded};

/// `[  3.0000,   4.0000]`
pub fn vector(values: impl IntoIterator<Item = f64>, decimals: usize) -> String {
    let values = values.into_iter().map(|value| rounded(value, decimals));
    let values: Vec<_> = values.map(|value| format!("{value:>8}")).collect();
    format!("[{}]", values.join(", "))
}

/// How far apart the numbers lie that an f64 can be, around this one.
pub fn gap(value: f64) -> f64 {
    value.abs().next_up() - value.abs()
}

/// The slopes above come from values of f that were rounded to numbers of this `kind`, with such a `gap` between.
pub fn blame_rounding(page: &mut Page, kind: &str, gap: f64) -> io::Result<()> {
    writeln!(
        page,
        "rounding: {kind}s around f(x) lie {gap:.1e} apart, and that is divided by 2h"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gap_is_that_to_the_next_number_further_out() {
        assert_eq!([gap(1.0), gap(-1.0)], [f64::EPSILON; 2]);
    }
}
