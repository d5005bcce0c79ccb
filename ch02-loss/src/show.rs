//! Numbers as they are written on paper.

/// `0.5000` with so many decimals, or `-1.0e-9` where they would all be zeros.
pub fn fixed(value: f64, decimals: usize) -> String {
    let text = format!("{:.decimals$}", value + 0.0); // −0 becomes 0
    match text.parse() {
        Ok(0.0) if value != 0.0 => format!("{value:.1e}"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing_but_0_is_shown_as_0() {
        let shown = [0.0, -0.0, -1e-9, 6e-5, f64::NAN].map(|value| super::fixed(value, 4));
        assert_eq!(shown, ["0.0000", "0.0000", "-1.0e-9", "0.0001", "NaN"]);
    }
}
