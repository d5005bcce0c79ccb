//! What the commands name is there: packages with their tests and benches, scripts with their arguments, folders.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::command::{Command, has_word, split};
use crate::error::{Error, Problem, Result};
use crate::folders::Folders;
use crate::programs::{cargo, succeed};

/// Everything that cargo can build here: `common bench steps`.
pub type Targets = BTreeSet<String>;

/// Cargo's verbs, and what may follow `--` after them. What follows `run` is seen when the program runs.
const VERBS: [(&str, &str); 8] = [
    ("run", ANYTHING),
    ("test", "--ignored --nocapture"),
    ("bench", ""),
    ("build", ""),
    ("check", ""),
    ("clippy", "-D warnings"),
    ("doc", ""),
    ("fmt", ""),
];
const ANYTHING: &str = "*";
/// Flags of cargo that name nothing.
const PLAIN: &str = "-q --quiet --release --workspace --all --all-targets --check --no-deps";
const PROGRAMS: [&str; 6] = ["cargo", "python3", "python", "node", "npm", "mdbook"];
const UNKNOWN: &str = "a kind of command that no check knows; teach book/src/check/tools.rs";

/// What cargo can build in the workspace.
pub fn targets(folders: &Folders) -> Result<Targets> {
    let mut metadata = cargo();
    metadata.args(["metadata", "--no-deps", "--format-version", "1"]);
    let json = succeed(metadata.current_dir(&folders.repository))?;
    let odd = |error| Error::command("cargo metadata", error);
    let all: Value = serde_json::from_str(&json).map_err(odd)?;
    let list = |value: &Value, name: &str| value[name].as_array().cloned().unwrap_or_default();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_string();
    let mut targets = Targets::new();
    for package in list(&all, "packages") {
        for target in list(&package, "targets") {
            let words = [&package["name"], &target["kind"][0], &target["name"]].map(word);
            targets.insert(words.join(" "));
        }
    }
    Ok(targets)
}

/// Whether there is such a package.
pub fn is_package(targets: &Targets, name: &str) -> bool {
    let start = format!("{name} ");
    targets.iter().any(|target| target.starts_with(&start))
}

/// Commands that name what is not there, and lines for the terminal of a kind that is not known here.
pub fn impossible(commands: &[Command], folders: &Folders, targets: &Targets) -> Vec<Problem> {
    let problem = |command: &Command| {
        let what = fault(command, folders, targets)?;
        let what = format!("`{}`: {what}", command.words.join(" "));
        Some(Problem::new(&command.place, what))
    };
    commands.iter().filter_map(problem).collect()
}

fn fault(command: &Command, folders: &Folders, targets: &Targets) -> Option<String> {
    let words: Vec<&str> = command.words.iter().map(String::as_str).collect();
    let path = |name: &str| folders.repository.join(&command.folder).join(name);
    let folder = &command.folder;
    let missing = |name: &str| (!path(name).exists()).then(|| format!("no {folder}{name}"));
    match words[..] {
        ["cargo", "+nightly", "fuzz", "run", target, ..] => {
            missing(&format!("fuzz/fuzz_targets/{target}.rs"))
        }
        ["cargo", "install", _] => None,
        ["cargo", _, ..] => misused(&words, targets),
        ["python3" | "python" | "node", script, ref arguments @ ..] => {
            let text = folders.read(&path(script)).ok();
            missing(script).or_else(|| unread(&text?, arguments))
        }
        ["npm", "ci"] => missing("package-lock.json"),
        ["mdbook", "build" | "serve" | "watch", book] => missing(&format!("{book}/book.toml")),
        ["cd", folder] => missing(folder),
        ["cp" | "mkdir" | "git", ..] => None,
        [program, _, ..] if PROGRAMS.contains(&program) => Some(UNKNOWN.into()),
        _ => command.is_typed.then(|| UNKNOWN.into()),
    }
}

/// An argument that a script does not have in its text.
fn unread(script: &str, arguments: &[&str]) -> Option<String> {
    let names = arguments.iter().filter_map(|word| word.split('=').next());
    let mut unread = names.filter(|name| !has_word(script, name) && name.to_uppercase() != **name);
    Some(format!("the script knows no `{}`", unread.next()?))
}

