//! The chapter commands that the text shows do run.

use crate::check::prose::commands;
use crate::error::Problem;
use crate::page::Page;
use crate::recording::Run;

/// A command of a chapter program in a page's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub place: String,
    pub run: Run,
}

/// The chapter commands in the text of a page. Those shown by a directive are run by `refresh`.
pub fn shown(page: &Page) -> Vec<Shown> {
    let runs = commands(&page.text)
        .into_iter()
        .filter_map(|line| chapter_run(&line));
    runs.map(|run| Shown {
        place: page.to_string(),
        run,
    })
    .collect()
}

/// Commands that do not run.
pub fn failing(
    shown: &[Shown],
    run: impl Fn(&Run) -> crate::error::Result<String>,
) -> Vec<Problem> {
    let failing = shown.iter().filter_map(|shown| {
        Some(Problem::new(
            &shown.place,
            run(&shown.run).err()?.to_string(),
        ))
    });
    failing.collect()
}

/// `cargo run -q -p ch03-gradient -- descent | head -3` runs `ch03-gradient descent`.
fn chapter_run(line: &str) -> Option<Run> {
    let line = line.split(['|', '>', '#']).next()?.trim();
    let rest = line.strip_prefix("cargo run ")?;
    let (cargo, arguments) = rest
        .split_once("-- ")
        .unwrap_or((rest.trim_end_matches("--"), ""));
    let program = cargo
        .split_whitespace()
        .skip_while(|word| !["-p", "--package"].contains(word))
        .nth(1)?;
    let run = Run::parse(&format!("{program} {arguments}"), false).ok()?;
    program.starts_with("ch").then_some(run)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    #[test]
    fn chapter_commands_are_recognised() {
        let run = |line| chapter_run(line).map(|run| run.command_line());
        assert_eq!(
            run("cargo run -q -p ch03-gradient -- descent --steps 3 | head -3").as_deref(),
            Some("cargo run -p ch03-gradient -- descent --steps 3")
        );
        assert_eq!(
            run("cargo run --release -p ch01-forward").as_deref(),
            Some("cargo run -p ch01-forward")
        );
        assert_eq!(run("cargo run -p book -- --open"), None);
        assert_eq!(run("relu"), None);
    }

    #[test]
    fn a_command_that_fails_is_found() {
        let run = chapter_run("cargo run -p ch03-gradient -- decent");
        let shown: Vec<_> = run
            .into_iter()
            .map(|run| Shown {
                place: "a.md".into(),
                run,
            })
            .collect();
        let fails = |run: &Run| {
            Err(Error::Command {
                command: run.command_line(),
                problem: "failed".into(),
            })
        };
        assert_eq!(failing(&shown, fails).len(), 1);
        assert_eq!(failing(&shown, |_| Ok(String::new())), []);
    }
}
