//! The parts of an output, each under its head `-- name`, as rows of numbers.

use crate::number::{Number, numbers};

/// A line of so many words is a remark on the numbers. A script need not make it.
const REMARK: usize = 8;

/// A part of an output: its head, and its rows of numbers with their lines.
pub struct Part<'a> {
    pub line: usize,
    pub name: &'a str,
    pub rows: Vec<(usize, Vec<Number>)>,
}

/// The parts of an output; the first is what stands before any head.
pub fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = vec![Part {
        line: 1,
        name: "",
        rows: Vec::new(),
    }];
    for (line, text) in (1..).zip(text.lines()) {
        let row = cells(text);
        if let Some(name) = text.strip_prefix("-- ") {
            parts.push(Part {
                line,
                name: name.trim(),
                rows: Vec::new(),
            });
        } else if let (Some(part), false) = (parts.last_mut(), row.is_empty()) {
            part.rows.push((line, row));
        }
    }
    parts
}

/// The numbers of a line that stand alone, brackets and commas aside. Digits of a name or a formula, like `W1` and `2h`,
/// are none, and a remark has none.
fn cells(line: &str) -> Vec<Number> {
    let number = |cell: &str| {
        let cell = cell
            .trim_matches(|c| "[],;:%".contains(c))
            .trim_end_matches('.');
        let number = numbers(cell).into_iter().next()?;
        (number.printed == cell).then_some(number)
    };
    let is_word = |cell: &&str| number(cell).is_none() && cell.contains(char::is_alphabetic);
    if line.split_whitespace().filter(is_word).count() >= REMARK {
        return Vec::new();
    }
    line.split_whitespace().filter_map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_a_part_stand_alone_under_its_head() {
        let text = "1\n-- values\nW1 = [ 1. -1]  h = 2h, 0.25 %\n1010.0 inf\n-- rates\n(1−2η)ⁿ  f(2) 1e-7) 1.0e-8: [-2, 3]\nat 0.1, where x0 is not (1−2η)ⁿ·x0, rounding is the reason: see η = 10\n";
        let of_part = |part: Part<'_>| {
            let printed = |row: &[Number]| -> Vec<String> {
                row.iter().map(|one| one.printed.clone()).collect()
            };
            let rows = part.rows.iter().map(|(line, row)| (line, printed(row)));
            let rows: Vec<_> = rows.collect();
            format!("{} {} {rows:?}", part.line, part.name)
        };
        let read: Vec<String> = parts(text).into_iter().map(of_part).collect();
        let expected = [
            r#"1  [(1, ["1"])]"#,
            r#"2 values [(3, ["1", "-1", "0.25"]), (4, ["1010.0"])]"#,
            r#"5 rates [(6, ["1.0e-8", "-2", "3"])]"#,
        ];
        assert_eq!(read, expected);
    }
}