/// What is wrong with a command of cargo.
fn misused(words: &[&str], targets: &Targets) -> Option<String> {
    let (own, passed) = split(words);
    let Some((verb, passes)) = VERBS.iter().find(|(verb, _)| own.get(1) == Some(verb)) else {
        return Some(UNKNOWN.into());
    };
    let mut rest = own[2..].iter();
    let mut package = None;
    while let Some(word) = rest.next() {
        let (flag, joined) = word
            .split_once('=')
            .map_or((*word, None), |(flag, name)| (flag, Some(name)));
        if PLAIN.split(' ').any(|plain| plain == *word) {
            continue;
        }
        let name = joined.or_else(|| rest.next().copied()).unwrap_or_default();
        let is_there = match flag {
            "-p" | "--package" => {
                package = Some(name);
                is_package(targets, name)
            }
            "--bin" | "--test" | "--bench" | "--example" => {
                let target = format!(
                    "{} {} {name}",
                    package.unwrap_or(name),
                    flag.trim_start_matches('-')
                );
                package = package.or(Some(name));
                targets.contains(&target)
            }
            _ => return Some(format!("`{flag}` is no flag of cargo that is known here")),
        };
        if !is_there {
            return Some(format!("there is no `{flag} {name}`"));
        }
    }
    if *verb == "run" && package.is_none() {
        return Some("names no package; write -p".into());
    }
    let odd = passed
        .iter()
        .find(|word| *passes != ANYTHING && !passes.split(' ').any(|known| known == **word));
    odd.map(|word| format!("`{word}` after `--` is not known here"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::written;

    fn found(line: &str) -> usize {
        let targets = ["ch03 bin ch03", "common bench steps", "book test processor"];
        let targets = targets.map(String::from).into();
        let commands = written("a.md", &format!("`{line}`"));
        impossible(&commands, &Folders::here(), &targets).len()
    }

    #[test]
    fn what_a_command_names_has_to_be_there() {
        for (line, wrong) in [
            (
                "cargo bench -p common --bench steps",
                "cargo bench -p common --bench step",
            ),
            (
                "cargo test -p book --test=processor -- --ignored",
                "cargo test -p book --test proces",
            ),
            ("cargo test --workspace", "cargo test --worspace"),
            ("cargo test --package=common", "cargo test --package=comon"),
            ("cargo run -p ch03 -- x", "cargo run -p ch03-gradient -- x"),
            ("cargo run --bin ch03", "cargo run --release"),
            ("cargo doc --no-deps", "cargo docs"),
            (
                "cargo clippy --all-targets -- -D warnings",
                "cargo clippy --all-target",
            ),
            ("cargo test -- --ignored", "cargo test -- --ignore"),
            (
                "cd common && cargo +nightly fuzz run idx a",
                "cd common && cargo +nightly fuzz run idy a",
            ),
            (
                "python3 common/benches/peers/run.py --rounds 3",
                "python3 common/benches/peers/run.py --round 3",
            ),
            (
                "python common/tests/interop/interop.py torch",
                "python common/tests/interop/interop.py troch",
            ),
            ("cd book/browser && node check.mjs", "node check.mjs"),
            ("cd book/browser && npm ci", "npm ci"),
            ("mdbook build book", "mdbook build ."),
            ("cd common", "cd commn"),
            ("git clone x", "npm instal x"),
            ("sigmoid x", "mdbook buidl book"),
        ] {
            assert_eq!((found(line), found(wrong)), (0, 1), "{line}; {wrong}");
        }
    }

    #[test]
    fn every_line_for_the_terminal_is_of_a_known_kind() {
        let commands = written("a.md", "```console\nmake\ncargo test\n```\n");
        let problems = impossible(&commands, &Folders::here(), &Targets::new());
        assert_eq!(problems.len(), 1);
        assert!(
            problems[0].to_string().starts_with("a.md:2: `make`"),
            "{}",
            problems[0]
        );
    }

    #[test]
    fn cargo_says_what_it_can_build() {
        let targets = targets(&Folders::here()).unwrap();
        for target in ["common bench growth", "book bin book", "book test book"] {
            assert!(targets.contains(target), "{target}");
        }
    }
}
