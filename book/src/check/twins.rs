//! Korean and English pages agree: the same files; the same headings, directives, displayed formulas and facts in the same
//! order; the same formulas within sentences, whose order is the language's.

use std::collections::BTreeSet;

use crate::check::first_difference;
use crate::directive::{Directive, plain};
use crate::error::Problem;
use crate::markdown::{formulas, headings};
use crate::page::Page;

/// One thing that has to be the same in both languages, in order.
type Sequence = fn(&Page) -> Vec<String>;

const SEQUENCES: [(&str, Sequence); 4] = [
    ("heading", |page| headings(&page.text)),
    ("directive", directives),
    ("formula", |page| latex(page, true)),
    ("formula in the text, by alphabet,", inline),
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

fn directives(page: &Page) -> Vec<String> {
    let shown = |directive| match directive {
        Directive::Figure(figure) => format!("figure {}", figure.name),
        other => format!("{other:?}"),
    };
    let directives = page.directives().unwrap_or_default();
    directives.into_iter().map(shown).collect()
}

fn inline(page: &Page) -> Vec<String> {
    let formulas: BTreeSet<_> = latex(page, false).into_iter().collect();
    formulas.into_iter().collect()
}

fn latex(page: &Page, display: bool) -> Vec<String> {
    let mut formulas = formulas(&page.text);
    formulas.retain(|formula| formula.display == display);
    formulas
        .iter()
        .map(|formula| plain(&formula.latex))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::page::page;

    const TEXT: &str = "# A\n## B {#b}\n$x$ and $z$\n\n$$\nw\n$$\n\n{{#numpy a/b}}\n";

    fn korean() -> [Page; 1] {
        [page(Language::KOREAN, "a.md", TEXT)]
    }

    fn against(text: &str) -> Vec<Problem> {
        disagreements(&korean(), &[page(Language::ENGLISH, "a.md", text)])
    }

    #[test]
    fn twins_agree() {
        let text = TEXT.replace("# A", "# 가");
        assert_eq!(against(&text.replace("$x$ and $z$", "$z$, $x$")), []);
    }

    #[test]
    fn every_kind_of_disagreement_is_found() {
        for (from, to) in [
            ("## B", "### B"),
            ("{#b}", "{#c}"),
            ("$x$", "$y$"),
            ("\nw\n", "\nv\n"),
            ("a/b}}", "a/c}}"),
            ("$x$", ""),
        ] {
            assert_eq!(against(&TEXT.replace(from, to)).len(), 1, "{from} to {to}");
        }
    }

    #[test]
    fn a_page_without_a_twin_is_found() {
        assert_eq!(disagreements(&korean(), &[]).len(), 1);
        assert_eq!(disagreements(&[], &korean()).len(), 1);
    }
}
