//! What the teacher does when he is asked: check, hint, solution, reset, and the list of a chapter's exercises.

use std::io;
use std::time::Duration;

use crate::answer::{answer, wrapped};
use crate::build::{Built, build};
use crate::chapter::Chapter;
use crate::reader;
use crate::run::run;
use crate::task::Task;
use crate::verdict::{Finding, judge};
use exercise_text::Text;

/// A check that takes longer is stopped.
const LIMIT: Duration = Duration::from_secs(5);

/// How far a reader has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    Solved,
    NotBegun,
    Wrong,
}

/// What the teacher says, and how far the reader has come.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) status: Status,
}

/// An exercise of a chapter, with its text.
pub(crate) struct Lesson<'a> {
    pub(crate) chapter: &'a Chapter,
    pub(crate) task: &'a dyn Task,
    pub(crate) text: Text,
}

impl<'a> Lesson<'a> {
    pub(crate) fn new(chapter: &'a Chapter, task: &'a dyn Task) -> io::Result<Self> {
        let text = task.text().map_err(io::Error::other)?;
        Ok(Self {
            chapter,
            task,
            text,
        })
    }

    /// Checks what the reader wrote.
    pub(crate) fn check(&self) -> io::Result<Said> {
        let (name, command) = (self.task.name(), self.chapter.command(self.task));
        let file = self.chapter.shown(self.task);
        let said = |status, text| Ok(Said { text, status });
        let Some(written) = reader::read(&self.chapter.file(self.task))? else {
            let text = format!("{name}: {file} is missing; {command} --reset makes it anew\n");
            return said(Status::NotBegun, text);
        };
        if written == self.text.skeleton() {
            let what = format!("Write {file}, where it says `todo!()`, and run this again.");
            let text = format!(
                "{name}: not begun yet\n\n{}For a hint: {command} --hint\n",
                wrapped(&what)
            );
            return said(Status::NotBegun, text);
        }
        let program = match build(self.chapter, self.task)? {
            Built::Program(program) => program,
            Built::Refused(message) => return said(Status::Wrong, self.refused(&message)),
        };
        let run = run(&program, &crate::chapter::module(self.task), LIMIT)?;
        let solution = self.task.solution();
        let verdict = judge(&solution, &self.task.mistakes(), &run);
        let status = match verdict.finding {
            Finding::Solved => Status::Solved,
            Finding::NotBegun(_) => Status::NotBegun,
            Finding::Wrong { .. } => Status::Wrong,
        };
        let text = answer(self.chapter, self.task, &verdict, &solution, &run);
        said(status, text)
    }

    /// The next exercise that is not solved, after this one or before it.
    pub(crate) fn next(&self) -> io::Result<String> {
        let is_this = |task: &&dyn Task| task.name() == self.task.name();
        let tasks = self.chapter.exercises;
        let from = tasks.iter().position(is_this).map_or(0, |at| at + 1);
        for task in tasks[from..].iter().chain(&tasks[..from]) {
            let lesson = Lesson::new(self.chapter, *task)?;
            if lesson.check()?.status != Status::Solved {
                return Ok(lesson.announced());
            }
        }
        Ok(all_done(self.chapter))
    }

    /// What to write next, and how to check it.
    fn announced(&self) -> String {
        let (file, command) = (
            self.chapter.shown(self.task),
            self.chapter.command(self.task),
        );
        format!("Next: write {file}, and check it with\n  {command}\n")
    }

    /// The compiler's message, and a line of ours.
    fn refused(&self, message: &str) -> String {
        let (name, command) = (self.task.name(), self.chapter.command(self.task));
        let is_signature = message.contains("attempt.rs");
        let what = match is_signature {
            true => {
                "The first line of each function has to stay as it was; --reset makes the file anew."
            }
            false => "The compiler says above what it does not understand, and where.",
        };
        let what = wrapped(&format!("{name}: does not compile yet. {what}"));
        format!(
            "{}\n\n{what}For a hint: {command} --hint\n",
            message.trim_end()
        )
    }

