//! The teacher's answer, as text.

use crate::chapter::Chapter;
use crate::check::{Case, Outcome};
use crate::compare::equal;
use crate::run::Run;
use crate::show;
use crate::task::Task;
use crate::value::Value;
use crate::verdict::{Finding, Group, Verdict};

const WIDTH: usize = 80;
/// So much of what the reader's functions print is shown.
const PRINTED: usize = 20;

/// What is said of a run.
pub(crate) fn answer(
    chapter: &Chapter,
    task: &dyn Task,
    verdict: &Verdict,
    solution: &[Case],
    run: &Run,
) -> String {
    let (name, command) = (task.name(), chapter.command(task));
    let mut text = String::new();
    match &verdict.finding {
        Finding::NotBegun(place) => {
            let file = chapter.shown(task);
            let place = match &**place {
                "" => String::new(),
                place => format!(" ({place})"),
            };
            let what =
                format!("Write it in {file}, in place of `todo!()`{place}, and run this again.");
            text += &format!("{name}: not begun yet\n\n{}", wrapped(&what));
        }
        Finding::Solved => {
            text += &format!("{name}: solved\n\n{}", listed(&verdict.groups));
            text += &format!("\nTo compare, our solution: {command} --solution\n");
        }
        Finding::Wrong {
            case,
            trouble,
            remark,
        } => {
            text += &format!("{name}: not right yet\n\n{}", listed(&verdict.groups));
            text += &differs(&solution[*case], run.record.outcomes.get(*case));
            for said in [trouble, remark].into_iter().flatten() {
                text += &format!("\n{}", wrapped(said));
            }
            text += &format!("\nChange {} and run this again.\n", chapter.shown(task));
            text += &format!("For a hint: {command} --hint\n");
        }
    }
    text + &printed(&run.printed)
}

/// The groups, each with its mark.
fn listed(groups: &[Group]) -> String {
    let line = |group: &Group| {
        let Group {
            name,
            cases,
            is_reached,
            gaps,
            right,
        } = group;
        match (right == cases, is_reached) {
            (true, _) => format!("  ✓ {name}\n"),
            _ if gaps == cases => format!("  · {name} (not begun)\n"),
            (false, true) => format!("  ✗ {name} ({right} of {cases} right)\n"),
            (false, false) => format!("  · {name} (it did not come so far)\n"),
        }
    };
    groups.iter().map(line).collect()
}

/// The first input on which a function differs, with what was expected and what came.
fn differs(case: &Case, got: Option<&Outcome>) -> String {
    let called = |word: &str, at: usize| match case.results.get(at) {
        Some(name) => format!("{word} {name}"),
        None => word.to_string(),
    };
    let longest = (0..case.results.len().max(1)).map(|at| called("expected", at).chars().count());
    let names = case.inputs.iter().map(|(name, _)| name.chars().count());
    let width = names.chain(longest).max().unwrap_or(0);
    let line = |name: &str, lines: &[String]| {
        let margin = format!("\n{}", " ".repeat(width + 4));
        format!("  {name:<width$}  {}\n", lines.join(&margin))
    };
    let mut text = wrapped(&format!(
        "The first input on which it differs, in “{}”:",
        case.group
    ));
    text = format!("\n{text}\n");
    for (name, input) in &case.inputs {
        text += &line(name, &[show::array(input, width + 4)]);
    }
    let Outcome::Gave(expected) = &case.outcome else {
        return text;
    };
    let got: &[Value] = match got {
        Some(Outcome::Gave(got)) => got,
        _ => &[],
    };
    for (at, expected) in expected.iter().enumerate() {
        match (got.get(at), case.results.get(at)) {
            (Some(got), Some(name)) if equal(expected, got) => {
                text += &line(name, &["is right".to_string()]);
            }
            (Some(got), _) => {
                let [expected, got] = show::pair(expected, got);
                text += &line(&called("expected", at), &expected);
                text += &line(&called("got", at), &got);
            }
            (None, _) => {
                text += &line(&called("expected", at), &[show::array(expected, width + 4)]);
            }
        }
    }
    text
}

/// What the reader's functions have printed, the beginning of it.
fn printed(printed: &str) -> String {
    let lines: Vec<&str> = printed.lines().collect();
    if lines.is_empty() {
        return String::new();
    }
    let mut text = "\nIt printed:\n".to_string();
    for line in lines.iter().take(PRINTED) {
        text += &format!("  {line}\n");
    }
    if lines.len() > PRINTED {
        text += "  … and more\n";
    }
    text
}

