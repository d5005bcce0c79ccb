//! What the knobs say of themselves, in Korean: the table `knob-words.txt`.

use crate::error::{Problem, Result};
use crate::folders::Folders;

pub const FILE: &str = "book/knob-words.txt";
/// Stands for anything, such as a number.
const ANY: &str = "{}";

/// A line of the table, ENGLISH -> KOREAN.
#[derive(Debug)]
pub struct Line {
    pub number: usize,
    pub english: String,
    pub korean: String,
}

/// The table.
pub fn table(folders: &Folders) -> Result<Vec<Line>> {
    let text = folders.read(&folders.book.join("knob-words.txt"))?;
    let lines = (1..).zip(text.lines());
    let stated = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let line = |(number, line): (usize, &str)| {
        let what = format!("`{line}` is not written ENGLISH -> KOREAN");
        let odd = || Problem::new(format!("{FILE}:{number}"), what);
        let (english, korean) = line.split_once(" -> ").ok_or_else(odd)?;
        Ok(Line {
            number,
            english: english.to_string(),
            korean: korean.to_string(),
        })
    };
    stated.map(line).collect()
}

/// A sentence in Korean, if the table has it.
pub fn korean(table: &[Line], sentence: &str) -> Option<String> {
    table.iter().find_map(|line| line.translated(sentence))
}

impl Line {
    /// The Korean of a sentence that is this line's English. What stands there for `{}` stands here, too, in the same order.
    pub fn translated(&self, sentence: &str) -> Option<String> {
        let (first, words) = self.english.split_once(ANY).unwrap_or((&self.english, ""));
        let rest = sentence.strip_prefix(first)?;
        if first == self.english {
            return rest.is_empty().then(|| self.korean.clone());
        }
        let (mut rest, mut korean) = (rest, self.korean.clone());
        let mut between = words.split(ANY).peekable();
        while let Some(words) = between.next() {
            let is_last = between.peek().is_none();
            let end = match is_last {
                true => rest.strip_suffix(words)?.len(),
                false => rest.find(words)?,
            };
            korean = korean.replacen(ANY, &rest[..end], 1);
            rest = &rest[end + words.len()..];
        }
        Some(korean)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_braces_stands_there_in_korean_too() {
        let line = |english: &str, korean: &str| Line {
            number: 1,
            english: english.into(),
            korean: korean.into(),
        };
        let table = [
            line("a number", "수"),
            line("a number from {} to {}", "{}부터 {}까지의 수"),
            line(
                "{} numbers, each from {} to {}",
                "수 {}개, 각각 {}부터 {}까지",
            ),
        ];
        for (english, expected) in [
            ("a number", Some("수")),
            ("a number from -1e6 to 1e6", Some("-1e6부터 1e6까지의 수")),
            (
                "2 numbers, each from 0 to 1",
                Some("수 2개, 각각 0부터 1까지"),
            ),
            ("a number from 1", None),
            ("one number from 1 to 2", None),
            ("a number of things", None),
        ] {
            assert_eq!(korean(&table, english).as_deref(), expected, "{english}");
        }
    }
}
