//! Every page stands in its language's SUMMARY.md, both languages list the same pages in the same order, and the glossary
//! has that order, too.

use crate::block::Span;
use crate::check::picked;
use crate::error::Problem;
use crate::page::Page;

/// Where the links of a text lead, in order, each with its line.
fn links(markdown: &str) -> Vec<(usize, String)> {
    picked(markdown, |span| match span {
        Span::Link(link) => Some(link),
        _ => None,
    })
}

/// Pages that the list of their language does not have, or has under another title than their first heading.
pub fn misnamed(pages: &[Page], summary: &Page) -> Vec<Problem> {
    let listed = links(&summary.text);
    let problem = |page: &Page| {
        let title = page.text.lines().find_map(|line| line.strip_prefix("# "));
        let title = title.and_then(|title| title.split(" {#").next());
        let title = title.unwrap_or_default();
        let entry = format!("[{title}]({})", page.path);
        let line = listed.iter().find(|(_, link)| *link == page.path);
        let place = line.map_or(summary.to_string(), |(line, _)| format!("{summary}:{line}"));
        let what = format!("{page} is not listed as {entry}; write that");
        (!summary.text.contains(&entry)).then(|| Problem::new(place, what))
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
    let (listed, links) = (links(&summary.text), links(&page.text));
    let place = |link: &str| {
        let path = link.split('#').next().unwrap_or(link);
        listed.iter().position(|(_, one)| one == path)
    };
    let pairs = links.windows(2);
    let back = pairs.filter(|pair| place(&pair[1].1) < place(&pair[0].1));
    let problem = |pair: &[(usize, String)]| {
        let ((_, before), (line, link)) = (&pair[0], &pair[1]);
        let what = format!("{link} comes after {before}; rows have the order of SUMMARY.md");
        Problem::new(format!("{page}:{line}"), what)
    };
    back.map(problem).collect()
}
