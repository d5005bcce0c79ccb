//! What a wrong result looks like, seen over all cases, whatever the exercise: everything twice as large, transposed, right
//! for positive numbers only.

mod factor;

use crate::check::{Case, Outcome};
use crate::compare::{equal, near};
use crate::value::Value;

/// What was expected of a case, and what came.
struct Pair<'a> {
    inputs: &'a [(String, Value)],
    expected: &'a Value,
    got: &'a Value,
    is_right: bool,
}

impl Pair<'_> {
    /// Entries that were expected, with those that came.
    fn entries(&self) -> impl Iterator<Item = (f64, f64)> {
        let got = self.got.entries.iter().copied();
        self.expected.entries.iter().copied().zip(got)
    }

    /// The number of rows of the inputs, if they have any.
    fn rows(&self) -> Option<usize> {
        self.inputs.iter().find_map(|(_, input)| input.rows())
    }
}

/// What the results have in common, if that has a name. `first` is the first case that is wrong; functions with other arguments
/// than that one's are other functions.
pub(crate) fn shape(solution: &[Case], got: &[Outcome], first: usize) -> Option<String> {
    let (Outcome::Gave(expected), Outcome::Gave(given)) =
        (&solution[first].outcome, got.get(first)?)
    else {
        return None;
    };
    if expected.len() != given.len() {
        return None;
    }
    let wrong = expected.iter().zip(given).position(|(a, b)| !equal(a, b))?;
    let names = |case: &Case| -> Vec<String> {
        let names = case.inputs.iter().map(|(name, _)| name.clone());
        names.collect()
    };
    let function = names(&solution[first]);
    let cases = solution.iter().zip(got);
    let of_function = cases.filter(|(case, _)| names(case) == function);
    let pairs = of_function.filter_map(|(case, got)| {
        let (Outcome::Gave(expected), Outcome::Gave(got)) = (&case.outcome, got) else {
            return None;
        };
        let (expected, got) = (expected.get(wrong)?, got.get(wrong)?);
        let is_right = equal(expected, got);
        Some(Pair {
            inputs: &case.inputs,
            expected,
            got,
            is_right,
        })
    });
    let pairs: Vec<Pair<'_>> = pairs.collect();
    let (expected, given) = (&expected[wrong], &given[wrong]);
    let what = transposed(&pairs, expected, given)
        .or_else(|| other_shape(expected, given))
        .or_else(|| not_a_number(&pairs, expected, given))
        .or_else(|| zero(&pairs))
        .or_else(|| unchanged(&pairs))
        .or_else(|| constant(&pairs))
        .or_else(|| factor::batch(&pairs))
        .or_else(|| factor::input(&pairs))
        .or_else(|| factor::factor(&pairs))
        .or_else(|| factor::offset(&pairs))
        .or_else(|| signs(&pairs))
        .or_else(|| one_row(&pairs))?;
    Some(match solution[first].results.get(wrong) {
        Some(name) => format!("{name}: {what}"),
        None => what,
    })
}

