//! Every mutant of every solution, compiled together in one program, run one by one, each refused or noticed.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

use serde_json::Value;

use super::mutate;
use crate::build::cargo;
use crate::chapter::{Chapter, module};
use crate::run::run;
use crate::task::Task;
use crate::verdict::{Finding, judge};

const LIMIT: Duration = Duration::from_secs(3);

/// A broken solution.
struct Mutant<'a> {
    task: &'a dyn Task,
    /// The line that differs, before and after: `a + b -> a - b`.
    change: String,
    text: String,
}

/// Mutants that are accepted and are not in the list of those that compute the same: lines `huber: OLD -> NEW`, each with a
/// reason below it, `=> …`. Prints how many there are.
#[must_use]
pub fn mutants(chapter: &Chapter, equivalent: &str) -> Vec<String> {
    let all: Vec<Mutant<'_>> = chapter
        .exercises
        .iter()
        .flat_map(|task| of(*task))
        .collect();
    tried(chapter, &all, equivalent).unwrap_or_else(|error| vec![error.to_string()])
}

fn of(task: &dyn Task) -> Vec<Mutant<'_>> {
    let Ok(text) = task.text() else {
        return Vec::new();
    };
    let mutant = |(function, body): &(String, String)| {
        let broken = mutate::mutants(body).into_iter();
        let broken = broken.map(|broken| Mutant {
            task,
            change: change(body, &broken),
            text: text.with_body(function, &broken),
        });
        broken.collect::<Vec<_>>()
    };
    text.bodies().iter().flat_map(mutant).collect()
}

/// The lines from the first that differs to the last, before and after.
fn change(old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let alike = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let end = alike.min(old.len() - start).min(new.len() - start);
    let between = |lines: &[&str]| {
        let lines = &lines[start..lines.len() - end];
        let words = lines.iter().flat_map(|line| line.split_whitespace());
        words.collect::<Vec<_>>().join(" ")
    };
    format!("{} -> {}", between(&old), between(&new))
}

