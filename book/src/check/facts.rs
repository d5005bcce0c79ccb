//! A page's list of facts: numbers in its text that no program prints, each with its source.

use crate::check::stated::joined_thousands;
use crate::number::{Number, numbers};

/// A line of a page's list: `60,000: number of training images, common/data/mnist/README.md`.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    pub number: Number,
    pub source: String,
}

/// The facts that a page declares.
pub fn facts(page: &str) -> Vec<Fact> {
    let lists = page
        .split("<!-- facts:")
        .skip(1)
        .filter_map(|rest| rest.split("-->").next());
    lists.flat_map(str::lines).filter_map(fact).collect()
}

fn fact(line: &str) -> Option<Fact> {
    let (number, source) = line
        .split_once(": ")
        .unwrap_or((line.trim_end_matches(':'), ""));
    let number = numbers(&joined_thousands(number)).into_iter().next()?;
    Some(Fact {
        number,
        source: source.trim().to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_a_list_is_a_number_and_a_source() {
        let found = facts("text\n<!-- facts:\n60,000: images, README\n0.5:\n-->\n");
        let read: Vec<_> = found
            .iter()
            .map(|fact| (fact.number.value, fact.source.as_str()))
            .collect();
        assert_eq!(read, [(60000.0, "images, README"), (0.5, "")]);
    }
}
