//! In process: texts are complete, solutions are accepted, mistakes are refused.

use crate::chapter::Chapter;
use crate::check::{Case, Outcome};
use crate::record::Record;
use crate::run::{Ending, Run};
use crate::task::{Known, Task};
use crate::verdict::{Finding, judge};

const HINTS: usize = 3;
const MISTAKES: usize = 3;
/// As wide as the book shows a listing, and comments in it without a bar to scroll.
const WIDEST: usize = 100;
const COMMENT: usize = 72;

/// What is wrong with the exercises of a chapter.
#[must_use]
pub fn sound(chapter: &Chapter) -> Vec<String> {
    let wrong = |task: &&dyn Task| {
        let wrong = [
            texts(chapter, *task),
            results(*task),
            calls(*task),
            answers(*task),
        ];
        let wrong = wrong.concat().into_iter();
        let name = task.name();
        wrong
            .map(|what| format!("{name}: {what}"))
            .collect::<Vec<_>>()
    };
    chapter.exercises.iter().flat_map(wrong).collect()
}

fn texts(chapter: &Chapter, task: &dyn Task) -> Vec<String> {
    let text = match task.text() {
        Ok(text) => text,
        Err(what) => return vec![what],
    };
    let (skeleton, command) = (text.skeleton(), chapter.command(task));
    let mut wrong = Vec::new();
    if text.hints.len() != HINTS {
        wrong.push(format!("{} hints, and not {HINTS}", text.hints.len()));
    }
    if !skeleton.lines().any(|line| line.ends_with(&command)) {
        wrong.push(format!("no line of the skeleton ends in `{command}`"));
    }
    let lines = [skeleton, text.solution()].concat();
    let comments = lines.lines().filter(|line| line.starts_with("//"));
    let long = comments.filter(|line| line.chars().count() > COMMENT);
    wrong.extend(long.map(|line| format!("`{line}` has more than {COMMENT} letters")));
    let long = lines.lines().find(|line| line.chars().count() > WIDEST);
    wrong.extend(long.map(|line| format!("`{}` has more than {WIDEST} letters", line.trim())));
    wrong
}

/// Functions that give several results have a name for each.
fn results(task: &dyn Task) -> Vec<String> {
    let unnamed = |case: &Case| match &case.outcome {
        Outcome::Gave(values) if values.len() > 1 => case.results.len() != values.len(),
        _ => !case.results.is_empty(),
    };
    let mut groups: Vec<String> = task
        .solution()
        .into_iter()
        .filter(unnamed)
        .map(|case| case.group)
        .collect();
    groups.dedup();
    let wrong = groups.into_iter();
    wrong
        .map(|group| format!("`{group}` names not each of its results"))
        .collect()
}

/// In the reader's file, the body of a mistake that names its own function would call itself.
fn calls(task: &dyn Task) -> Vec<String> {
    let Ok(text) = task.text() else {
        return Vec::new();
    };
    let bodies = text.bodies();
    let only = bodies.first().map_or("", |(function, _)| function);
    let calls = |known: &&Known| {
        let function = if known.function.is_empty() {
            only
        } else {
            known.function
        };
        let is_name = |letter: char| letter.is_alphanumeric() || "_.:".contains(letter);
        let call = format!("{function}(");
        let mut found = known.body.match_indices(&call);
        found.any(|(at, _)| !known.body[..at].ends_with(is_name))
    };
    let mistakes = task.mistakes();
    let wrong = mistakes.iter().filter(calls);
    wrong
        .map(|known| format!("`{}` calls its own function", known.remark))
        .collect()
}

fn answers(task: &dyn Task) -> Vec<String> {
    let (solution, mistakes) = (task.solution(), task.mistakes());
    let mut wrong = Vec::new();
    let panics = |case: &Case| matches!(case.outcome, Outcome::Panicked { .. });
    if solution.iter().any(panics) {
        wrong.push("the solution panics".to_string());
    }
    if judge(&solution, &mistakes, &run(&task.solution())).finding != Finding::Solved {
        wrong.push("the solution is not accepted".to_string());
    }
    if mistakes.len() < MISTAKES {
        wrong.push(format!("fewer than {MISTAKES} mistakes"));
    }
    for known in &mistakes {
        match judge(&solution, &mistakes, &run(&known.cases)).finding {
            Finding::Wrong {
                remark: Some(remark),
                ..
            } if remark == known.remark => {}
            other => wrong.push(format!("`{}` is told: {other:?}", known.remark)),
        }
    }
    wrong
}

/// A run that comes to these cases.
fn run(cases: &[Case]) -> Run {
    let outcomes = cases.iter().map(|case| case.outcome.clone()).collect();
    Run {
        record: Record {
            outcomes,
            is_finished: true,
        },
        ending: Ending::Finished,
        printed: String::new(),
    }
}
