//! Every page stands in its language's SUMMARY.md, both languages list the same pages in the same order, and the glossary
//! has that order, too.

use crate::block::{Span, blocks};
use crate::error::Problem;
use crate::page::Page;

/// Where the links of a text lead, in order, each with its line.
fn links(markdown: &str) -> Vec<(usize, String)> {
    let blocks = blocks(markdown).into_iter();
    let of_block = blocks.flat_map(|block| {
        let links = block.spans.into_iter().filter_map(|span| match span {
            Span::Link(link) => Some(link),
            _ => None,
        });
        links.map(move |link| (block.line, link))
    });
    of_block.collect()
}

/// Pages that the list of their language does not have, or has under another title than their first heading.
pub fn misnamed(pages: &[Page], summary: &Page) -> Vec<Problem> {
    let listed = links(&summary.text);
    let problem = |page: &Page| {
        let title = page.text.lines().find_map(|line| line.strip_prefix("# "));
        let entry = format!("[{}]({})", title.unwrap_or_default(), page.path);
        let is_entry = summary.text.replace("(./", "(").contains(&entry);
        let line = listed.iter().find(|(_, link)| *link == page.path);
        let place = line.map_or(summary.to_string(), |(line, _)| format!("{summary}:{line}"));
        (!is_entry).then(|| {
            Problem::new(
                place,
                format!("{page} is not listed as {entry}; write that"),
            )
        })
    };
    pages.iter().filter_map(problem).collect()
}

/// Where the lists of two languages differ: pages that one of them lacks; otherwise the first that stands elsewhere.
pub fn different(one: &Page, other: &Page) -> Vec<Problem> {
    let (ours, theirs) = (links(&one.text), links(&other.text));
    let mut problems = missing(other, &theirs, &ours);
    problems.extend(missing(one, &ours, &theirs));
    let mut pairs = ours.iter().zip(&theirs);
    let moved = pairs.find(|((_, ours), (_, theirs))| ours != theirs);
    if let (true, Some(((line, ours), (_, theirs)))) = (problems.is_empty(), moved) {
        let what = format!("{ours} stands where {other} has {theirs}; give both one order");
        problems.push(Problem::new(format!("{one}:{line}"), what));
    }
    problems
}

/// What the others list, and this list does not.
fn missing(summary: &Page, listed: &[(usize, String)], others: &[(usize, String)]) -> Vec<Problem> {
    let is_listed = |link: &String| listed.iter().any(|(_, one)| one == link);
    let missing = others.iter().filter(|(_, link)| !is_listed(link));
    let what = |link: &str| format!("does not list {link}, which the other language lists");
    let problem = |(_, link): &(usize, String)| Problem::new(summary, what(link));
    missing.map(problem).collect()
}

/// Links of a page that lead to an earlier page than the link before them: the glossary has the book's order.
pub fn out_of_order(page: &Page, summary: &Page) -> Vec<Problem> {
    let listed = links(&summary.text);
    let place = |link: &str| {
        let path = link.split('#').next();
        listed
            .iter()
            .position(|(_, one)| Some(one.as_str()) == path)
    };
    let links = links(&page.text);
    let pairs = links.iter().zip(links.iter().skip(1));
    let back = pairs.filter(|((_, before), (_, link))| place(link) < place(before));
    let problem = |((_, before), (line, link)): (&(_, String), &(usize, String))| {
        let what = format!("{link} comes after {before}; rows have the order of SUMMARY.md");
        Problem::new(format!("{page}:{line}"), what)
    };
    back.map(problem).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::page::page;

    const SUMMARY: &str =
        "# 차례\n\n[들어가며](index.md)\n\n- [미분](ch03/a.md)\n  - [b](./ch03/b.md)\n";

    fn summary(text: &str) -> Page {
        page(Language::KOREAN, "SUMMARY.md", text)
    }

    fn places(problems: Vec<Problem>) -> Vec<String> {
        problems.into_iter().map(|problem| problem.place).collect()
    }

    #[test]
    fn a_page_that_is_not_listed_or_has_another_title_is_found() {
        let page = |path, text| page(Language::KOREAN, path, text);
        let pages = [
            page("ch03/a.md", "# 편미분\n\n## 미분\n"),
            page("ch03/c.md", "# c\n"),
            page("ch03/b.md", "# b\n\n## 편미분\n"),
        ];
        let problems = misnamed(&pages, &summary(SUMMARY));
        assert_eq!(
            places(problems),
            ["book/ko/SUMMARY.md:5", "book/ko/SUMMARY.md"]
        );
    }

    #[test]
    fn every_link_back_to_an_earlier_page_is_found() {
        let problems = |text| {
            out_of_order(
                &page(Language::KOREAN, "glossary.md", text),
                &summary(SUMMARY),
            )
        };
        assert_eq!(
            problems("[a](index.md) [b](ch03/a.md#x) [c](ch03/a.md) [d](ch03/b.md)"),
            []
        );
        let found = problems("[a](ch03/b.md)\n\n[b](ch03/a.md#x)\n\n[c](index.md)");
        assert_eq!(
            places(found),
            ["book/ko/glossary.md:3", "book/ko/glossary.md:5"]
        );
    }

    #[test]
    fn another_order_and_every_missing_entry_are_found() {
        let found = |text: &str| different(&summary(SUMMARY), &summary(text)).len();
        assert_eq!(found(SUMMARY), 0);
        assert_eq!(found("[a](index.md) [b](ch03/b.md) [a](ch03/a.md)"), 1);
        assert_eq!(found("[a](index.md)"), 2);
        assert_eq!(found("[a](index.md) [b](ch03/a.md) [c](ch03/c.md)"), 2);
    }
}
