//! The NumPy scripts compute what the Rust programs compute: under each head `-- part` a script prints the numbers of
//! that part of its section, all of them, in the same order. What it does not compute has no head.

use crate::error::Problem;
use crate::number::Number;
use crate::part::{Part, parts};
use crate::tolerances::Tolerance;

/// Scripts that print only some numbers of a line, and of the lines: it starts from random numbers of its own, so that
/// its numbers agree within a band only, and its losses with no useful one.
const SELECTIONS: [&str; 1] = ["ch04-backprop/train-loop"];
/// The recorded output of the section that a script belongs to: `ch04/train.txt` for `ch04/train`, and for
/// `ch04/train-loop` as well, unless there is a section of that name.
pub fn section(name: &str, is_recorded: impl Fn(&str) -> bool) -> String {
    let own = format!("{name}.txt");
    match name.rsplit_once('-') {
        Some((section, _)) if !is_recorded(&own) => format!("{section}.txt"),
        _ => own,
    }
}

/// What a script prints, or its section.
#[derive(Debug, Clone, Copy)]
pub struct Printed<'a> {
    /// Below `generated/`.
    pub file: &'a str,
    pub text: &'a str,
}

/// Where the script called `name` prints other numbers than its section.
pub fn disagreements(
    name: &str,
    [script, program]: [Printed<'_>; 2],
    tolerance: Tolerance,
) -> Vec<Problem> {
    let problem = |line: usize, what: String| {
        let place = format!("book/generated/{}:{line}", script.file);
        Problem::new(
            place,
            format!("{what}; mend book/numpy/{name}.py and refresh"),
        )
    };
    let (ours, theirs) = (parts(script.text), parts(program.text));
    let mut problems = Vec::new();
    if ours.len() == 1 {
        problems.push(problem(1, "no head `-- part`".into()));
    }
    let outside = |(line, row): &(usize, Vec<Number>)| {
        problem(*line, format!("{} stands under no head", row[0].printed))
    };
    problems.extend(ours[0].rows.iter().map(outside));
    let differ = match SELECTIONS.contains(&name) {
        true => unselected,
        false => different,
    };
    let names: Vec<_> = theirs[1..].iter().map(|part| part.name).collect();
    let mut next = 1;
    for part in &ours[1..] {
        let found = match theirs[next..]
            .iter()
            .position(|theirs| theirs.name == part.name)
        {
            Some(at) => {
                next += at + 1;
                differ(part, &theirs[next - 1], tolerance)
            }
            None => vec![(
                part.line,
                format!("is no part here; the parts are {}", names.join(", ")),
            )],
        };
        let found = found.into_iter().map(|(line, what)| {
            problem(
                line,
                format!("`-- {}`: {what} in {}", part.name, program.file),
            )
        });
        problems.extend(found);
    }
    problems
}

/// The numbers of a part that are not those of the other, each with its line.
fn different(part: &Part<'_>, other: &Part<'_>, tolerance: Tolerance) -> Vec<(usize, String)> {
    let all = |part: &Part<'_>| -> Vec<(usize, Number)> {
        let rows = part.rows.iter();
        rows.flat_map(|(line, row)| row.iter().map(|number| (*line, number.clone())))
            .collect()
    };
    let (ours, theirs) = (all(part), all(other));
    let pairs = ours.iter().zip(&theirs);
    let wrong = pairs.filter(|((_, a), (_, b))| !tolerance.allows_coarser(b, a));
    let wrong = wrong.map(|((line, a), (there, b))| {
        let what = format!("{} is {} in line {there}", a.printed, b.printed);
        (*line, what)
    });
    if ours.len() == theirs.len() {
        return wrong.collect();
    }
    let count = format!("{} numbers here, and {}", ours.len(), theirs.len());
    wrong.take(1).chain([(part.line, count)]).collect()
}

