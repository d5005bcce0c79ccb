//! What the commands name is there: packages and their tests and benches, scripts and their arguments, folders.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::check::commands::{Command, split};
use crate::error::{Error, Problem, Result};
use crate::folders::Folders;
use crate::programs::succeed;

/// Package, kind (`bin`, `test`, `bench`, …) and name of everything that cargo can build here.
pub type Targets = BTreeSet<[String; 3]>;

/// Cargo's flags that name something, and what.
const NAMING: [(&str, &str); 6] = [
    ("-p", "package"),
    ("--package", "package"),
    ("--bin", "bin"),
    ("--test", "test"),
    ("--bench", "bench"),
    ("--example", "example"),
];
const FLAGS: [&str; 10] = [
    "-q",
    "--quiet",
    "--release",
    "--workspace",
    "--all",
    "--all-targets",
    "--check",
    "--no-deps",
    "--offline",
    "--locked",
];
/// What may follow `--` of a test.
const TEST_FLAGS: [&str; 2] = ["--ignored", "--nocapture"];
const PROGRAMS: [&str; 6] = ["cargo", "python3", "python", "node", "npm", "mdbook"];

/// What cargo can build in the workspace.
pub fn targets(folders: &Folders) -> Result<Targets> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut metadata = std::process::Command::new(cargo);
    metadata.args(["metadata", "--no-deps", "--format-version", "1"]);
    let json = succeed(metadata.current_dir(&folders.repository))?;
    let odd = |error| Error::command("cargo metadata", error);
    let all: Value = serde_json::from_str(&json).map_err(odd)?;
    let list = |value: &Value, name: &str| value[name].as_array().cloned().unwrap_or_default();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_string();
    let mut targets = Targets::new();
    for package in list(&all, "packages") {
        for target in list(&package, "targets") {
            let kinds = list(&target, "kind");
            targets.extend(
                kinds
                    .iter()
                    .map(|kind| [&package["name"], kind, &target["name"]].map(word)),
            );
        }
    }
    Ok(targets)
}

/// Commands that name what is not there, and lines for the terminal of a kind that is not known here.
pub fn impossible(commands: &[Command], folders: &Folders, targets: &Targets) -> Vec<Problem> {
    let problem = |command: &Command| {
        let what = fault(command, folders, targets)?;
        Some(Problem::new(
            &command.place,
            format!("`{}`: {what}", command.words.join(" ")),
        ))
    };
    commands.iter().filter_map(problem).collect()
}

fn fault(command: &Command, folders: &Folders, targets: &Targets) -> Option<String> {
    let words: Vec<&str> = command.words.iter().map(String::as_str).collect();
    let path = |name: &str| folders.repository.join(&command.folder).join(name);
    let missing = |name: &str| {
        (!path(name).exists()).then(|| format!("there is no {}{name}", command.folder))
    };
    match words[..] {
        ["cargo", _, ..] => cargo(&words, folders, targets),
        ["python3" | "python" | "node", script, ref arguments @ ..] => {
            let text = folders.read(&path(script)).ok();
            missing(script).or_else(|| unread(&text?, arguments))
        }
        ["npm", "ci"] => missing("package-lock.json"),
        ["mdbook", "build" | "serve" | "watch", book] => missing(&format!("{book}/book.toml")),
        ["cd", folder] => missing(folder),
        ["cp" | "mkdir" | "git", ..] => None,
        [program, _, ..] if PROGRAMS.contains(&program) => Some(unknown()),
        _ => command.is_typed.then(unknown),
    }
}

fn unknown() -> String {
    "no check knows this kind of command; write another or teach book/src/check/tools.rs"
        .to_string()
}

/// An argument that a script does not have in its text.
fn unread(script: &str, arguments: &[&str]) -> Option<String> {
    let names = arguments
        .iter()
        .map(|word| word.split('=').next().unwrap_or(word));
    let mut unread = names.filter(|name| !script.contains(name) && name.to_uppercase() != **name);
    Some(format!("the script knows no `{}`", unread.next()?))
}

