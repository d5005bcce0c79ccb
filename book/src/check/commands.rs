//! The commands that the text shows do run.

use crate::error::{Problem, Result};
use crate::markdown::commands;
use crate::page::Page;
use crate::recording::Run;

/// This tool is what runs the commands, and none of them.
const TOOL: &str = "book";

/// The commands in the text of a page that run a program. Those shown by a directive are run by `refresh`.
pub fn shown(page: &Page) -> Vec<(String, Run)> {
    let commands = commands(&page.text);
    let runs = commands.iter().filter_map(|line| run(line));
    runs.map(|run| (page.to_string(), run)).collect()
}

/// Commands that do not run.
pub fn failing(shown: &[(String, Run)], run: impl Fn(&Run) -> Result<String>) -> Vec<Problem> {
    let problem = |(place, shown): &(String, Run)| Some(Problem::new(place, run(shown).err()?));
    shown.iter().filter_map(problem).collect()
}

/// `cargo run -q -p ch03-gradient -- descent | head -3` runs `ch03-gradient descent`.
fn run(line: &str) -> Option<Run> {
    let line = line.split(['|', '>', '#']).next()?.trim();
    let rest = line.strip_prefix("cargo run ")?;
    let unsplit = (rest.trim_end_matches("--"), "");
    let (cargo, arguments) = rest.split_once("-- ").unwrap_or(unsplit);
    let is_flag = |word: &&str| ["-p", "--package"].contains(word);
    let program = cargo
        .split_whitespace()
        .skip_while(|word| !is_flag(word))
        .nth(1)?;
    let run = Run::named(&format!("{program} {arguments}"), false)?;
    (program != TOOL).then_some(run)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    #[test]
    fn commands_of_every_program_are_recognised() {
        for (line, shown) in [
            (
                "cargo run -q -p a -- b --c 3 | head -3",
                Some("cargo run -p a -- b --c 3"),
            ),
            (
                "cargo run --release -p ch01-forward",
                Some("cargo run -p ch01-forward"),
            ),
            ("cargo run -p book -- --open", None),
            ("relu", None),
        ] {
            let command = run(line).map(|run| run.command_line());
            assert_eq!(command.as_deref(), shown);
        }
    }

    #[test]
    fn a_command_that_fails_is_found() {
        let shown = [("a.md".to_string(), run("cargo run -p a").unwrap())];
        let fails = |_: &Run| Err(Error::Usage("failed".into()));
        assert_eq!(failing(&shown, fails), [Problem::new("a.md", "failed")]);
        assert_eq!(failing(&shown, |_| Ok(String::new())), []);
    }
}
