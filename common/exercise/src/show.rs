//! Arrays as NumPy would show them, with a mark under the entry that differs.

use crate::compare::differing;
use crate::shape::written;
use crate::value::Value;

/// An array with more entries is not shown whole.
const MOST: usize = 100;
const WIDEST: usize = 8;
/// Digits after the point, to begin with.
const DIGITS: usize = 4;
const ALL_DIGITS: usize = 17;

/// An array, in one line or more; those after the first are indented by `indent`.
pub(crate) fn array(value: &Value, indent: usize) -> String {
    lines(value, DIGITS, None).join(&format!("\n{}", " ".repeat(indent)))
}

/// What was expected and what came, with as many digits as it takes to see the difference. A line with a mark follows the
/// entry that differs.
pub(crate) fn pair(expected: &Value, got: &Value) -> [Vec<String>; 2] {
    if expected.shape != got.shape {
        return [expected, got].map(|value| lines(value, DIGITS, None));
    }
    let at = differing(expected, got);
    let is_same = |digits: usize| {
        let [a, b] = [expected, got].map(|value| at.map(|at| entry(value, at, digits)));
        at.is_some() && a == b
    };
    let digits = (DIGITS..ALL_DIGITS).find(|digits| !is_same(*digits));
    let digits = digits.unwrap_or(ALL_DIGITS);
    let is_mark = |line: &String| line.trim_matches([' ', '^']).is_empty();
    let mut shown = [expected, got].map(|value| lines(value, digits, at));
    shown[0].retain(|line| !is_mark(line));
    shown
}

fn lines(value: &Value, digits: usize, marked: Option<usize>) -> Vec<String> {
    match value.shape[..] {
        [] => vec![entry(value, 0, digits)],
        [length] if length <= 2 * WIDEST => row(value, digits, 0..length, marked),
        [rows, columns] if columns <= WIDEST && rows * columns <= MOST => {
            let row = |at: usize| row(value, digits, at * columns..(at + 1) * columns, marked);
            let mut lines: Vec<Vec<String>> = (0..rows).map(row).collect();
            for (at, line) in lines.iter_mut().flatten().enumerate() {
                line.insert_str(0, if at == 0 { "[" } else { " " });
            }
            if let Some(last) = lines.last_mut() {
                last[0] += "]";
            }
            match rows {
                0 => vec![format!("[], of shape {}", written(&value.shape))],
                _ => lines.concat(),
            }
        }
        _ => large(value, digits, marked),
    }
}

/// Entries of one row, as wide as the widest of the array.
fn row(
    value: &Value,
    digits: usize,
    range: std::ops::Range<usize>,
    marked: Option<usize>,
) -> Vec<String> {
    let all: Vec<String> = (0..value.entries.len())
        .map(|at| entry(value, at, digits))
        .collect();
    let width = all
        .iter()
        .map(|entry| entry.chars().count())
        .max()
        .unwrap_or(0);
    let cells: Vec<String> = all[range.clone()]
        .iter()
        .map(|entry| format!("{entry:>width$}"))
        .collect();
    let mut lines = vec![format!("[{}]", cells.join("  "))];
    if let Some(at) = marked.filter(|at| range.contains(at)) {
        let before = 1 + (at - range.start) * (width + 2) + width - all[at].chars().count();
        lines.push(" ".repeat(before) + &"^".repeat(all[at].chars().count()));
    }
    lines
}

/// The shape and one entry, or the first ones.
fn large(value: &Value, digits: usize, marked: Option<usize>) -> Vec<String> {
    let shape = written(&value.shape);
    if let Some(at) = marked {
        let place = place(&value.shape, at);
        return vec![format!(
            "an array of shape {shape}; entry {place} is {}",
            entry(value, at, digits)
        )];
    }
    let first: Vec<_> = (0..value.entries.len().min(4))
        .map(|at| entry(value, at, digits))
        .collect();
    vec![format!("[{}  …], of shape {shape}", first.join("  "))]
}

/// The indices of an entry: `[2, 17]`.
fn place(shape: &[usize], mut at: usize) -> String {
    let mut indices = Vec::new();
    for length in shape.iter().rev() {
        indices.push((at % length).to_string());
        at /= length;
    }
    indices.reverse();
    format!("[{}]", indices.join(", "))
}

fn entry(value: &Value, at: usize, digits: usize) -> String {
    number(
        value.entries.get(at).copied().unwrap_or(f64::NAN) + 0.0, // −0 is shown as 0
        digits,
        value.is_whole,
    )
}

/// With no zeros at its end, but one: `0.5`, `2.0`, `1.5e-7`.
pub(crate) fn number(number: f64, digits: usize, is_whole: bool) -> String {
    if is_whole || !number.is_finite() {
        return format!("{number}").replace("inf", "∞");
    }
    let size = number.abs();
    let text = match size != 0.0 && !(1e-3..1e6).contains(&size) {
        true => format!("{number:.digits$e}"),
        false => format!("{number:.digits$}"),
    };
    let (digits, power) = text.split_once('e').unwrap_or((&text, ""));
    let digits = digits.trim_end_matches('0');
    let digits = if digits.ends_with('.') {
        format!("{digits}0")
    } else {
        digits.to_string()
    };
    let power = if power.is_empty() {
        String::new()
    } else {
        format!("e{power}")
    };
    digits + &power
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(shape: &[usize], entries: &[f64]) -> Value {
        Value {
            shape: shape.to_vec(),
            entries: entries.to_vec(),
            is_whole: false,
        }
    }

    #[test]
    fn arrays_look_as_in_numpy_and_the_entry_that_differs_is_marked() {
        let expected = value(&[2, 3], &[0.1, -2.0, 3.0, 4.5, 1e-9, f64::NAN]);
        let got = value(&[2, 3], &[0.1, -2.0, 3.0, 14.25, 1e-9, f64::NAN]);
        let [expected, got] = pair(&expected, &got).map(|lines| lines.join("\n"));
        assert_eq!(
            expected,
            "[[   0.1    -2.0     3.0]\n [   4.5  1.0e-9     NaN]]"
        );
        assert_eq!(
            got,
            "[[   0.1    -2.0     3.0]\n [ 14.25  1.0e-9     NaN]]\n   ^^^^^"
        );
    }

    #[test]
    fn there_are_as_many_digits_as_it_takes_to_see_the_difference() {
        let shown = pair(&value(&[], &[0.3]), &value(&[], &[0.300_000_12])).concat();
        assert_eq!(shown, ["0.3", "0.3000001"]);
        let shown = pair(&value(&[], &[0.31234]), &value(&[], &[0.5])).concat();
        assert_eq!(shown, ["0.3123", "0.5"]);
        let same = value(&[1], &[0.1]);
        assert_eq!(pair(&same, &same).concat(), ["[0.1]", "[0.1]"]);
    }

    #[test]
    fn of_a_large_array_one_entry_is_shown() {
        let zeros = value(&[20, 30], &[0.0; 600]);
        let mut other = zeros.clone();
        other.entries[45] = 1.5;
        let shown = pair(&zeros, &other).concat();
        assert_eq!(
            shown,
            [
                "an array of shape (20, 30); entry [1, 15] is 0.0",
                "an array of shape (20, 30); entry [1, 15] is 1.5"
            ]
        );
        assert_eq!(
            array(&zeros, 0),
            "[0.0  0.0  0.0  0.0  …], of shape (20, 30)"
        );
    }
}
