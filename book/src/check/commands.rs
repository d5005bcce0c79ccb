//! The commands that the text shows do run.

use std::collections::{BTreeMap, BTreeSet};

use crate::command::{Command, has_word, split, written};
use crate::error::{Problem, Result};
use crate::page::Page;
use crate::recording::Run;

/// What runs the commands, and so none of them: it is asked for help.
const TOOL: &str = "book";
/// Flags for files of the reader's own. What has them is asked for help, too.
const OWN_FILES: [&str; 3] = ["--save", "--load", "--measured"];

/// A command that runs a program.
#[derive(Debug, PartialEq)]
pub struct Shown {
    pub place: String,
    pub run: Run,
    /// What has to stand in the output: flags, where the program is asked for help.
    flags: Vec<String>,
}

/// Those that run a program: `cargo run -q --package=ch03-gradient -- descent` is `ch03-gradient descent`.
pub fn shown(commands: &[Command]) -> Vec<Shown> {
    let shown = |command: &Command| {
        let words: Vec<&str> = command.words.iter().map(String::as_str).collect();
        let (cargo, arguments) = split(&words);
        let runs = cargo.starts_with(&["cargo", "run"]);
        let program = value(cargo, &["-p", "--package", "--bin"]).filter(|_| runs)?;
        let is_own = |word: &&str| OWN_FILES.contains(&flag(word));
        let (words, flags) = match program == TOOL || arguments.iter().any(is_own) {
            true => for_help(arguments),
            false => (arguments.join(" "), Vec::new()),
        };
        let run = Run::named(&format!("{program} {words}"), false)?;
        let place = command.place.clone();
        Some(Shown { place, run, flags })
    };
    commands.iter().filter_map(shown).collect()
}

/// The flags that a page names in code, like `--learning-rate`: the program of its section knows them.
pub fn knobs(page: &Page) -> Vec<Shown> {
    let path = page.path.trim_end_matches(".md");
    let help = path.split_once('/').and_then(|(program, section)| {
        let section = if section == "index" { "" } else { section };
        Run::named(&format!("{program} {section} --help"), false)
    });
    let named = written(&page.to_string(), &page.text).into_iter();
    let knobs =
        named.filter(|command| command.words[0].len() > 2 && command.words[0].starts_with("--"));
    let shown = |command: Command| {
        let flags = vec![flag(&command.words[0]).to_string()];
        let (run, place) = (help.clone()?, command.place);
        Some(Shown { place, run, flags })
    };
    knobs.filter_map(shown).collect()
}

/// What asks for help on these arguments, and the flags that the help has to know.
fn for_help(arguments: &[&str]) -> (String, Vec<String>) {
    let is_flag = |word: &&&str| word.starts_with("--");
    let named = arguments.iter().take_while(|word| !is_flag(word));
    let words: Vec<&str> = named.copied().chain(["--help"]).collect();
    let flags = arguments
        .iter()
        .filter(is_flag)
        .map(|word| flag(word).to_string());
    (words.join(" "), flags.collect())
}

fn flag(word: &str) -> &str {
    word.split('=').next().unwrap_or(word)
}

/// The value of a flag that may be written with a space or with `=`.
fn value<'a>(words: &[&'a str], flags: &[&str]) -> Option<&'a str> {
    let at = words.iter().position(|word| flags.contains(&flag(word)))?;
    let joined = words[at].split_once('=').map(|(_, value)| value);
    joined.or(words.get(at + 1).copied())
}

/// Commands that fail, each run once.
pub fn failing(shown: &[Shown], run: impl Fn(&Run) -> Result<String>) -> Vec<Problem> {
    let runs: BTreeSet<&Run> = shown.iter().map(|one| &one.run).collect();
    let said: BTreeMap<&Run, _> = runs.into_iter().map(|one| (one, run(one))).collect();
    let problem = |one: &Shown| {
        let what = match &said[&one.run] {
            Err(error) => error.to_string(),
            Ok(help) => {
                let unknown = one.flags.iter().find(|flag| !has_word(help, flag))?;
                format!("`{}` knows no `{unknown}`", one.run.command_line())
            }
        };
        Some(Problem::new(&one.place, what.trim_end()))
    };
    shown.iter().filter_map(problem).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;
    use crate::language::Language;
    use crate::page::page;

    fn runs(line: &str) -> Vec<String> {
        let shown = shown(&written("a.md", &format!("`{line}`"))).into_iter();
        shown.map(|shown| shown.run.command_line()).collect()
    }

    #[test]
    fn commands_of_every_program_are_recognised() {
        for (line, runs_as) in [
            (
                "cargo run -q -p a -- b --c 3 | head -3",
                "cargo run -p a -- b --c 3",
            ),
            ("cargo run --release --package a", "cargo run -p a"),
            ("cargo run --package=a -- b # why", "cargo run -p a -- b"),
            ("X=1 cargo run --bin a", "cargo run -p a"),
            ("cd b && cargo run -p a", "cargo run -p a"),
            (
                "cargo run -p a -- b --c 1 --save x",
                "cargo run -p a -- b --help",
            ),
            (
                "cargo run -p book -- refresh a",
                "cargo run -p book -- refresh a --help",
            ),
        ] {
            assert_eq!(runs(line), [runs_as]);
        }
        assert!(runs("relu").is_empty() && runs("cargo test -p a").is_empty());
    }

    #[test]
    fn a_command_that_fails_or_has_no_such_flag_is_found_wherever_it_stands() {
        let shown = shown(&written("a.md", "`cargo run -p a` and\n\n`cargo run -p a`"));
        let fails = |_: &Run| Err(Error::Usage("failed\n".into()));
        let problem = |line| Problem::new(format!("a.md:{line}"), "failed");
        assert_eq!(failing(&shown, fails), [problem(1), problem(3)]);
        assert_eq!(failing(&shown, |_| Ok(String::new())), []);
        let shown = super::shown(&written("a.md", "`cargo run -p book -- --ope`"));
        assert_eq!(failing(&shown, |_| Ok("--open".into())).len(), 1);
    }

    #[test]
    fn a_flag_that_the_section_does_not_know_is_found() {
        let text = "turn `--rate 3`, `--step` and `-- part`, or `x`";
        let page = page(Language::ENGLISH, "a/descent.md", text);
        let knobs = knobs(&page);
        let asked = |run: &Run| {
            assert_eq!(run.command_line(), "cargo run -p a -- descent --help");
            Ok("--rate <RATE> --steps <STEPS>".to_string())
        };
        let problems = failing(&knobs, asked);
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(
            problems[0].what.ends_with("knows no `--step`"),
            "{problems:?}"
        );
    }
}
