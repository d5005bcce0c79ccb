//! In process: texts are complete, solutions are accepted, mistakes are refused.

use crate::chapter::Chapter;
use crate::check::{Case, Outcome};
use crate::record::Record;
use crate::run::{Ending, Run};
use crate::task::Task;
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
        let wrong = [texts(chapter, *task), answers(*task)].concat().into_iter();
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
