//! Korean and English pages agree, block by block: headings, directives, paragraphs, items and cells in the same order,
//! and in each of them the same formulas, code, links, pictures and numbers. Their order in a sentence is the language's.

use crate::block::blocks;
use crate::check::marks::{Marks, marks};
use crate::check::pairs::pairs;
use crate::error::Problem;
use crate::page::Page;

/// Where the two languages disagree. That both have the same pages is a matter of their tables of contents.
pub fn disagreements(korean: &[Page], english: &[Page]) -> Vec<Problem> {
    let twin = |page: &Page| english.iter().find(|twin| twin.path == page.path);
    let differing = |page| Some(differing(page, twin(page)?));
    korean.iter().filter_map(differing).flatten().collect()
}

/// Where a page and its twin disagree, from the first line to the last. A page with a directive that cannot be read cannot
/// be compared.
fn differing(page: &Page, twin: &Page) -> Vec<Problem> {
    let unreadable = [page, twin].map(|page| page.pieces().err());
    if unreadable.iter().any(Option::is_some) {
        return unreadable.into_iter().flatten().collect();
    }
    let [ours, theirs] = [page, twin].map(|page| {
        let blocks = blocks(&page.text).into_iter();
        blocks
            .map(|block| marks(block, page.language))
            .collect::<Vec<_>>()
    });
    let likeness = |our: usize, their: usize| ours[our].likeness(&theirs[their]);
    let pairs = pairs((ours.len(), theirs.len()), likeness).into_iter();
    let problems = pairs.filter_map(|(our, their)| {
        match (our.map(|at| &ours[at]), their.map(|at| &theirs[at])) {
            (Some(our), Some(their)) => difference((page, our), (twin, their)),
            (Some(our), None) => Some(missing(page, our, twin)),
            (None, Some(their)) => Some(missing(twin, their, page)),
            (None, None) => None,
        }
    });
    problems.collect()
}

fn missing(page: &Page, block: &Marks, twin: &Page) -> Problem {
    let what = format!(
        "{} is missing in {twin}; write it there, or take it out here",
        block.name
    );
    Problem::new(format!("{page}:{}", block.line), what)
}

/// What only one of two blocks has; none where both have the same.
fn difference((page, our): (&Page, &Marks), (twin, their): (&Page, &Marks)) -> Option<Problem> {
    let twin = format!("{twin}:{}", their.line);
    let (here, there) = (our.missing_in(their), their.missing_in(our));
    let what = match (here.is_empty(), there.is_empty()) {
        (true, true) => return None,
        (false, true) => format!("{here} is not in {twin}"),
        (true, false) => format!("{there} is missing, which {twin} has"),
        (false, false) => format!("{here} stands in place of {there} in {twin}"),
    };
    let mend = "let both languages say the same";
    Some(Problem::new(
        format!("{page}:{}", our.line),
        format!("{what}; {mend}"),
    ))
}
