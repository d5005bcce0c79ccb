//! Korean and English pages agree: the same files; the same headings, directives, displayed formulas and facts in the same
//! order; the same formulas within sentences, whose order is the language's.

use std::collections::BTreeSet;

use crate::check::facts::facts;
use crate::check::first_difference;
use crate::directive::Directive;
use crate::error::Problem;
use crate::markdown::{Formula, formulas, headings};
use crate::page::Page;

/// One thing that has to be the same in both languages, in order.
type Sequence = fn(&Page) -> Vec<String>;

const SEQUENCES: [(&str, Sequence); 5] = [
    ("heading", heading_levels),
    ("directive", directives),
    ("formula", displayed),
    ("formula in the text, by alphabet,", inline),
    ("fact", fact_numbers),
];

/// Where the two languages disagree.
pub fn disagreements(korean: &[Page], english: &[Page]) -> Vec<Problem> {
    let mut problems = alone(korean, english);
    problems.extend(alone(english, korean));
    for page in korean {
        let twin = english.iter().find(|twin| twin.path == page.path);
        problems.extend(twin.into_iter().flat_map(|twin| differing(page, twin)));
    }
    problems
}

fn alone(pages: &[Page], others: &[Page]) -> Vec<Problem> {
    let has_twin = |page: &Page| others.iter().any(|other| other.path == page.path);
    let alone = pages.iter().filter(|page| !has_twin(page));
    let what = |page: &Page| format!("has no twin in {}", page.language.other().name);
    alone.map(|page| Problem::new(page, what(page))).collect()
}

fn differing(page: &Page, twin: &Page) -> Vec<Problem> {
    let first = |(kind, of): (&str, Sequence)| {
        let (at, ours, theirs) = first_difference(&of(page), &of(twin))?;
        let what = format!("{kind} {at} is {ours} here and {theirs} in {twin}");
        Some(Problem::new(page, what))
    };
    SEQUENCES.into_iter().filter_map(first).collect()
}

fn heading_levels(page: &Page) -> Vec<String> {
    headings(&page.text)
}

fn directives(page: &Page) -> Vec<String> {
    let shown = |directive| match directive {
        Directive::Figure(figure) => format!("figure {}", figure.name),
        other => format!("{other:?}"),
    };
    let directives = page.directives().unwrap_or_default();
    directives.into_iter().map(shown).collect()
}

fn displayed(page: &Page) -> Vec<String> {
    latex(page, true).collect()
}

fn inline(page: &Page) -> Vec<String> {
    latex(page, false)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

fn latex(page: &Page, display: bool) -> impl Iterator<Item = String> {
    let plain = |formula: Formula| {
        formula
            .latex
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let formulas = formulas(&page.text).into_iter();
    formulas
        .filter(move |formula| formula.display == display)
        .map(plain)
}

fn fact_numbers(page: &Page) -> Vec<String> {
    let facts = facts(&page.text).into_iter();
    facts.map(|fact| fact.number.printed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::page::page;

    const TEXT: &str = "# A\n## B {#b}\n$x$ and $z$\n\n$$\nw\n$$\n\n{{#numpy a/b}}\n<!-- facts:\n784: 28 × 28, somewhere\n-->\n";

    fn pages(language: Language, text: &str) -> Vec<Page> {
        vec![page(language, "a.md", text)]
    }

    fn against(text: &str) -> Vec<Problem> {
        let korean = pages(Language::KOREAN, TEXT);
        disagreements(&korean, &pages(Language::ENGLISH, text))
    }

    #[test]
    fn twins_agree() {
        let text = TEXT
            .replace("# A", "# 가")
            .replace("$x$ and $z$", "$z$, $x$");
        assert_eq!(against(&text), []);
    }

    #[test]
    fn every_kind_of_disagreement_is_found() {
        for (from, to) in [
            ("## B", "### B"),
            ("{#b}", "{#c}"),
            ("$x$", "$y$"),
            ("\nw\n", "\nv\n"),
            ("a/b}}", "a/c}}"),
            ("784:", "785:"),
            ("$x$", ""),
        ] {
            assert_eq!(against(&TEXT.replace(from, to)).len(), 1, "{from} to {to}");
        }
    }

    #[test]
    fn a_page_without_a_twin_is_found() {
        assert_eq!(disagreements(&pages(Language::KOREAN, TEXT), &[]).len(), 1);
        assert_eq!(disagreements(&[], &pages(Language::ENGLISH, TEXT)).len(), 1);
    }
}
