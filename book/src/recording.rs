//! A command whose output the book shows, and the file that holds what it printed.

use std::path::PathBuf;

use crate::error::Problem;
use crate::folders::{Folders, below, read};

/// `ch03-gradient descent --learning-rate 10`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Run {
    pub program: String,
    pub arguments: Vec<String>,
    /// The program refuses these arguments; its message is what is shown.
    pub fails: bool,
}

impl Run {
    pub fn parse(words: &str, fails: bool) -> Result<Self, String> {
        let mut words = words.split_whitespace().map(str::to_string);
        let program = words.next().ok_or("a run needs a program")?;
        Ok(Self {
            program,
            arguments: words.collect(),
            fails,
        })
    }

    /// What a reader types.
    pub fn command_line(&self) -> String {
        let cargo = format!("cargo run -p {}", self.program);
        if self.arguments.is_empty() {
            cargo
        } else {
            format!("{cargo} -- {}", self.arguments.join(" "))
        }
    }

    /// Where the output is kept, below `generated/`.
    pub fn file(&self) -> String {
        let plain = |c: char| {
            if c.is_ascii_alphanumeric() || "-.".contains(c) {
                c
            } else {
                '_'
            }
        };
        let name: String = self
            .arguments
            .join("_")
            .trim_start_matches('-')
            .chars()
            .map(plain)
            .collect();
        let name = if name.is_empty() { "all" } else { &name };
        let kind = if self.fails { "refused.txt" } else { "txt" };
        format!("{}/{name}.{kind}", self.program)
    }

    /// The recorded output, whole or the part headed `-- part`.
    pub fn recorded(&self, folders: &Folders, part: Option<&str>) -> Result<String, Problem> {
        let text = recorded(folders, &self.file())?;
        let Some(name) = part else { return Ok(text) };
        part_of(&text, name).ok_or_else(|| {
            Problem::new(
                format!("book/generated/{}", self.file()),
                format!("no part `-- {name}` in it"),
            )
        })
    }
}

/// A file below `generated/`.
pub fn recorded(folders: &Folders, file: &str) -> Result<String, Problem> {
    let path: PathBuf = folders.generated().join(file);
    read(&path).map_err(|_| {
        Problem::new(
            below(&folders.repository, &path),
            "missing; `cargo run -p book -- refresh` records it",
        )
    })
}

/// Where a script's output is kept.
pub fn script_record(name: &str) -> String {
    format!("{name}.numpy.txt")
}

/// The lines from `-- name` to the next heading.
fn part_of(text: &str, name: &str) -> Option<String> {
    let heading = format!("-- {name}");
    let is_heading = |line: &str| line.starts_with("-- ") || line.starts_with("== ");
    let mut lines = text.lines().skip_while(|line| line.trim_end() != heading);
    let first = lines.next()?;
    let rest = lines.take_while(|line| !is_heading(line));
    let part: Vec<_> = std::iter::once(first).chain(rest).collect();
    Some(part.join("\n").trim_end().to_string() + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_knows_its_command_line_and_its_file() {
        let run = Run::parse("ch03-gradient descent --learning-rate 10", false).unwrap();
        assert_eq!(
            run.command_line(),
            "cargo run -p ch03-gradient -- descent --learning-rate 10"
        );
        assert_eq!(run.file(), "ch03-gradient/descent_--learning-rate_10.txt");
        assert_eq!(
            Run::parse("ch03-gradient --help", false).unwrap().file(),
            "ch03-gradient/help.txt"
        );
        assert_eq!(
            Run::parse("ch03-gradient", true).unwrap().file(),
            "ch03-gradient/all.refused.txt"
        );
    }

    #[test]
    fn a_part_ends_at_the_next_heading() {
        let text = "== descent: x\nintro\n-- path\n1\n\n-- rates\n2\n";
        assert_eq!(part_of(text, "path").as_deref(), Some("-- path\n1\n"));
        assert_eq!(part_of(text, "rates").as_deref(), Some("-- rates\n2\n"));
        assert_eq!(part_of(text, "rate"), None);
    }
}