    /// One of the hints, and how to see the next.
    pub(crate) fn hint(&self, number: usize) -> String {
        let (hints, command) = (&self.text.hints, self.chapter.command(self.task));
        let hint = hints.get(number - 1).map_or("", String::as_str);
        let next = match number < hints.len() {
            true => format!("The next one: {command} --hint {}", number + 1),
            false => format!("That was the last one. Our solution: {command} --solution"),
        };
        format!(
            "Hint {number} of {}\n\n{}\n{next}\n",
            hints.len(),
            wrapped(hint)
        )
    }

    /// The solution, as the whole file.
    pub(crate) fn solution(&self) -> String {
        self.text.solution()
    }
}

/// The chapter's exercises: how far the reader has come, and what is next.
pub(crate) fn list(chapter: &Chapter) -> io::Result<String> {
    let (mut text, mut next) = (String::new(), None);
    let names = chapter
        .exercises
        .iter()
        .map(|task| task.name().chars().count());
    let width = names.max().unwrap_or(0);
    for task in chapter.exercises {
        let lesson = Lesson::new(chapter, *task)?;
        let status = lesson.check()?.status;
        let (mark, word) = match status {
            Status::Solved => ('✓', "done"),
            Status::NotBegun => ('·', "not begun"),
            Status::Wrong => ('✗', "not right yet"),
        };
        if status != Status::Solved {
            next = next.or(Some(lesson.announced()));
        }
        let (name, Text { title, minutes, .. }) = (task.name(), &lesson.text);
        text += &format!("{mark} {name:<width$}  {minutes:>2} min  {word:<13}  {title}\n");
    }
    let next = next.unwrap_or_else(|| all_done(chapter));
    let others = match chapter.others().join(", ") {
        none if none.is_empty() => none,
        others => format!("Other chapters with exercises: {others}\n"),
    };
    Ok(format!("{text}\n{next}{others}"))
}

fn all_done(chapter: &Chapter) -> String {
    let program = chapter.program;
    let others = chapter.others().into_iter();
    match others.filter(|name| &**name > program).min() {
        Some(next) => format!(
            "All exercises of {program} are done. The next ones:\n  cargo run -p {next} -- exercises\n"
        ),
        None => format!("All exercises of {program} are done.\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::toy::{CHAPTER, TEXT, TWICE};

    #[test]
    fn a_hint_names_the_next_and_the_last_one_the_solution() {
        let lesson = Lesson::new(&CHAPTER, &TWICE).unwrap();
        let command = "cargo run -p ch00-toy -- exercise twice";
        let next = format!("Hint 2 of 3\n\nGo on, and on.\n\nThe next one: {command} --hint 3\n");
        assert_eq!(lesson.hint(2), next);
        assert!(
            lesson
                .hint(3)
                .ends_with(&format!("Our solution: {command} --solution\n"))
        );
    }

    #[test]
    fn the_readers_file_is_the_solution_with_a_gap() {
        let text = TWICE.text().unwrap();
        let file = |body: &str| {
            format!(
                "/// cargo run -p ch00-toy -- exercise twice\npub fn twice(x: f64) -> f64 {{\n    {body}\n}}\n"
            )
        };
        assert_eq!(text.skeleton(), file("todo!()"));
        assert_eq!(text.solution(), file("2.0 * x"));
        assert_eq!(text.with_body("twice", "x * x"), file("x * x"));
        assert_eq!(text.with_body("thrice", "x * x"), file("2.0 * x"));
        assert_eq!((&*text.title, text.minutes), ("Twice", 5));
        for missing in [
            "(5 minutes)",
            "// ANCHOR: reader",
            "// ANCHOR_END: solution",
        ] {
            assert!(Text::of(&TEXT.replace(missing, "")).is_err(), "{missing}");
        }
    }
}
