//! What the commands name is there: packages with their tests and benches, scripts with their arguments, folders.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::command::{Command, has_word, split};
use crate::error::{Error, Problem, Result};
use crate::folders::Folders;
use crate::programs::{cargo, succeed};

/// Packages, and everything that cargo can build of them: `common`, `common bench steps`.
pub type Targets = BTreeSet<String>;

/// Cargo's verbs.
const VERBS: &str = "run test bench build check clippy doc fmt";
/// What may follow `--` after them; what follows `run` is seen when the program runs.
const PASSED: &str = "--ignored --nocapture -D warnings";
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
    let word = |value: &Value| value.as_str().unwrap_or_default().to_string();
    let mut targets = Targets::new();
    for package in all["packages"].as_array().into_iter().flatten() {
        targets.insert(word(&package["name"]));
        for target in package["targets"].as_array().into_iter().flatten() {
            let words = [&package["name"], &target["kind"][0], &target["name"]].map(word);
            targets.insert(words.join(" "));
        }
    }
    Ok(targets)
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
        ["cargo", "install" | "mutants", ..] => None,
        [script, ..] if is_script(script, command.is_typed) => missing(script),
        ["cargo", _, ..] => misused(command, targets),
        ["python3", "-m", "gzip", ..] => None,
        ["python3" | "python" | "node", script, ref arguments @ ..] => {
            let text = folders.read(&path(script)).ok();
            missing(script).or_else(|| unread(&text?, arguments))
        }
        ["npm", "ci"] => missing("package-lock.json"),
        ["mdbook", "build" | "serve" | "watch", book] => missing(&format!("{book}/book.toml")),
        ["cd", folder] => missing(folder),
        ["cp" | "mkdir" | "git" | "gunzip", ..] | ["sudo", "apt", "install", ..] => None,
        ["sha256sum", "-c", sums] if command.is_typed => missing(sums),
        [program, _, ..] if PROGRAMS.contains(&program) => Some(UNKNOWN.into()),
        _ => command.is_typed.then(|| UNKNOWN.into()),
    }
}

/// Whether a word is a script of ours, `.ci/run`, and not only a path that the text names.
fn is_script(word: &str, is_typed: bool) -> bool {
    word.starts_with(".ci/") || is_typed && word.contains('/')
}

/// An argument that a script does not have in its text.
fn unread(script: &str, arguments: &[&str]) -> Option<String> {
    let names = arguments.iter().filter_map(|word| word.split('=').next());
    let mut unread = names.filter(|name| !has_word(script, name) && name.to_uppercase() != **name);
    Some(format!("the script knows no `{}`", unread.next()?))
}

/// What is wrong with a command of cargo.
fn misused(command: &Command, targets: &Targets) -> Option<String> {
    let has = |list: &str, word: &str| list.split(' ').any(|one| one == word);
    let (own, passed) = split(&command.words);
    if !has(VERBS, own[1]) {
        return Some(UNKNOWN.into());
    }
    let mut package = None;
    let mut rest = own[2..].iter().filter(|word| !has(PLAIN, word));
    while let Some(flag) = rest.next() {
        let name = rest.next().unwrap_or(&"");
        let target = match flag.trim_start_matches('-') {
            "p" | "package" => name.to_string(),
            kind @ ("bin" | "test" | "bench" | "example") => {
                format!("{} {kind} {name}", package.unwrap_or(name))
            }
            _ => return Some(format!("`{flag}` is no flag of cargo that is known here")),
        };
        if !targets.contains(&target) {
            return Some(format!("there is no `{flag} {name}`"));
        }
        package = package.or(Some(name));
    }
    if own[1] == "run" {
        let nothing = || "names no package; write -p".to_string();
        return package.is_none().then(nothing);
    }
    let odd = passed.iter().find(|word| !has(PASSED, word));
    odd.map(|word| format!("`{word}` after `--` is not known here"))
}
