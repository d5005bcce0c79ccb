//! What is said when a function gives nothing at all: it panicked, did not end, or ended everything.

use crate::run::Ending;

/// Whether somebody came to a `todo!()`.
pub(crate) fn is_gap(message: &str) -> bool {
    message.starts_with("not yet implemented")
}

/// A panic, in a sentence or two.
pub(crate) fn panicked(message: &str, place: &str) -> String {
    let place = if place.is_empty() {
        String::new()
    } else {
        format!(" ({place})")
    };
    let first = message.lines().next().unwrap_or_default();
    if is_gap(message) {
        return format!("Here it comes to a `todo!()`{place}: that is what to write next.");
    }
    if let Some((length, index)) = outside(first) {
        let there = match length {
            0 => "where there is none".to_string(),
            1 => "where the only one is 0".to_string(),
            _ => format!("where the last one is {}", length - 1),
        };
        return format!("It asks for entry {index} {there}{place}. Entries count from 0.");
    }
    let why = if first.contains("could not broadcast")
        || first.contains("not compatible")
        || first.contains("incompatible shapes")
        || first.contains("self.len() == rhs.len()")
    {
        "two shapes do not go together"
    } else if first.contains("ndarray: index") {
        "an index lies outside the array"
    } else if first.contains("subtract with overflow") {
        "a whole number (usize) would become negative"
    } else if first.contains("with overflow") {
        "a whole number becomes too large for its type"
    } else if first.contains("divide by zero") || first.contains("divisor of zero") {
        "a whole number is divided by 0"
    } else if first.contains("capacity overflow") {
        "no memory is as large as the length that it asks for"
    } else if first.contains("on a `None` value") || first.contains("on an `Err` value") {
        "an `unwrap` or `expect` finds nothing"
    } else {
        return format!("It panics{place}: {first}");
    };
    format!("It panics, since {why}{place}: {first}")
}

/// `index out of bounds: the len is 3 but the index is 3`.
fn outside(message: &str) -> Option<(usize, &str)> {
    let rest = message.strip_prefix("index out of bounds: the len is ")?;
    let (length, index) = rest.split_once(" but the index is ")?;
    Some((length.parse().ok()?, index))
}

/// An end before the last case.
pub(crate) fn ended(ending: Ending) -> String {
    match ending {
        Ending::Stopped => {
            "It came to no end for this input, and was stopped. Does a loop go on for ever? What it waits \
             for has to change inside it."
        }
        Ending::Overflowed => {
            "It overflows its stack for this input: a function calls itself, and nothing ends that."
        }
        Ending::Exhausted => {
            "It asks for more than a gigabyte of memory for this input. Does a loop push for ever, or is a length wrong?"
        }
        Ending::Left | Ending::Finished => {
            "It ended the whole program for this input, as `exit` does. Give the result back instead."
        }
    }
    .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_that_do_not_go_together_are_told_as_such_however_ndarray_says_it() {
        let failed = ndarray::Array1::<f64>::zeros(3).into_shape_with_order((2, 2));
        let said = format!(
            "called `Result::unwrap()` on an `Err` value: {:?}",
            failed.err()
        );
        for message in [
            said.as_str(),
            "could not broadcast array from shape: [3] to: [2]",
        ] {
            let said = panicked(message, "");
            assert!(said.contains("two shapes do not go together"), "{said}");
        }
    }
}