fn transposed(pairs: &[Pair<'_>], expected: &Value, got: &Value) -> Option<String> {
    let is_turned =
        |expected: &Value, got: &Value| turned(expected).is_some_and(|turned| equal(&turned, got));
    let all = pairs
        .iter()
        .all(|pair| pair.is_right || is_turned(pair.expected, pair.got));
    let what = "Transposed: rows and columns are exchanged. `.t()` turns an array.";
    (all && is_turned(expected, got)).then(|| what.to_string())
}

fn turned(value: &Value) -> Option<Value> {
    let [rows, columns] = value.shape[..] else {
        return None;
    };
    let entry = |at: usize| value.entries[at % rows * columns + at / rows];
    Some(Value {
        shape: vec![columns, rows],
        entries: (0..rows * columns).map(entry).collect(),
        is_whole: value.is_whole,
    })
}

fn other_shape(expected: &Value, got: &Value) -> Option<String> {
    let [should, is] = [expected, got].map(|value| written(&value.shape));
    let what = format!("The shape is {is} and should be {should}.");
    (expected.shape != got.shape).then_some(what)
}

/// As NumPy writes it: `(3,)`.
pub(crate) fn written(shape: &[usize]) -> String {
    let lengths: Vec<_> = shape.iter().map(usize::to_string).collect();
    let comma = if shape.len() == 1 { "," } else { "" };
    format!("({}{comma})", lengths.join(", "))
}

/// NaN and ∞, unless the solution gives such a thing on purpose.
fn not_a_number(pairs: &[Pair<'_>], expected: &Value, got: &Value) -> Option<String> {
    let mut all = pairs.iter().flat_map(Pair::entries);
    if all.any(|(expected, _)| !expected.is_finite()) {
        return None;
    }
    let mut pairs = expected.entries.iter().zip(&got.entries);
    let (_, odd) = pairs.find(|(expected, got)| expected.is_finite() && !got.is_finite())?;
    Some(match odd.is_nan() {
        true => {
            "NaN, not a number, for this input. It comes of 0/0, ∞ − ∞, 0 · ∞, or the logarithm or \
                 root of a negative number: which of them can happen here?"
                .to_string()
        }
        false => format!(
            "{} for this input: something is divided by 0, its logarithm is taken at 0, or an \
             exponential is too large for an f64. What can be done before that?",
            if *odd > 0.0 { "∞" } else { "−∞" }
        ),
    })
}

fn zero(pairs: &[Pair<'_>]) -> Option<String> {
    let is_zero = |pair: &Pair<'_>| pair.entries().all(|(_, got)| got == 0.0);
    let what = "Everything is 0, whatever the input.";
    pairs.iter().all(is_zero).then(|| what.to_string())
}

fn unchanged(pairs: &[Pair<'_>]) -> Option<String> {
    let name = |(name, _): &(String, Value)| name.clone();
    let mut names = pairs.first()?.inputs.iter().map(name);
    let returns = |pair: &Pair<'_>, name: &str| {
        let mut inputs = pair.inputs.iter();
        inputs.any(|(one, input)| one == name && equal(input, pair.got))
    };
    let unchanged = names.find(|name| pairs.iter().all(|pair| returns(pair, name)))?;
    Some(format!(
        "What comes back is `{unchanged}` itself, unchanged."
    ))
}

fn constant(pairs: &[Pair<'_>]) -> Option<String> {
    let (first, rest) = pairs.split_first()?;
    let is_same = |pair: &Pair<'_>| equal(first.got, pair.got);
    let what = "The same result for every input.";
    (!rest.is_empty() && rest.iter().all(is_same)).then(|| what.to_string())
}

/// An entry of an input, with what was expected and what came.
type Triple = (f64, f64, f64);

/// Right on one side of 0, for what is computed entry by entry.
fn signs(pairs: &[Pair<'_>]) -> Option<String> {
    let mut names = pairs.first()?.inputs.iter();
    let all = names.find_map(|(name, _)| Some((name, entries_of(pairs, name)?)));
    let (name, entries) = all?;
    let (positive, rest): (Vec<Triple>, Vec<Triple>) = entries.iter().partition(|one| one.0 > 0.0);
    let negative: Vec<Triple> = rest.into_iter().filter(|one| one.0 < 0.0).collect();
    let what = |right: &[Triple], good: &str, wrong: &[Triple], bad: &str| {
        let is_right = |one: &Triple| near(one.1, one.2);
        let is_flipped = |one: &Triple| near(-one.1, one.2);
        if right.is_empty()
            || wrong.is_empty()
            || !right.iter().all(is_right)
            || wrong.iter().any(is_right)
        {
            return None;
        }
        Some(match wrong.iter().all(is_flipped) {
            true => format!(
                "Right where `{name}` is {good}, and the sign is flipped where it is {bad}."
            ),
            false => format!("Right where `{name}` is {good}, and wrong wherever it is {bad}."),
        })
    };
    what(&positive, "positive", &negative, "negative")
        .or_else(|| what(&negative, "negative", &positive, "positive"))
}

/// All entries of an input, if it has the shape of the result in every case.
fn entries_of(pairs: &[Pair<'_>], name: &str) -> Option<Vec<Triple>> {
    let mut all = Vec::new();
    for pair in pairs {
        let (_, input) = pair.inputs.iter().find(|(one, _)| one == name)?;
        let is_alike = input.shape == pair.expected.shape && input.shape == pair.got.shape;
        let entries = input.entries.iter().zip(pair.entries());
        all.extend(entries.map(|(input, (expected, got))| (*input, expected, got)));
        is_alike.then_some(())?;
    }
    Some(all)
}

fn one_row(pairs: &[Pair<'_>]) -> Option<String> {
    let of_one = |pair: &&Pair<'_>| pair.rows() == Some(1);
    let of_more = |pair: &&Pair<'_>| pair.rows().is_some_and(|rows| rows > 1);
    let mut one = pairs.iter().filter(of_one).peekable();
    let mut more = pairs.iter().filter(of_more).peekable();
    let is_there = one.peek().is_some() && more.peek().is_some();
    let what = "Right for one row, and wrong for every batch of several. Is every row looked at? Which axis is \
                summed, and by what is it divided?";
    let is_so = is_there && one.all(|pair| pair.is_right) && more.all(|pair| !pair.is_right);
    is_so.then(|| what.to_string())
}
