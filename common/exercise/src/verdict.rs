//! What is to be said of what a reader wrote.

use crate::check::{Case, Outcome};
use crate::compare::same;
use crate::run::{Ending, Run};
use crate::shape::shape;
use crate::task::Known;
use crate::trouble;

/// A group of cases, and how many of them are right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What its cases have in common.
    pub name: String,
    /// How many there are.
    pub cases: usize,
    /// Whether a case of it began.
    pub is_reached: bool,
    /// How many of them come to a `todo!()`.
    pub gaps: usize,
    /// How many are right.
    pub right: usize,
}

/// What became of the cases.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// Group by group.
    pub groups: Vec<Group>,
    /// What is to be said.
    pub finding: Finding,
}

/// What is to be said first.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// Every case is right.
    Solved,
    /// Every case comes to a `todo!()`, the first one at this `file:line`.
    NotBegun(String),
    /// Something is wrong.
    Wrong {
        /// The first case that is.
        case: usize,
        /// What came instead of a result, if it was none.
        trouble: Option<String>,
        /// What it looks like.
        remark: Option<String>,
    },
}

/// Judges a run, beside what the solution and the known mistakes give.
#[must_use]
pub fn judge(solution: &[Case], mistakes: &[Known], run: &Run) -> Verdict {
    let outcomes = &run.record.outcomes;
    let is_right = |at: usize| {
        outcomes
            .get(at)
            .is_some_and(|got| same(&solution[at].outcome, got))
    };
    let verdict = |finding| Verdict {
        groups: groups(solution, outcomes, is_right),
        finding,
    };
    let Some(case) = (0..solution.len()).find(|at| !is_right(*at)) else {
        return verdict(Finding::Solved);
    };
    let trouble = match outcomes.get(case) {
        None => Some(trouble::ended(run.ending)),
        Some(Outcome::Panicked { message, place }) => {
            if solution.len() == outcomes.len() && outcomes.iter().all(is_gap) {
                return verdict(Finding::NotBegun(place.clone()));
            }
            Some(trouble::panicked(message, place))
        }
        Some(Outcome::Gave(_)) => None,
    };
    let is_whole = run.ending == Ending::Finished && outcomes.len() == solution.len();
    let known = mistakes.iter().filter(|_| is_whole);
    let known = known.max_by_key(|known| likeness(known, solution, outcomes, case));
    let known = known.filter(|known| likeness(known, solution, outcomes, case) > 0);
    let remark = known.map(|known| known.remark.to_string());
    let remark = remark.or_else(|| shape(solution, outcomes, case));
    verdict(Finding::Wrong {
        case,
        trouble,
        remark,
    })
}

/// In how many cases a mistake tells itself from the solution, the first wrong one among them, if the function does the same in
/// all of these. In others it may be wrong, too: where one of several functions has the mistake, those that call it are wrong
/// with it.
fn likeness(known: &Known, solution: &[Case], outcomes: &[Outcome], first: usize) -> usize {
    let tells = |at: &usize| !same(&solution[*at].outcome, &known.cases[*at].outcome);
    let telling: Vec<usize> = (0..solution.len()).filter(tells).collect();
    let does_so = |at: &usize| same(&known.cases[*at].outcome, &outcomes[*at]);
    match telling.contains(&first) && telling.iter().all(does_so) {
        true => telling.len(),
        false => 0,
    }
}

/// Whether somebody came to a `todo!()`.
fn is_gap(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Panicked { message, .. } if trouble::is_gap(message))
}

fn groups(solution: &[Case], outcomes: &[Outcome], is_right: impl Fn(usize) -> bool) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, case) in solution.iter().enumerate() {
        if groups.last().is_none_or(|last| last.name != case.group) {
            let name = case.group.clone();
            groups.push(Group {
                name,
                cases: 0,
                is_reached: at <= outcomes.len(),
                gaps: 0,
                right: 0,
            });
        }
        if let Some(group) = groups.last_mut() {
            group.cases += 1;
            group.gaps += usize::from(outcomes.get(at).is_some_and(is_gap));
            group.right += usize::from(is_right(at));
        }
    }
    groups
}
