//! Numbers in the text: each one of three or more significant digits also stands in something that the page shows, or in
//! the page's list of facts with its source.

use crate::check::evidence::shown_on;
use crate::check::facts::{Fact, facts};
use crate::check::prose;
use crate::check::stated::{Stated, stated};
use crate::error::Problem;
use crate::folders::Folders;
use crate::number::{Number, numbers};
use crate::page::Page;

/// Numbers of a page that nothing vouches for, and facts that nothing needs.
pub fn unsupported(folders: &Folders, page: &Page) -> Vec<Problem> {
    unsupported_by(page, &numbers(&shown_on(folders, &page.text)))
}

fn unsupported_by(page: &Page, evidence: &[Number]) -> Vec<Problem> {
    let facts = facts(&page.text);
    let stated = stated(&prose::text(&page.text));
    let alone = alone(&stated, evidence, &facts).into_iter();
    let alone = alone.map(|number| {
        format!("{number} stands in nothing that the page shows, and is not among its facts")
    });
    let faults = facts.iter().filter_map(|fact| fault(fact, &stated));
    alone
        .chain(faults)
        .map(|what| Problem::new(page, what))
        .collect()
}

/// The stated numbers that neither the evidence nor a fact vouches for.
fn alone<'a>(stated: &'a [Stated], evidence: &[Number], facts: &[Fact]) -> Vec<&'a str> {
    let vouches = |stated: &Stated| {
        let facts = facts.iter().map(|fact| &fact.number);
        evidence
            .iter()
            .chain(facts)
            .any(|number| stated.agrees(number))
    };
    let alone = stated
        .iter()
        .filter(|stated| stated.needs_voucher() && !vouches(stated));
    alone.map(|stated| stated.number.printed.as_str()).collect()
}

fn fault(fact: &Fact, stated: &[Stated]) -> Option<String> {
    let needed = stated.iter().any(|stated| stated.agrees(&fact.number));
    let number = &fact.number.printed;
    match (needed, fact.source.is_empty()) {
        (false, _) => Some(format!("the fact {number} is not needed")),
        (true, true) => Some(format!("the fact {number} has no source")),
        (true, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn problems(text: &str, shown: &str) -> Vec<Problem> {
        let page = Page {
            language: Language::English,
            path: "a.md".into(),
            text: text.into(),
        };
        unsupported_by(&page, &numbers(shown))
    }

    #[test]
    fn a_number_that_is_shown_may_be_rounded_or_cut_off() {
        for text in [
            "y is 0.574",
            "y is 0.57444",
            "y is 0.5744425168…",
            "`-0.574`",
            "$0.574$",
            "57.44 %",
        ] {
            assert_eq!(problems(text, "y = 0.574442516811659"), [], "{text}");
        }
    }

    #[test]
    fn a_planted_wrong_number_is_found() {
        for text in [
            "y is 0.575",
            "y is 0.57443",
            "`0.5745`",
            "$0.573$",
            "| a |\n|---|\n| 0.573 |",
            "# 0.573",
            "57.54 %",
        ] {
            assert_eq!(problems(text, "y = 0.574442516811659").len(), 1, "{text}");
        }
        assert_eq!(problems("It costs 221 won", "220").len(), 1);
        assert_eq!(problems("785 numbers", "784.4 and 78").len(), 1);
    }

    #[test]
    fn small_and_round_numbers_and_names_need_no_voucher() {
        assert_eq!(
            problems(
                "10 of 100 with f64 at 0.01, 1e-7, 60,000, SHA256 and w_123",
                ""
            ),
            []
        );
    }

    #[test]
    fn a_fact_vouches_and_needs_a_source_and_a_use() {
        let facts = "\n<!-- facts:\n784: 28 × 28, README\n-->\n";
        assert_eq!(problems(&format!("784 numbers{facts}"), ""), []);
        assert_eq!(problems(&format!("no numbers{facts}"), "").len(), 1);
        assert_eq!(
            problems("784 numbers\n<!-- facts:\n784:\n-->\n", "").len(),
            1
        );
        assert_eq!(
            problems(
                "70,001 pictures\n<!-- facts:\n70,001: all and one, README\n-->\n",
                ""
            ),
            []
        );
    }
}