/// The rows of a part that are not taken out of the other's rows, in order.
fn unselected(part: &Part<'_>, other: &Part<'_>, tolerance: Tolerance) -> Vec<(usize, String)> {
    let is_whole = |number: &Number| number.last_digit == 0.0;
    let same = |other: &Number, number: &Number| match is_whole(number) {
        true => number.value == other.value,
        false => tolerance.allows_coarser(other, number),
    };
    let (mut rest, mut found) = (other.rows.iter(), Vec::new());
    for (line, row) in &part.rows {
        let has_all = |(_, theirs): &&(usize, Vec<Number>)| {
            let mut theirs = theirs.iter();
            row.iter()
                .all(|number| theirs.any(|other| same(other, number)))
        };
        let seen = rest.clone();
        if rest.find(has_all).is_none() {
            found.push((*line, "no further row has these numbers".to_string()));
            rest = seen;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROGRAM: &str = "-- values\nW1 = [ 1 -1]  h = 2h\n    0.5744425168\nx = 5 and 0.25 %\n-- rates\n    η   f(2)\n  0.1  1.0e-8\nwhere x0 is not (1−2η)ⁿ·x0, rounding is why: freeze shows it for η = 10\n-- other\n7\n";

    fn found(name: &str, script: &str, program: &str, tolerance: Tolerance) -> Vec<String> {
        let printed = |file, text| Printed { file, text };
        let printed = [
            printed("a/b.numpy.txt", script),
            printed("a/b.txt", program),
        ];
        let found = disagreements(name, printed, tolerance).into_iter();
        found.map(|problem| problem.to_string()).collect()
    }

    #[test]
    fn a_script_prints_all_numbers_of_a_part_in_the_same_order_under_its_head() {
        let script = "-- values\n[ 1. -1.]\n0.57444252\n5 0.25\n-- rates\n0.1 0.00000001\n";
        let problems = |script: &str| found("a/b", script, PROGRAM, Tolerance::LastDigit);
        assert!(problems(script).is_empty(), "{:?}", problems(script));
        for (from, to, line) in [
            ("0.57444252", "0.58444252", 3),
            ("5 0.25", "0.25 5", 4),
            ("5 0.25", "5", 1),
            ("5 0.25", "5 0.25 1", 1),
            ("-- values", "-- value", 1),
            ("-- rates", "-- rate", 5),
            ("-- values", "3\n-- values", 1),
            ("-- rates\n", "", 1),
            ("-- rates", "-- values", 5),
            ("-- rates\n0.1", "-- rates\n0.1 10", 5),
        ] {
            let problems = problems(&script.replace(from, to));
            let place = format!("book/generated/a/b.numpy.txt:{line}: ");
            assert!(
                problems.iter().any(|problem| problem.starts_with(&place)),
                "{to}: {problems:?}"
            );
        }
        assert_eq!(
            problems("1 -1\n").len(),
            2,
            "no head, and numbers under none"
        );
        assert_eq!(problems(&script.replace("5 0.25", "6 0.28")).len(), 2);
        let (values, rates) = script.split_at(script.find("-- rates").unwrap());
        assert_eq!(problems(&format!("{rates}{values}")).len(), 1);
        assert_eq!(problems(&script.replace("-- values", "-- value")).len(), 1);
    }

    #[test]
    fn a_script_with_random_numbers_of_its_own_may_differ_as_far_as_is_stated() {
        let tolerance = Tolerance::Within(0.5);
        let program = "-- epochs\n1 0.9 93.9\n2 0.8 94.5\n";
        for (script, problems) in [
            ("-- epochs\n1: 93.5\n2: 94.4\n", 0),
            ("-- epochs\n2: 94.4\n", 0),
            ("-- epochs\n1: 94.5\n", 1),
            ("-- epochs\n2: 93.9\n", 1),
            ("-- epochs\n2: 94.4\n1: 93.9\n", 1),
            ("-- epoch\n1: 93.5\n", 1),
        ] {
            assert_eq!(
                found(SELECTIONS[0], script, program, tolerance).len(),
                problems,
                "{script}"
            );
        }
    }

    #[test]
    fn a_second_script_of_a_section_is_compared_with_that_section() {
        let recorded = |file: &str| file == "a/train.txt" || file == "a/chain-rule.txt";
        for (name, file) in [
            ("a/train", "a/train.txt"),
            ("a/train-loop", "a/train.txt"),
            ("a/chain-rule", "a/chain-rule.txt"),
        ] {
            assert_eq!(section(name, recorded), file);
        }
    }
}