/// A text in lines of 80 letters at most.
pub(crate) fn wrapped(text: &str) -> String {
    let (mut wrapped, mut width) = (String::new(), 0);
    for word in text.split_whitespace() {
        let length = word.chars().count();
        let is_full = width > 0 && width + 1 + length > WIDTH;
        let space = match (width, is_full) {
            (0, _) => "",
            (_, true) => "\n",
            (_, false) => " ",
        };
        wrapped += space;
        wrapped += word;
        width = if is_full || width == 0 {
            length
        } else {
            width + 1 + length
        };
    }
    wrapped + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Record;
    use crate::run::Ending;
    use crate::task::Exercise;
    use crate::toy::{CHAPTER, TEXT, TWICE};
    use crate::verdict::judge;
    use crate::{inputs, mistake};

    /// What is said of these outcomes.
    fn told(task: &dyn Task, outcomes: Vec<Outcome>, ending: Ending, printed: &str) -> String {
        let record = Record {
            outcomes,
            is_finished: ending == Ending::Finished,
        };
        let run = Run {
            record,
            ending,
            printed: printed.to_string(),
        };
        let solution = task.solution();
        let verdict = judge(&solution, &task.mistakes(), &run);
        answer(&CHAPTER, task, &verdict, &solution, &run)
    }

    /// What is said of a function that gives this for the first inputs, and of how it ended.
    fn said(given: &[f64], ending: Ending) -> String {
        let gave = |given: &f64| Outcome::Gave(crate::Given::values(given));
        let outcomes = given.iter().map(gave).collect();
        told(&TWICE, outcomes, ending, &"x = 2\n".repeat(22))
    }

    #[test]
    fn an_answer_says_what_is_right_where_it_differs_what_that_looks_like_and_what_to_do() {
        let expected = "\
twice: not right yet

  ✓ two
  ✗ others (0 of 2 right)
  ✗ last (0 of 1 right)

The first input on which it differs, in “others”:

  x         3.0
  expected  6.0
  got       9.0

That is the square.

Change ch00-toy/exercises/twice.rs and run this again.
For a hint: cargo run -p ch00-toy -- exercise twice --hint

It printed:
";
        let said = said(&[4.0, 9.0, 1.0, 0.25], Ending::Finished);
        let (answer, printed) = said.split_at(expected.len());
        assert_eq!(answer, expected);
        let lines = "  x = 2\n".repeat(20);
        assert_eq!(printed, lines + "  … and more\n");
    }

    #[test]
    fn an_answer_says_how_far_it_came() {
        let others = said(&[4.0], Ending::Stopped);
        assert!(others.contains("  ✗ others (0 of 2 right)\n"), "{others}");
        let said = said(&[4.0, 6.0], Ending::Stopped);
        for words in [
            "✓ two\n  ✗ others (1 of 2 right)\n  · last (it did not come so far)\n",
            "  x         -1.0\n  expected  -2.0\n\nIt came to no end for this input",
        ] {
            assert!(said.contains(words), "{said}");
        }
    }

    #[test]
    fn an_answer_says_what_is_not_begun() {
        let gap = Outcome::Panicked {
            message: "not yet implemented".into(),
            place: "twice.rs:3".into(),
        };
        let right = Outcome::Gave(crate::Given::values(&4.0));
        let outcomes = vec![right, gap.clone(), gap.clone(), gap];
        let said = told(&TWICE, outcomes, Ending::Finished, "");
        let groups = "  ✓ two\n  · others (not begun)\n  · last (not begun)\n";
        assert!(said.contains(groups), "{said}");
        assert!(said.contains("comes to a `todo!()` (twice.rs:3)"), "{said}");
    }

    #[test]
    fn who_has_solved_it_is_shown_our_solution() {
        let said = said(&[4.0, 6.0, -2.0, 1.0], Ending::Finished);
        assert!(
            said.starts_with("twice: solved\n\n  ✓ two\n  ✓ others\n  ✓ last\n\n"),
            "{said}"
        );
        let compare =
            "To compare, our solution: cargo run -p ch00-toy -- exercise twice --solution\n";
        assert!(said.contains(compare), "{said}");
    }

    #[test]
    fn of_several_results_each_has_a_name_and_those_that_are_right_are_not_shown() {
        type Ends = fn(f64) -> (f64, f64);
        const ENDS: Exercise<Ends> = Exercise {
            name: "ends",
            text: TEXT,
            solution: |x| (x - 1.0, x + 1.0),
            check: |ends, check| {
                let x = 3.0;
                check.group("both");
                check.results(&["low", "high"]);
                check.case(inputs![x], || ends(x));
            },
            mistakes: &[mistake!("The higher end is x + 1.", |x| (x - 1.0, x))],
        };
        let mistakes = ENDS.mistakes();
        let outcomes = mistakes[0].cases.iter().map(|case| case.outcome.clone());
        let said = told(&ENDS, outcomes.collect(), Ending::Finished, "");
        let shown = "
  x              3.0
  low            is right
  expected high  4.0
  got high       3.0

The higher end is x + 1.
";
        assert!(said.contains(shown), "{said}");
    }
}
