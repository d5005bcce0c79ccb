//! Korean and English pages agree: the same files; the same headings, directives, displayed formulas and facts in the same
//! order; the same formulas within sentences, whose order is the language's.

use std::collections::BTreeSet;

use crate::check::facts::facts;
use crate::check::prose::headings;
use crate::directive::{Directive, directives};
use crate::error::Problem;
use crate::math::{Formula, formulas};
use crate::page::Page;

/// One thing that has to be the same in both languages, in order.
type Sequence = fn(&str) -> Vec<String>;

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
    let alone = pages
        .iter()
        .filter(|page| !others.iter().any(|other| other.path == page.path));
    alone
        .map(|page| {
            Problem::new(
                page,
                format!("has no twin in {}", page.language.other().name()),
            )
        })
        .collect()
}

fn differing(page: &Page, twin: &Page) -> Vec<Problem> {
    let sequences: [(&str, Sequence); 5] = [
        ("heading", heading_levels),
        ("directive", shown),
        ("formula", displayed),
        ("formula in the text, by alphabet,", inline),
        ("fact", fact_numbers),
    ];
    let first = |(kind, of): (&str, Sequence)| {
        let (ours, theirs) = (of(&page.text), of(&twin.text));
        let at = (0..ours.len().max(theirs.len())).find(|&at| ours.get(at) != theirs.get(at))?;
        let one = |list: &[String]| list.get(at).cloned().unwrap_or("nothing".into());
        Some(Problem::new(
            page,
            format!(
                "{kind} {} is {} here and {} in {twin}",
                at + 1,
                one(&ours),
                one(&theirs)
            ),
        ))
    };
    sequences.into_iter().filter_map(first).collect()
}

fn heading_levels(page: &str) -> Vec<String> {
    let shown = |(level, id): (_, Option<String>)| format!("{level} {}", id.unwrap_or_default());
    headings(page).into_iter().map(shown).collect()
}

fn shown(page: &str) -> Vec<String> {
    let name = |directive| match directive {
        Directive::Figure { name, .. } => format!("figure {name}"),
        other => format!("{other:?}"),
    };
    directives(page)
        .unwrap_or_default()
        .into_iter()
        .map(name)
        .collect()
}

fn displayed(page: &str) -> Vec<String> {
    formulas(page)
        .into_iter()
        .filter(|formula| formula.display)
        .map(latex)
        .collect()
}

fn inline(page: &str) -> Vec<String> {
    let inline = formulas(page)
        .into_iter()
        .filter(|formula| !formula.display)
        .map(latex);
    inline.collect::<BTreeSet<_>>().into_iter().collect()
}

fn latex(formula: Formula) -> String {
    formula
        .latex
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn fact_numbers(page: &str) -> Vec<String> {
    facts(page)
        .into_iter()
        .map(|fact| fact.number.printed)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    const TEXT: &str = "# A\n## B {#b}\n$x$ and $z$\n\n$$\nw\n$$\n\n{{#numpy a/b}}\n<!-- facts:\n784: 28 × 28, somewhere\n-->\n";

    fn pages(language: Language, text: &str) -> Vec<Page> {
        vec![Page {
            language,
            path: "a.md".into(),
            text: text.into(),
        }]
    }

    fn against(text: &str) -> Vec<Problem> {
        disagreements(
            &pages(Language::Korean, TEXT),
            &pages(Language::English, text),
        )
    }

    #[test]
    fn twins_agree() {
        assert_eq!(
            against(
                &TEXT
                    .replace("# A", "# 가")
                    .replace("$x$ and $z$", "$z$, $x$")
            ),
            []
        );
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
        assert_eq!(disagreements(&pages(Language::Korean, TEXT), &[]).len(), 1);
        assert_eq!(disagreements(&[], &pages(Language::English, TEXT)).len(), 1);
    }
}