fn tried(chapter: &Chapter, all: &[Mutant<'_>], equivalent: &str) -> io::Result<Vec<String>> {
    let folder = tempfile::tempdir()?;
    let (program, broken) = compiled(chapter, all, folder.path())?;
    let listed: BTreeSet<&str> = equivalent
        .lines()
        .filter(|line| line.contains(" -> "))
        .collect();
    let (mut problems, mut used) = (Vec::new(), BTreeSet::new());
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (at, mutant) in all
        .iter()
        .enumerate()
        .filter(|(at, _)| !broken.contains(at))
    {
        let run = run(&program, &at.to_string(), LIMIT)?;
        let verdict = judge(&mutant.task.solution(), &[], &run);
        *counts.entry(mutant.task.name()).or_default() += 1;
        let name = format!("{}: {}", mutant.task.name(), mutant.change);
        match (
            verdict.finding == Finding::Solved,
            listed.get(name.as_str()),
        ) {
            (true, Some(line)) => _ = used.insert(*line),
            (true, None) => problems.push(format!("accepted: {name}")),
            (false, Some(line)) => {
                problems.push(format!("refused, and listed as the same: {line}"))
            }
            (false, None) => {}
        }
    }
    let unused = listed.iter().filter(|line| !used.contains(*line));
    problems.extend(unused.map(|line| format!("no mutant is `{line}`")));
    let counts: Vec<_> = counts
        .iter()
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    println!(
        "{}: {} mutants compile ({}), {} compute the same, {} others do not compile",
        chapter.program,
        all.len() - broken.len(),
        counts.join(", "),
        used.len(),
        broken.len()
    );
    Ok(problems)
}

/// The program, and those that do not compile: they are left out, and the rest is compiled again.
fn compiled(
    chapter: &Chapter,
    all: &[Mutant<'_>],
    folder: &Path,
) -> io::Result<(PathBuf, BTreeSet<usize>)> {
    for (at, mutant) in all.iter().enumerate() {
        fs::write(folder.join(format!("m{at}.rs")), &mutant.text)?;
    }
    let (libraries, program) = (
        libraries(chapter)?,
        folder.join(format!("mutants{}", env::consts::EXE_SUFFIX)),
    );
    let mut broken = BTreeSet::new();
    loop {
        fs::write(folder.join("main.rs"), main(chapter, all, &broken)?)?;
        let output = rustc(folder, &program, &libraries)?;
        if output.status.success() {
            return Ok((program, broken));
        }
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let found: BTreeSet<usize> = said.lines().filter_map(faulty).collect();
        if found.is_subset(&broken) {
            return Err(io::Error::other(format!(
                "the mutants do not compile:\n{said}"
            )));
        }
        broken.extend(found);
    }
}

/// The number in `m12.rs:5:3: error: …`.
fn faulty(line: &str) -> Option<usize> {
    let (place, _) = line.split_once(": error")?;
    let file = place.split(".rs:").next()?.rsplit(['/', '\\']).next()?;
    file.strip_prefix('m')?.parse().ok()
}

fn main(chapter: &Chapter, all: &[Mutant<'_>], broken: &BTreeSet<usize>) -> io::Result<String> {
    let attempt = fs::read_to_string(Path::new(chapter.folder).join("attempt.rs"))?;
    let teacher = format!("{}_exercises", chapter.short());
    let (mut modules, mut arms) = (String::new(), String::new());
    for (at, mutant) in all
        .iter()
        .enumerate()
        .filter(|(at, _)| !broken.contains(at))
    {
        let name = module(mutant.task);
        let answer = attempt.split_once(&format!("    {name} => "));
        let answer = answer.and_then(|(_, rest)| Some(rest.split_once(';')?.0));
        let answer = answer.unwrap_or_default();
        let answer = answer.replace(&format!("{name}::"), &format!("crate::m{at}::"));
        modules += &format!("mod m{at};\n");
        arms += &format!(
            "\"{at}\" => {{ use {teacher}::{name}::*; exercise::attempt(&{teacher}::{name}::EXERCISE, {answer}) }}\n"
        );
    }
    Ok(format!(
        "#![allow(warnings)]\n{modules}\nfn main() -> std::process::ExitCode {{\n\
         match std::env::args().nth(1).unwrap_or_default().as_str() {{\n{arms}_ => std::process::ExitCode::FAILURE\n}}\n}}\n"
    ))
}

/// The compiled libraries that a reader's file may use, and the folder of all others.
fn libraries(chapter: &Chapter) -> io::Result<BTreeMap<String, PathBuf>> {
    let mut cargo = cargo();
    cargo.args(["build", "--quiet", "--lib", "--message-format=json"]);
    cargo.args(["--package", &format!("{}-exercises", chapter.short())]);
    let output = cargo.current_dir(chapter.folder).output()?;
    let reported = String::from_utf8_lossy(&output.stdout).into_owned();
    let library = |line: &str| {
        let message: Value = serde_json::from_str(line).ok()?;
        let name = message["target"]["name"].as_str()?.replace('-', "_");
        let files = message["filenames"]
            .as_array()?
            .iter()
            .filter_map(Value::as_str);
        let file = files.into_iter().find(|file| file.ends_with(".rlib"))?;
        Some((name, PathBuf::from(file)))
    };
    Ok(reported.lines().filter_map(library).collect())
}

fn rustc(
    folder: &Path,
    program: &Path,
    libraries: &BTreeMap<String, PathBuf>,
) -> io::Result<Output> {
    let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.args([
        "--edition",
        "2024",
        "--error-format",
        "short",
        "-C",
        "debuginfo=0",
        "-o",
    ]);
    rustc.arg(program).arg(folder.join("main.rs"));
    for (name, file) in libraries {
        let folder = file.parent().unwrap_or(file);
        rustc
            .arg("-L")
            .arg(format!("dependency={}", folder.display()));
        rustc
            .arg("-L")
            .arg(format!("dependency={}", folder.join("deps").display()));
        rustc
            .arg("--extern")
            .arg(format!("{name}={}", file.display()));
    }
    rustc.current_dir(folder).output()
}