fn cargo(words: &[&str], folders: &Folders, targets: &Targets) -> Option<String> {
    let (own, arguments) = split(words);
    let own: Vec<&str> = own
        .iter()
        .copied()
        .skip(1)
        .filter(|word| !word.starts_with('+'))
        .collect();
    let passed = |known: &[&str]| {
        let odd = arguments.iter().find(|word| !known.contains(word))?;
        Some(format!("`{odd}` after `--` is not known here"))
    };
    match own[..] {
        ["run", ref flags @ ..] => named(flags, targets).map_or_else(Some, |names| {
            let package = names
                .iter()
                .find(|(kind, _)| ["package", "bin"].contains(kind));
            let is_refresh = arguments.first() == Some(&"refresh");
            let mut programs = arguments.iter().skip(1).filter(|_| is_refresh);
            let odd = programs.find(|name| !is_package(targets, name));
            let odd = odd.map(|name| format!("there is no package {name}"));
            odd.or(package
                .is_none()
                .then(|| "names no package; write -p".into()))
        }),
        ["test" | "bench", ref flags @ ..] => {
            named(flags, targets).err().or_else(|| passed(&TEST_FLAGS))
        }
        ["build" | "check" | "doc" | "fmt", ref flags @ ..] => {
            named(flags, targets).err().or_else(|| passed(&[]))
        }
        ["clippy", ref flags @ ..] => named(flags, targets).err(),
        ["fuzz", "run", target, ..] => {
            let manifest = folders.read(&folders.repository.join("common/fuzz/Cargo.toml"));
            let is_there =
                manifest.is_ok_and(|text| text.contains(&format!("name = \"{target}\"")));
            (!is_there).then(|| format!("common/fuzz has no target {target}"))
        }
        ["install", _] => None,
        _ => Some(unknown()),
    }
}

/// What cargo's flags name, each with its kind. The error is the first that is not there.
fn named<'a>(flags: &[&'a str], targets: &Targets) -> Result<Vec<(&'static str, &'a str)>, String> {
    let (mut names, mut rest) = (Vec::new(), flags.iter());
    while let Some(word) = rest.next() {
        let (flag, joined) = word
            .split_once('=')
            .map_or((*word, None), |(flag, value)| (flag, Some(value)));
        if FLAGS.contains(word) {
            continue;
        }
        let known = NAMING.iter().find(|(known, _)| *known == flag);
        let (_, kind) = known.ok_or(format!("cargo's `{flag}` is not known here"))?;
        let name = joined
            .or(rest.next().copied())
            .ok_or(format!("`{flag}` names nothing"))?;
        names.push((*kind, name));
    }
    let package = names
        .iter()
        .find(|(kind, _)| *kind == "package")
        .map(|(_, name)| *name);
    let is_there = |(kind, name): &(&str, &str)| match *kind {
        "package" => is_package(targets, name),
        _ => targets.iter().any(|[of, is, called]| {
            (is, called) == (&kind.to_string(), &name.to_string())
                && package.is_none_or(|package| package == of)
        }),
    };
    match names.iter().find(|name| !is_there(name)) {
        Some((kind, name)) => Err(format!("there is no {kind} {name}")),
        None => Ok(names),
    }
}

fn is_package(targets: &Targets, name: &str) -> bool {
    targets.iter().any(|[package, ..]| package == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::commands::written;

    fn found(line: &str) -> usize {
        let bin = |name: &str| [name, "bin", name].map(String::from);
        let mut targets = Targets::from(["ch03-gradient", "book"].map(bin));
        targets.extend(
            [["common", "bench", "steps"], ["book", "test", "processor"]]
                .map(|one| one.map(String::from)),
        );
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
            ("cargo run -p ch03-gradient -- x", "cargo run -p ch03 -- x"),
            ("cargo run --bin book", "cargo run --release"),
            (
                "cargo run -p book -- refresh common",
                "cargo run -p book -- refresh comon",
            ),
            ("cargo doc --no-deps", "cargo docs"),
            (
                "cargo clippy --all-targets -- -D warnings",
                "cargo clippy --all-target",
            ),
            ("cargo +nightly fuzz run idx a", "cargo fuzz run idy"),
            ("cargo test -- --ignored", "cargo test -- --ignore"),
            (
                "python3 common/benches/peers/run.py --rounds 3",
                "python3 common/benches/peers/run.py --round-s 3",
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
        for target in [
            ["common", "bench", "growth"],
            ["book", "bin", "book"],
            ["book", "test", "book"],
        ] {
            assert!(targets.contains(&target.map(String::from)), "{target:?}");
        }
    }
}
