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
