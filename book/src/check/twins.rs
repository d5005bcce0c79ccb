//! Korean and English pages agree, block by block: headings, directives, paragraphs, items and cells in the same order,
//! and in each of them the same formulas, code, links, pictures and numbers. Their order in a sentence is the language's.

use std::fmt::Display;

use crate::block::{Block, blocks};
use crate::check::marks::{Marks, marks};
use crate::check::pairs::pairs;
use crate::error::Problem;
use crate::page::Page;

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
    let what = |page: &Page| {
        format!(
            "has no twin in {}; write it there",
            page.language.other().name
        )
    };
    alone.map(|page| Problem::new(page, what(page))).collect()
}

/// Where a page and its twin disagree, from the first line to the last. A page with a directive that cannot be read cannot
/// be compared.
pub fn differing(page: &Page, twin: &Page) -> Vec<Problem> {
    let unreadable = [page, twin]
        .into_iter()
        .filter_map(|page| page.pieces().err());
    let unreadable: Vec<_> = unreadable.collect();
    if !unreadable.is_empty() {
        return unreadable;
    }
    let (ours, theirs) = (placed(page), placed(twin));
    let likeness = |our: usize, their: usize| ours[our].1.likeness(&theirs[their].1);
    let pairs = pairs((ours.len(), theirs.len()), likeness).into_iter();
    let problems = pairs.filter_map(|pair| match pair {
        (Some(our), Some(their)) => difference(&ours[our], &theirs[their]),
        (Some(our), None) => Some(missing(&ours[our], twin)),
        (None, Some(their)) => Some(missing(&theirs[their], page)),
        (None, None) => None,
    });
    problems.collect()
}

/// A block's place and what it has to share with its twin.
type Placed = (String, Marks);

fn placed(page: &Page) -> Vec<Placed> {
    let placed = |block: Block| {
        let place = format!("{page}:{}", block.line);
        (place, marks(&block, page.language))
    };
    blocks(&page.text).into_iter().map(placed).collect()
}

fn missing((place, marks): &Placed, twin: &Page) -> Problem {
    let what = format!("{marks} is missing in {twin}; write it there, or take it out here");
    Problem::new(place, what)
}

fn difference((place, our): &Placed, (twin, their): &Placed) -> Option<Problem> {
    disagreement(place, our.missing_in(their), twin, their.missing_in(our))
}

