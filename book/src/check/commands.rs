//! The commands that the text shows do run.

use std::collections::{BTreeMap, BTreeSet};

use crate::block::{Kind, Span, blocks};
use crate::error::{Problem, Result};
use crate::recording::Run;

/// Languages of code blocks that show what is typed.
const TERMINAL: [&str; 4] = ["console", "sh", "bash", ""];
/// What runs the commands, and so none of them: it is asked for help.
const TOOL: &str = "book";
/// Flags for files of the reader's own. What has them is asked for help, too.
const OWN_FILES: [&str; 3] = ["--save", "--load", "--measured"];

/// A command in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Command {
    pub place: String,
    /// Where it is typed, below the repository.
    pub folder: String,
    pub words: Vec<String>,
    /// Whether it is a line for the terminal. Inline code need not be a command.
    pub is_typed: bool,
}

/// Inline code, and the lines for the terminal, of a Markdown file.
pub fn written(file: &str, markdown: &str) -> Vec<Command> {
    let mut commands = Vec::new();
    for block in blocks(markdown) {
        let mut folder = String::new();
        for span in &block.spans {
            let (text, line, is_typed) = match (&block.kind, span) {
                (Kind::Fence(kind), Span::Words(text)) if TERMINAL.contains(&&**kind) => {
                    (text, block.line + 1, true)
                }
                (_, Span::Code(code)) => (code, block.line, false),
                _ => continue,
            };
            let lines = (line..).zip(text.lines());
            for (line, words) in
                lines.flat_map(|(line, text)| steps(text).map(move |step| (line, step)))
            {
                let place = format!("{file}:{line}");
                let into = words.get(1).filter(|_| words[0] == "cd").cloned();
                commands.push(Command {
                    place,
                    folder: folder.clone(),
                    words,
                    is_typed,
                });
                folder.extend(into.map(|into| into + "/"));
            }
        }
    }
    commands
}

/// The words of each step of `cd a && b --c | head # why`, without what takes its output and the remark.
fn steps(line: &str) -> impl Iterator<Item = Vec<String>> {
    let typed = line.split(" #").next().unwrap_or(line);
    let words = |step: &str| -> Vec<String> {
        let words = step
            .split(['|', '>'])
            .next()
            .unwrap_or(step)
            .split_whitespace();
        words
            .skip_while(|word| *word == "$" || is_setting(word))
            .map(str::to_string)
            .collect()
    };
    let steps = typed
        .split("&&")
        .flat_map(|steps| steps.split(';'))
        .map(words);
    steps.filter(|words| !words.is_empty() && !words[0].starts_with('#'))
}

/// `BOOK_NUMPY=required`, before a command.
fn is_setting(word: &str) -> bool {
    let name = word.split_once('=').map_or("", |(name, _)| name);
    !name.is_empty() && name.chars().all(|c| c.is_ascii_uppercase() || c == '_')
}

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

/// Cargo's own words and those after `--`.
pub fn split<'a, 'b>(words: &'b [&'a str]) -> (&'b [&'a str], &'b [&'a str]) {
    let end = words.iter().position(|word| *word == "--");
    let (cargo, rest) = words.split_at(end.unwrap_or(words.len()));
    (cargo, rest.get(1..).unwrap_or(rest))
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

/// Whether a text has a word or a flag, and not only as a piece of another.
pub fn has_word(text: &str, word: &str) -> bool {
    let separates = |c: char| !c.is_alphanumeric() && !"-_".contains(c);
    text.split(separates).any(|one| one == word)
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
    fn a_command_has_its_line_and_its_folder() {
        let text = "# A\n\n`x y`\n\n```console\n$ cd a/b # there\nc d > e\n\n```\n\n```rust\nlet x;\n```\n";
        let commands = written("a.md", text);
        let read: Vec<_> = commands
            .iter()
            .map(|c| (&*c.place, &*c.folder, c.words.join(" "), c.is_typed))
            .collect();
        let command = |place, folder, words: &str, typed| (place, folder, words.to_string(), typed);
        let expected = [
            command("a.md:3", "", "x y", false),
            command("a.md:6", "", "cd a/b", true),
            command("a.md:7", "a/b/", "c d", true),
        ];
        assert_eq!(read, expected);
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
}
