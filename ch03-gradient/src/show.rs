//! How the sections write numbers, and what they say where rounding has spoilt some.

use std::io::{self, Write};

use lesson::Page;

/// `value` with so many decimals, and never as −0.
pub fn fixed(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    match text.strip_prefix('-') {
        Some(zero) if zero.trim_matches(['0', '.']).is_empty() => zero.into(),
        _ => text,
    }
}

/// `[  3.0000,   4.0000]`
pub fn vector(values: impl IntoIterator<Item = f64>, decimals: usize) -> String {
    let values = values.into_iter().map(|value| fixed(value, decimals));
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
    fn zero_has_no_sign_and_no_other_number_loses_its_own() {
        assert_eq!([fixed(-0.0, 2), fixed(-0.004, 2)], ["0.00"; 2]);
        assert_eq!([fixed(-0.4, 0), fixed(-0.006, 2)], ["0", "-0.01"]);
        assert_eq!([fixed(-100.0, 0), fixed(-10.0, 1)], ["-100", "-10.0"]);
        assert_eq!([fixed(f64::NAN, 2), fixed(-1.0 / 0.0, 2)], ["NaN", "-inf"]);
    }

    #[test]
    fn the_gap_is_that_to_the_next_number_further_out() {
        assert_eq!([gap(1.0), gap(-1.0)], [f64::EPSILON; 2]);
    }
}
