//! The real command, on every solution and mistake: each round writes one variant of every exercise into the readers' files,
//! so that all of a round are compiled together.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use crate::build::cargo;
use crate::chapter::Chapter;
use crate::reader;
use crate::task::Task;

/// What befalls a reader, and what is said of it.
const MISHAPS: [(&str, &str); 6] = [
    ("loop { println!(\"again\"); }", "came to no end"),
    (
        "let v = vec![0]; let at = v.len(); v[at]; todo!()",
        "asks for entry 1 where the only one is 0",
    ),
    ("std::process::exit(0)", "ended the whole program"),
    (
        "fn deep(n: u64) -> u64 { if n == u64::MAX { n } else { 1 + deep(n + 1) } } \
         std::hint::black_box(deep(0)); todo!()",
        "overflows its stack",
    ),
    (
        "let mut all = vec![1.0]; loop { all.extend_from_within(..); }",
        "asks for more than a gigabyte",
    ),
    ("let here = ;", "does not compile yet"),
];

/// A variant of a file, and what the command has to say.
struct Variant<'a> {
    task: &'a dyn Task,
    text: String,
    is_solved: bool,
    words: String,
}

/// The readers' files as they were, which come back however this ends.
struct Kept(Vec<(PathBuf, String)>);

impl Drop for Kept {
    fn drop(&mut self) {
        for (path, text) in &self.0 {
            let _ = fs::write(path, text);
        }
    }
}

/// Where the command says something else than it should, and files that are not as they are before anything is written.
#[must_use]
pub fn command(chapter: &Chapter) -> Vec<String> {
    let (kept, stale) = untouched(chapter);
    if !stale.is_empty() {
        return stale;
    }
    let mut problems = Vec::new();
    for round in rounds(chapter) {
        for variant in &round {
            if let Err(error) = fs::write(chapter.file(variant.task), &variant.text) {
                return vec![error.to_string()];
            }
        }
        problems.extend(answers(chapter, &round));
    }
    drop(kept);
    problems
}

/// The files, and those that somebody has edited.
fn untouched(chapter: &Chapter) -> (Kept, Vec<String>) {
    let (mut kept, mut stale) = (Vec::new(), Vec::new());
    for task in chapter.exercises {
        let (path, shown) = (chapter.file(*task), chapter.shown(*task));
        let skeleton = task.text().map(|text| text.skeleton()).unwrap_or_default();
        match reader::read(&path) {
            Ok(Some(text)) if text == skeleton => kept.push((path, text)),
            _ => stale.push(format!(
                "{shown} is not as its skeleton: `{} --reset` makes it anew",
                chapter.command(*task)
            )),
        }
    }
    (Kept(kept), stale)
}

fn rounds(chapter: &Chapter) -> Vec<Vec<Variant<'_>>> {
    let all: Vec<Vec<Variant<'_>>> = chapter
        .exercises
        .iter()
        .enumerate()
        .map(|(at, task)| variants(*task, at))
        .collect();
    let most = all.iter().map(Vec::len).max().unwrap_or(0);
    let mut all: Vec<_> = all.into_iter().map(Vec::into_iter).collect();
    (0..most)
        .map(|_| all.iter_mut().filter_map(Iterator::next).collect())
        .collect()
}

/// The skeleton, the solution, every mistake, and a mishap or two.
fn variants(task: &dyn Task, at: usize) -> Vec<Variant<'_>> {
    let Ok(text) = task.text() else {
        return Vec::new();
    };
    let variant = |text: String, is_solved, words: &str| Variant {
        task,
        text,
        is_solved,
        words: words.to_string(),
    };
    let mut variants = vec![
        variant(text.skeleton(), false, "not begun yet"),
        variant(text.solution(), true, "solved"),
    ];
    for known in task.mistakes() {
        let text = text.with_body(known.function, known.body);
        variants.push(variant(text, false, known.remark));
    }
    let (body, words) = MISHAPS[at % MISHAPS.len()];
    variants.push(variant(text.with_body("", body), false, words));
    variants
}

/// The first command of a round compiles all files; the others run side by side. Cargo takes half a second to find out that there
/// is nothing to compile before it starts the teacher's program, so only the first and the solutions go through Cargo, and the
/// others begin with that program.
fn answers(chapter: &Chapter, round: &[Variant<'_>]) -> Vec<String> {
    let Some((first, others)) = round.split_first() else {
        return Vec::new();
    };
    let first = answer(chapter, first, true);
    let others = thread::scope(|scope| {
        let run = |variant| scope.spawn(move || answer(chapter, variant, variant.is_solved));
        let running: Vec<_> = others.iter().map(run).collect();
        let said = running.into_iter().map(|one| one.join());
        said.map(|said| said.unwrap_or_else(|_| Some("a thread panicked".into())))
            .collect::<Vec<_>>()
    });
    first
        .into_iter()
        .chain(others.into_iter().flatten())
        .collect()
}

/// `cargo run -p ch02-loss --`, or the program that it comes to, which stands beside the folder of this test.
fn program(chapter: &Chapter, with_cargo: bool) -> Option<Command> {
    if with_cargo {
        let mut cargo = cargo();
        cargo.args(["run", "--quiet", "--package", chapter.program, "--"]);
        return Some(cargo);
    }
    let file = format!("{}-exercises{}", chapter.short(), env::consts::EXE_SUFFIX);
    let test = env::current_exe().ok()?;
    Some(Command::new(test.ancestors().nth(2)?.join(file)))
}

fn answer(chapter: &Chapter, variant: &Variant<'_>, with_cargo: bool) -> Option<String> {
    let workspace = Path::new(chapter.folder).ancestors().nth(2)?;
    let Some(mut command) = program(chapter, with_cargo) else {
        return Some("a test knows its file".to_string());
    };
    let output = command
        .args(["exercise", &variant.task.name()])
        .current_dir(workspace)
        .output();
    let output = match output {
        Ok(output) => output,
        Err(error) => return Some(error.to_string()),
    };
    let [said, erred] = [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text));
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let code = if variant.is_solved { 0 } else { 1 };
    let is_right =
        output.status.code() == Some(code) && words(&said).contains(&words(&variant.words));
    let expected = format!(
        "{}: not `{}` with code {code}, but",
        variant.task.name(),
        variant.words
    );
    (!is_right).then(|| format!("{expected} {}:\n{said}{erred}", output.status))
}
