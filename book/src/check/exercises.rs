//! Every exercise stands on one page, commands name one that is there, and hints have their Korean.

use crate::check::words::{Word, used};
use crate::command::{Command, split};
use crate::directive::Directive;
use crate::error::{Problem, Result, at};
use crate::exercise::Exercise;
use crate::exercise_words::{FILE, Pair, said as said_in};
use crate::folders::{Folders, files};
use crate::language::Language;
use crate::page::Page;

/// Files of a teacher that are no exercise.
const OTHERS: [&str; 2] = ["lib", "main"];
/// What may follow the name of an exercise.
pub const FLAGS: [&str; 7] = [
    "--hint",
    "--solution",
    "--watch",
    "--reset",
    "--yes",
    "2",
    "3",
];

/// The exercises of all chapters, by the teachers' files.
pub fn exercises(folders: &Folders) -> Result<Vec<Exercise>> {
    let root = &folders.repository;
    let mut exercises = Vec::new();
    for entry in std::fs::read_dir(root).map_err(at(root))? {
        let chapter = entry.map_err(at(root))?;
        let program = chapter.file_name().to_string_lossy().into_owned();
        let names = files(&chapter.path().join("exercises/teacher"))?;
        let names = names
            .iter()
            .filter(|file| file.extension().is_some_and(|kind| kind == "rs"));
        let names =
            names.filter_map(|file| Some(file.file_stem()?.to_string_lossy().replace('_', "-")));
        let names = names.filter(|name| !OTHERS.contains(&name.as_str()));
        exercises.extend(names.map(|name| Exercise {
            program: program.clone(),
            name,
        }));
    }
    exercises.sort();
    Ok(exercises)
}

/// Exercises that stand on no page of a language, or on several.
pub fn unplaced(exercises: &[Exercise], pages: &[Page]) -> Result<Vec<Problem>> {
    let mut problems = Vec::new();
    for language in Language::ALL {
        let mut placed = Vec::new();
        for page in pages.iter().filter(|page| page.language == language) {
            let here = page
                .directives()?
                .into_iter()
                .filter_map(|directive| match directive {
                    Directive::Exercise(exercise) => Some(exercise),
                    _ => None,
                });
            placed.extend(here);
        }
        for exercise in exercises {
            let count = placed.iter().filter(|one| *one == exercise).count();
            if count != 1 {
                let name = language.name;
                let what = format!("stands on {count} pages in {name}, and not on one");
                problems.push(Problem::new(exercise.file(), what));
            }
        }
    }
    Ok(problems)
}

/// Commands about an exercise that there is not, or with a flag that none has.
pub fn unknown(commands: &[Command], exercises: &[Exercise]) -> Vec<Problem> {
    let problem = |command: &Command| {
        let (cargo, arguments) = split(&command.words);
        let ["exercise", name, rest @ ..] = &arguments[..] else {
            return None;
        };
        let program = cargo
            .iter()
            .position(|word| *word == "-p")
            .and_then(|at| cargo.get(at + 1))?;
        let is_there = |one: &Exercise| one.program == *program && one.name == *name;
        let odd = rest.iter().find(|flag| !FLAGS.contains(flag));
        let what = match (exercises.iter().any(is_there), odd) {
            (false, _) => format!("{program} has no exercise `{name}`"),
            (true, Some(flag)) => format!("an exercise has no `{flag}`"),
            (true, None) => return None,
        };
        Some(Problem::new(&command.place, what))
    };
    commands.iter().filter_map(problem).collect()
}

/// Hints without Korean, lines of the table that no exercise says, and Korean with other code than the English or with a word that no page uses.
pub fn mistranslated(
    folders: &Folders,
    exercises: &[Exercise],
    table: &[Pair],
    words: &[Word],
) -> Result<Vec<Problem>> {
    let (mut said, mut problems) = (Vec::new(), Vec::new());
    for exercise in exercises {
        let hints = exercise.text(folders)?.hints;
        let missing = hints
            .iter()
            .filter_map(|hint| said_in(table, hint, &exercise.file()).err());
        problems.extend(missing);
        said.extend(hints);
    }
    for pair in table {
        let place = format!("{FILE}:{}", pair.line);
        if !said.contains(&pair.english) {
            let what = format!("no exercise says `{}`", pair.english);
            problems.push(Problem::new(&place, what));
        }
        let other = code(&pair.english)
            .into_iter()
            .find(|one| !code(&pair.korean).contains(one));
        let other = other.map(|code| format!("`{code}` is missing in the Korean"));
        let page = Page::new(Language::KOREAN, FILE.into(), pair.korean.clone());
        let wrong = used(words, &page).into_iter().map(|problem| problem.what);
        problems.extend(wrong.chain(other).map(|what| Problem::new(&place, what)));
    }
    Ok(problems)
}

/// What stands between backquotes.
fn code(markdown: &str) -> Vec<&str> {
    markdown.split('`').skip(1).step_by(2).collect()
}
