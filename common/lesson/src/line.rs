//! A line for the person at the terminal, whatever stands in the names that it quotes.

/// A longer line loses its middle.
const LONGEST: usize = 600;

/// The text as one line of bounded length: what would move the cursor is written as an escape, `\n` for a new line.
pub(crate) fn plain(text: &str) -> String {
    let escaped = |c: char| match c.is_control() {
        true => c.escape_default().to_string(),
        false => c.to_string(),
    };
    let line: String = text.chars().map(escaped).collect();
    let length = line.chars().count();
    if length <= LONGEST {
        return line;
    }
    let start = line.chars().take(LONGEST / 2);
    let end = line.chars().skip(length - LONGEST / 2);
    start.chain(" … ".chars()).chain(end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_break_the_line_or_colour_it() {
        assert_eq!(
            plain("no file 'a\nb\u{1b}[31m 숫자'"),
            r"no file 'a\nb\u{1b}[31m 숫자'"
        );
    }

    #[test]
    fn a_long_line_keeps_its_beginning_and_its_end() {
        let line = plain(&format!("error: '{}' is no number", "9".repeat(60_000)));
        assert!(line.starts_with("error: '9") && line.ends_with("9' is no number"));
        assert!(line.contains("9 … 9") && line.chars().count() <= LONGEST + 3);
    }
}