/// What only one of two places has; none where both have the same.
fn disagreement(
    place: impl Display,
    here: Vec<&str>,
    twin: impl Display,
    there: Vec<&str>,
) -> Option<Problem> {
    let what = match (here.join(", "), there.join(", ")) {
        (here, there) if here.is_empty() && there.is_empty() => return None,
        (here, there) if there.is_empty() => format!("{here} is not in {twin}"),
        (here, there) if here.is_empty() => format!("{there} is missing, which {twin} has"),
        (here, there) => format!("{here} stands in place of {there} in {twin}"),
    };
    Some(Problem::new(
        place,
        format!("{what}; let both languages say the same"),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::page::page;

    const ENGLISH: &str = "# A\n\n## B {#b}\n\nTake $x$ and $z$ of `c`; see [there](c.md): 97% of three in 0.5.\n\n$$\nw\n$$\n\n\
        - one item\n- two items with ![a](p.png)\n\n| $a$ | b |\n|---|---|\n| 8 | d |\n\n```console\ncargo run\n```\n\n\
        {{#listing a.rs:b}}\n{{#run a b | c}}\n{{#figure a/b | all of 6 | the $y$}}\n{{#numpy a/b}}\n\n\
        ";

    const KOREAN: &str = "# 가\n\n## 나 {#b}\n\n`c`의 $z$와 $x$를 봅시다. [저기](c.md)에 있는 셋의 97%는 0.5입니다.\n\n$$\nw\n$$\n\n\
        - 항목 하나\n- ![가](p.png)의 두 항목\n\n| $a$ | 나 |\n|---|---|\n| 8 | 라 |\n\n```console\ncargo run\n```\n\n\
        {{#listing a.rs:b}}\n{{#run a b | c}}\n{{#figure a/b | 6의 모두 | $y$입니다}}\n{{#numpy a/b}}\n\n\
        ";

    fn between(korean: &str, english: &str) -> Vec<Problem> {
        let korean = page(Language::KOREAN, "a.md", korean);
        disagreements(&[korean], &[page(Language::ENGLISH, "a.md", english)])
    }

    #[test]
    fn twins_agree() {
        assert_eq!(between(KOREAN, ENGLISH), []);
        // The Korean page names what the output calls so.
        let named = KOREAN.replace("항목 하나", "항목 하나(`item`)");
        assert_eq!(between(&named, ENGLISH), []);
        // A digit for "two", which English may say without one.
        assert_eq!(between(&KOREAN.replace("두 항목", "항목 2개"), ENGLISH), []);
    }

    /// Each kind of mistake, made in English or in Korean, with its line and what the message names.
    #[test]
    fn every_kind_of_disagreement_is_found() {
        for (line, from, to, named) in [
            (3, "## ", "### ", "h3 b"),
            (3, "{#b}", "{#c}", "h2 c"),
            (5, "$x$", "$v$", "$v$"),
            (5, "$z$", "z", "$z$"),
            (5, "`c`", "`d`", "`d`"),
            (5, "(c.md)", "(d.md)", "d.md"),
            (5, "97%", "79%", "79%"),
            (5, "97%", "97", "97%"),
            (5, "0.5", "0.50", "0.50"),
            (7, "\nw\n", "\nv\n", "$$ v $$"),
            (12, "p.png", "q.png", "q.png"),
            (14, "$a$", "$b$", "$b$"),
            (16, "| 8", "| 9", "9"),
            (18, "console", "sh", "sh"),
            (18, "cargo run", "cargo test", "cargo test"),
            (22, "a.rs:b", "a.rs:c", "a.rs:c"),
            (23, "| c}}", "| d}}", "| d"),
            (23, "{{#run", "{{#fail", "refusal"),
            (24, "a/b |", "a/c |", "a/c"),
            (24, "6", "9", "9"),
            (24, "$y$", "$t$", "$t$"),
            (25, "{{#numpy a/b", "{{#numpy a/c", "a/c"),
        ] {
            let planted = [
                between(KOREAN, &ENGLISH.replacen(from, to, 1)),
                between(&KOREAN.replacen(from, to, 1), ENGLISH),
            ];
            for problems in planted {
                assert_eq!(problems.len(), 1, "{from} to {to}: {problems:?}");
                let Problem { place, what } = &problems[0];
                assert_eq!(place, &format!("book/ko/a.md:{line}"), "{what}");
                let twin = format!("book/en/a.md:{line}");
                assert!(what.contains(named) && what.contains(&twin), "{what}");
            }
        }
    }

    #[test]
    fn a_number_word_that_differs_is_found() {
        assert_eq!(between(KOREAN, &ENGLISH.replace("three", "four")).len(), 1);
        assert_eq!(between(&KOREAN.replace("셋", "넷"), ENGLISH).len(), 1);
    }

    #[test]
    fn a_block_in_one_language_alone_is_found_with_its_line() {
        let more = "A paragraph without any mark.\n\n";
        for (before, line) in [("## B", 3), ("$$\nw", 7), ("- one", 11), ("{{#run", 23)] {
            let english = ENGLISH.replacen(before, &format!("{more}{before}"), 1);
            let found = between(KOREAN, &english);
            assert_eq!(found.len(), 1, "{found:?}");
            assert_eq!(found[0].place, format!("book/en/a.md:{line}"));
            let what = "the paragraph “A paragraph without any mark.…” is missing in book/ko/a.md";
            assert!(found[0].what.starts_with(what), "{}", found[0].what);
        }
    }

    #[test]
    fn of_several_paragraphs_the_one_without_a_twin_is_found() {
        let paragraphs = ["$p$ one.\n\n", "$q$ one.\n\n", "$r$ one.\n\n"];
        for (at, paragraph) in paragraphs.iter().enumerate() {
            let found = between(
                &paragraphs.concat().replace(paragraph, ""),
                &paragraphs.concat(),
            );
            let places: Vec<_> = found.into_iter().map(|problem| problem.place).collect();
            assert_eq!(places, [format!("book/en/a.md:{}", 1 + 2 * at)]);
        }
    }

    #[test]
    fn what_stands_in_another_place_is_found() {
        let moved = ENGLISH.replace("\n$$\nw\n$$\n", "");
        let moved = moved.replace("{{#numpy", "$$\nw\n$$\n\n{{#numpy");
        let places: Vec<_> = between(KOREAN, &moved)
            .into_iter()
            .map(|problem| problem.place)
            .collect();
        assert_eq!(places, ["book/ko/a.md:7", "book/en/a.md:21"]);
        // A formula that has gone to another paragraph.
        let korean = KOREAN.replace("$z$", "z").replace("하나\n", "하나 $z$\n");
        assert_eq!(between(&korean, ENGLISH).len(), 2);
    }

    #[test]
    fn a_directive_that_cannot_be_read_is_one_finding() {
        let found = between(KOREAN, &ENGLISH.replace("#numpy", "#numpi"));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].place, "book/en/a.md:25");
    }

    #[test]
    fn all_of_several_differences_are_found() {
        let english = ENGLISH.replace("97%", "79%").replace("$y$", "$x$");
        let english = english.replace("- one item\n", "");
        assert_eq!(between(KOREAN, &english).len(), 3);
    }

    #[test]
    fn a_page_without_a_twin_is_found() {
        let korean = [page(Language::KOREAN, "a.md", KOREAN)];
        assert_eq!(disagreements(&korean, &[]).len(), 1);
        assert_eq!(disagreements(&[], &korean).len(), 1);
    }
}
