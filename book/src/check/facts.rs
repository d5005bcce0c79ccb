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
    let (_, lists) = split(page);
    lists.lines().filter_map(fact).collect()
}

/// What readers see of a text: the lists are for the check.
pub fn without_facts(text: &str) -> String {
    split(text).0
}

/// A text without its lists, and the lists.
fn split(text: &str) -> (String, String) {
    let mut pieces = text.split("<!-- facts:");
    let mut shown = pieces.next().unwrap_or("").to_string();
    let mut lists = String::new();
    for piece in pieces {
        let (list, after) = piece.split_once("-->").unwrap_or((piece, ""));
        lists += list;
        shown.extend(list.matches('\n'));
        shown += after;
    }
    (shown, lists)
}

fn fact(line: &str) -> Option<Fact> {
    let alone = (line.trim_end_matches(':'), "");
    let (number, source) = line.split_once(": ").unwrap_or(alone);
    Some(Fact {
        number: numbers(&joined_thousands(number)).into_iter().next()?,
        source: source.trim().to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_a_list_is_a_number_and_a_source() {
        let page = "text\n<!-- facts:\n60,000: images, README\n0.5:\n-->\nmore";
        let found = facts(page).into_iter();
        let read: Vec<_> = found.map(|fact| (fact.number.value, fact.source)).collect();
        assert_eq!(read, [(60000.0, "images, README".into()), (0.5, "".into())]);
        assert_eq!(without_facts(page), "text\n\n\n\n\nmore");
    }
}
