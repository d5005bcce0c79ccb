//! The commands that the text shows do run.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::exercises::FLAGS;
use crate::command::{Command, has_word, split, written};
use crate::directive::Directive;
use crate::error::{Problem, Result};
use crate::page::Page;
use crate::recording::Run;

/// What runs the commands, and so none of them: it is asked for help.
const TOOL: &str = "book";
/// Flags for files of the reader's own. What has them is asked for help, too.
const OWN_FILES: [&str; 3] = ["--save", "--load", "--measured"];

/// A command that runs a program.
#[derive(Debug)]
pub struct Shown {
    pub place: String,
    pub runs: Vec<Run>,
    /// What has to stand in the output of one of them: flags, where a program is asked for help.
    flags: Vec<String>,
}

/// Those that run a program: `cargo run -q --package=ch03-gradient -- descent` is `ch03-gradient descent`.
pub fn shown(commands: &[Command]) -> Vec<Shown> {
    let shown = |command: &Command| {
        let (cargo, mut arguments) = split(&command.words);
        let is_program = |word: &&str| ["-p", "--package", "--bin"].contains(word);
        let at = cargo.iter().position(is_program)?;
        let program = *cargo
            .get(at + 1)
            .filter(|_| cargo.starts_with(&["cargo", "run"]))?;
        if is_exercise(command) {
            return None; // it compiles what a reader wrote; `exercises` looks whether there is such a one
        }
        let mut flags = flags(&arguments);
        let is_own = |flag: &String| OWN_FILES.contains(&flag.as_str());
        if program == TOOL || flags.iter().any(is_own) {
            let end = arguments.iter().position(|word| word.starts_with("--"));
            arguments.truncate(end.unwrap_or(arguments.len()));
            arguments.push("--help");
        } else {
            flags.clear();
        }
        let runs = vec![Run::named(
            &format!("{program} {}", arguments.join(" ")),
            false,
        )?];
        let place = command.place.clone();
        Some(Shown { place, runs, flags })
    };
    commands.iter().filter_map(shown).collect()
}

fn is_exercise(command: &Command) -> bool {
    let (_, arguments) = split(&command.words);
    let first = arguments.first();
    first.is_some_and(|word| word.starts_with("exercise"))
}

fn flags(words: &[&str]) -> Vec<String> {
    let names = words.iter().filter_map(|word| word.split('=').next());
    let flags = names.filter(|name| name.len() > 2 && name.starts_with("--"));
    flags.map(str::to_string).collect()
}

/// The flags that a page names in code, like `--learning-rate`: a program of its section knows them. Where it shows how an exercise
/// is checked, it may name the flags of that, too.
pub fn knobs(page: &Page) -> Vec<Shown> {
    let sections = sections(page);
    let help = |section: &String| Run::named(&format!("{section} --help"), false);
    let runs: Vec<Run> = sections.iter().filter_map(help).collect();
    let commands = written(&page.to_string(), &page.text);
    let has_exercise = commands.iter().any(is_exercise);
    let shown = |command: Command| {
        let mut flags = flags(&[&command.words[0]]);
        flags.retain(|flag| !has_exercise || !FLAGS.contains(&flag.as_str()));
        let (runs, place) = (runs.clone(), command.place);
        (!flags.is_empty()).then_some(Shown { place, runs, flags })
    };
    commands.into_iter().filter_map(shown).collect()
}

/// The section that a page is named after; where it shows none but others, like the page on clothes, those.
fn sections(page: &Page) -> BTreeSet<String> {
    let path = page.path.trim_end_matches(".md");
    let own = path.trim_end_matches("/index").replacen('/', " ", 1);
    let section = |directive| match directive {
        Directive::Run { run, .. } => Some(format!("{} {}", run.program, run.arguments.first()?)),
        _ => None,
    };
    let directives = page.directives().unwrap_or_default().into_iter();
    let shown: BTreeSet<String> = directives.filter_map(section).collect();
    if shown.is_empty() || shown.contains(&own) {
        BTreeSet::from([own])
    } else {
        shown
    }
}

/// Commands that fail, each run once.
pub fn failing(shown: &[Shown], run: impl Fn(&Run) -> Result<String>) -> Vec<Problem> {
    let runs: BTreeSet<&Run> = shown.iter().flat_map(|one| &one.runs).collect();
    let said: BTreeMap<&Run, _> = runs.into_iter().map(|one| (one, run(one))).collect();
    let problem = |one: &Shown| {
        let mut helps = Vec::new();
        let mut failures = Vec::new();
        for run in &one.runs {
            match &said[run] {
                Ok(help) => helps.push(help),
                Err(error) => failures.push(error.to_string()),
            }
        }
        let is_unknown = |flag: &&String| !helps.iter().any(|help| has_word(help, flag));
        let what = match failures.pop() {
            Some(failure) => failure,
            None => {
                let unknown = one.flags.iter().find(is_unknown)?;
                let lines: Vec<String> = one.runs.iter().map(Run::command_line).collect();
                format!("`{}` knows no `{unknown}`", lines.join("`, `"))
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

    #[test]
    fn what_fails_and_flags_that_no_help_has_are_found_wherever_they_stand() {
        let text = "`X=1 cargo run -q --bin=a | head`, `--rate 3`, `cargo run -p book -- b c`\n\n\
                    `cargo run -p a`, `--step`, `-- part`, `cargo run -p a -- d --e --save x`";
        let mut all = shown(&written("a.md", text));
        all.extend(knobs(&page(Language::ENGLISH, "a/b.md", text)));
        let says = |run: &Run| match run.arguments.is_empty() {
            true => Err(Error::Usage("failed\n".into())),
            false => Ok("--rate <RATE> --steps <STEPS> --save".to_string()),
        };
        let found = failing(&all, says).into_iter();
        let found: Vec<String> = found.map(|one| one.to_string()).collect();
        let expected = [
            "a.md:1: failed",
            "a.md:3: failed",
            "a.md:3: `cargo run -p a -- d --help` knows no `--e`",
            "book/en/a/b.md:3: `cargo run -p a -- b --help` knows no `--step`",
        ];
        assert_eq!(found, expected);
        assert_eq!(
            all[1].runs[0].command_line(),
            "cargo run -p book -- b c --help"
        );
    }

    #[test]
    fn a_page_with_a_command_for_an_exercise_names_its_flags() {
        let flags = |text: &str| {
            let all = knobs(&page(Language::ENGLISH, "a/b.md", text)).into_iter();
            all.flat_map(|one| one.flags).collect::<Vec<_>>()
        };
        let text = "`--hint`, `--rate`";
        assert_eq!(flags(text), ["--hint", "--rate"]);
        let command = "`cargo run -p a -- exercise b`";
        assert_eq!(flags(&format!("{command} {text}")), ["--rate"]);
    }

    #[test]
    fn a_page_that_is_no_section_names_the_flags_of_those_that_it_shows() {
        let text = "{{#run a c}}\n\n{{#fail d e --rate x}}\n\n`--rate`, `--step`";
        let all = knobs(&page(Language::ENGLISH, "a/b.md", text));
        let says = |run: &Run| {
            let own = if run.program == "d" { "--rate" } else { "" };
            Ok(own.to_string())
        };
        let found = failing(&all, says).into_iter();
        let found: Vec<String> = found.map(|one| one.to_string()).collect();
        let unknown =
            "`cargo run -p a -- c --help`, `cargo run -p d -- e --help` knows no `--step`";
        assert_eq!(found, [format!("book/en/a/b.md:5: {unknown}")]);
    }
}
