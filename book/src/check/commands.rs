//! The commands that the text shows do run.

use crate::error::Problem;
use crate::markdown::commands;
use crate::page::Page;
use crate::recording::Run;

/// This tool is what runs the commands, and none of them.
const TOOL: &str = "book";

/// The commands in the text of a page that run a program. Those shown by a directive are run by `refresh`.
pub fn shown(page: &Page) -> Vec<(String, Run)> {
    let runs = commands(&page.text)
        .into_iter()
        .filter_map(|line| run(&line));
    runs.map(|run| (page.to_string(), run)).collect()
}

/// Commands that do not run.
pub fn failing(
    shown: &[(String, Run)],
    run: impl Fn(&Run) -> crate::error::Result<String>,
) -> Vec<Problem> {
    let failing = shown
        .iter()
        .filter_map(|(place, shown)| Some((place, run(shown).err()?)));
    failing
        .map(|(place, error)| Problem::new(place, error))
        .collect()
}

/// `cargo run -q -p ch03-gradient -- descent | head -3` runs `ch03-gradient descent`.
fn run(line: &str) -> Option<Run> {
    let line = line.split(['|', '>', '#']).next()?.trim();
    let rest = line.strip_prefix("cargo run ")?;
    let (cargo, arguments) = rest
        .split_once("-- ")
        .unwrap_or((rest.trim_end_matches("--"), ""));
    let mut words = cargo.split_whitespace();
    let program = words
        .find(|word| ["-p", "--package"].contains(word))
        .and(words.next())?;
    let run = Run::named(&format!("{program} {arguments}"), false)?;
    (program != TOOL).then_some(run)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    #[test]
    fn commands_of_every_program_are_recognised() {
        for (line, command_line) in [
            (
                "cargo run -q -p ch03-gradient -- descent --steps 3 | head -3",
                Some("cargo run -p ch03-gradient -- descent --steps 3"),
            ),
            (
                "cargo run --release -p ch01-forward",
                Some("cargo run -p ch01-forward"),
            ),
            (
                "cargo run -p speed -- measured",
                Some("cargo run -p speed -- measured"),
            ),
            ("cargo run -p book -- --open", None),
            ("relu", None),
        ] {
            let run = run(line).map(|run| run.command_line());
            assert_eq!(run.as_deref(), command_line);
        }
    }

    #[test]
    fn a_command_that_fails_is_found() {
        let shown = [(
            "a.md".to_string(),
            Run::named("ch03-gradient decent", false).unwrap(),
        )];
        let fails = |_: &Run| Err(Error::Usage("failed".into()));
        assert_eq!(failing(&shown, fails), [Problem::new("a.md", "failed")]);
        assert_eq!(failing(&shown, |_| Ok(String::new())), []);
    }
}
