//! The NumPy scripts compute what the Rust programs compute: under each head `-- part` a script prints the numbers of
//! that part of its section, all of them, in the same order. What it does not compute has no head.

use crate::error::Problem;
use crate::number::{Number, numbers};
use crate::tolerances::Tolerance;

/// Scripts that start from random numbers of their own: some of their section's numbers, in order, within a band.
const SELECTIONS: [&str; 1] = ["ch04-backprop/train-loop"];
/// A line of so many words is a remark on the numbers. A script need not make it.
const REMARK: usize = 8;

/// The recorded output of the section that a script belongs to: `ch04/train.txt` for `ch04/train`, and for
/// `ch04/train-loop` as well, unless there is a section of that name.
pub fn section(name: &str, is_recorded: impl Fn(&str) -> bool) -> String {
    let own = format!("{name}.txt");
    match name.rsplit_once('-') {
        Some((section, _)) if !is_recorded(&own) => format!("{section}.txt"),
        _ => own,
    }
}

/// A recorded file, below `generated/`, and its text.
pub type Printed<'a> = (&'a str, &'a str);

/// The head of a part, where it stands, and the numbers below it, each with its line.
struct Part<'a> {
    line: usize,
    name: &'a str,
    numbers: Vec<(usize, Number)>,
}

/// A line, and what is wrong there.
type Fault = (usize, String);

/// Where the script called `name` prints other numbers than its section.
pub fn disagreements(
    name: &str,
    [(file, script), (section, program)]: [Printed<'_>; 2],
    tolerance: Tolerance,
) -> Vec<Problem> {
    let (ours, theirs) = (parts(script), parts(program));
    let mut rest = theirs[1..].iter();
    let mut found = Vec::new();
    for part in &ours {
        let mut ahead = rest.clone();
        let twin = ahead.find(|twin| twin.name == part.name);
        if twin.is_some() {
            rest = ahead;
        }
        let faults = match twin {
            None => misplaced(part),
            Some(twin) if SELECTIONS.contains(&name) => unselected(part, twin, tolerance),
            Some(twin) => different(part, twin, tolerance),
        };
        found.extend(faults.into_iter().map(|(line, what)| {
            let what = format!("`-- {}`: {what} in {section}", part.name);
            let mend = format!("mend book/numpy/{name}.py and refresh");
            Problem::new(format!("book/generated/{file}:{line}"), what + "; " + &mend)
        }));
    }
    found
}

/// The parts of an output; the first is what stands before any head, as if under `-- `.
fn parts(text: &str) -> Vec<Part<'_>> {
    let part = |(line, name)| Part {
        line,
        name,
        numbers: Vec::new(),
    };
    let mut parts = vec![part((1, ""))];
    for (line, text) in (1..).zip(text.lines()) {
        let head = text.strip_prefix("-- ").map(|name| (line, name.trim()));
        parts.extend(head.map(part));
        if let (Some(part), None) = (parts.last_mut(), head) {
            let numbers = cells(text).into_iter();
            part.numbers.extend(numbers.map(|number| (line, number)));
        }
    }
    parts
}

/// The numbers of a line that stand alone, brackets and commas aside. Digits of a name or a formula, like `W1` and `2h`,
/// are none, and a remark has none.
fn cells(line: &str) -> Vec<Number> {
    let number = |cell: &str| {
        let cell = cell
            .trim_matches(|c| "[],;:%".contains(c))
            .trim_end_matches('.');
        let number = numbers(cell).into_iter().next()?;
        (number.printed == cell).then_some(number)
    };
    let is_word = |cell: &&str| number(cell).is_none() && cell.contains(char::is_alphabetic);
    match line.split_whitespace().filter(is_word).count() {
        REMARK.. => Vec::new(),
        _ => line.split_whitespace().filter_map(number).collect(),
    }
}

/// A head that the section has not, or not here, and what stands before any head.
fn misplaced(part: &Part<'_>) -> Vec<Fault> {
    let is_empty = part.name.is_empty() && part.numbers.is_empty();
    let fault = (!is_empty).then(|| (part.line, "no part with this head comes here".to_string()));
    fault.into_iter().collect()
}

/// The numbers of a part that are not those of the other.
fn different(part: &Part<'_>, other: &Part<'_>, tolerance: Tolerance) -> Vec<Fault> {
    let pairs = part.numbers.iter().zip(&other.numbers);
    let wrong = pairs.filter(|((_, a), (_, b))| !tolerance.allows_coarser(b, a));
    let wrong = wrong.map(|((line, a), (there, b))| {
        (
            *line,
            format!("{} is {} in line {there}", a.printed, b.printed),
        )
    });
    let (ours, theirs) = (part.numbers.len(), other.numbers.len());
    if ours == theirs {
        return wrong.collect();
    }
    let count = (part.line, format!("{ours} numbers here, and {theirs}"));
    wrong.take(1).chain([count]).collect()
}

/// The first number of a part that is not among the next ones of the other. Whole numbers are exact.
fn unselected(part: &Part<'_>, other: &Part<'_>, tolerance: Tolerance) -> Vec<Fault> {
    let same = |a: &Number, b: &Number| match a.is_whole() {
        true => a.value == b.value,
        false => tolerance.allows_coarser(b, a),
    };
    let (mut ours, mut theirs) = (part.numbers.iter(), other.numbers.iter());
    let strange = ours.find(|(_, a)| !theirs.any(|(_, b)| same(a, b)));
    let fault = strange.map(|(line, a)| (*line, format!("{} does not come here", a.printed)));
    fault.into_iter().collect()
}
