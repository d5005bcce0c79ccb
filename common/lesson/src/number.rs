//! Numbers as a table shows them: a zero has no sign.

/// So many decimals: `0.00` for −0.004, too, where what is below the last decimal is rounding.
///
/// ```
/// use lesson::rounded;
///
/// assert_eq!([rounded(-0.006, 2), rounded(-0.004, 2)], ["-0.01", "0.00"]);
/// ```
pub fn rounded(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    match text.strip_prefix('-') {
        Some(zero) if zero.trim_matches(['0', '.']).is_empty() => zero.into(),
        _ => text,
    }
}

/// So many decimals, or `-1.0e-9` where they would all be zeros and the value is not.
///
/// ```
/// use lesson::fixed;
///
/// let shown = [0.0, -0.0, -1e-9, 6e-5, f64::NAN].map(|value| fixed(value, 4));
/// assert_eq!(shown, ["0.0000", "0.0000", "-1.0e-9", "0.0001", "NaN"]);
/// ```
pub fn fixed(value: f64, decimals: usize) -> String {
    let text = rounded(value, decimals);
    match text.parse() {
        Ok(0.0) if value != 0.0 => format!("{value:.1e}"),
        _ => text,
    }
}
