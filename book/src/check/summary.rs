//! Every page stands in its language's SUMMARY.md, both languages list the same pages in the same order, and the glossary
//! has that order, too.

use crate::block::{Span, blocks};
use crate::error::Problem;
use crate::language::Language;
use crate::page::Page;

/// A language's SUMMARY.md.
#[derive(Debug)]
pub struct Summary {
    pub language: Language,
    pub text: String,
}

impl Summary {
    fn at(&self, line: Option<usize>) -> String {
        let line = line.map_or(String::new(), |line| format!(":{line}"));
        format!("book/{}/SUMMARY.md{line}", self.language.code)
    }

    fn line_of(&self, path: &str) -> Option<usize> {
        let links = links(&self.text).into_iter();
        links
            .filter(|(_, link)| link == path)
            .map(|(line, _)| line)
            .next()
    }
}

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
pub fn misnamed(pages: &[Page], summary: &Summary) -> Vec<Problem> {
    let problem = |page: &Page| {
        let title = page.text.lines().find_map(|line| line.strip_prefix("# "));
        let entry = format!("[{}]({})", title.unwrap_or_default(), page.path);
        let line = summary.line_of(&page.path);
        let what = match line {
            Some(_) => format!("the title of {page} is another; write {entry}"),
            None => format!("{page} is missing; add {entry}"),
        };
        let is_listed = summary.text.replace("(./", "(").contains(&entry);
        (!is_listed).then(|| Problem::new(summary.at(line), what))
    };
    pages.iter().filter_map(problem).collect()
}

/// Where the lists of two languages differ: pages that one of them lacks; otherwise the first that stands elsewhere.
pub fn different(one: &Summary, other: &Summary) -> Vec<Problem> {
    let (ours, theirs) = (links(&one.text), links(&other.text));
    let mut problems = missing(other, &theirs, &ours);
    problems.extend(missing(one, &ours, &theirs));
    let pairs = ours.iter().zip(&theirs);
    let moved = pairs.filter(|((_, ours), (_, theirs))| ours != theirs);
    let moved = moved
        .take(usize::from(problems.is_empty()))
        .map(|((line, ours), (_, theirs))| {
            let what = format!(
                "{ours} stands where {} has {theirs}; give both one order",
                other.at(None)
            );
            Problem::new(one.at(Some(*line)), what)
        });
    let moved: Vec<_> = moved.collect();
    problems.into_iter().chain(moved).collect()
}

/// What the others list, and this list does not.
fn missing(
    summary: &Summary,
    listed: &[(usize, String)],
    others: &[(usize, String)],
) -> Vec<Problem> {
    let is_listed = |link: &String| listed.iter().any(|(_, one)| one == link);
    let missing = others.iter().filter(|(_, link)| !is_listed(link));
    let what = |link| format!("does not list {link}, which the other language lists");
    missing
        .map(|(_, link)| Problem::new(summary.at(None), what(link)))
        .collect()
}

/// Links of a page that lead to an earlier page than the link before them: the glossary has the book's order.
pub fn out_of_order(page: &Page, summary: &Summary) -> Vec<Problem> {
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
    use crate::page::page;

    const SUMMARY: &str =
        "# 차례\n\n[들어가며](index.md)\n\n- [미분](ch03/a.md)\n  - [b](./ch03/b.md)\n";

    fn summary(text: &str) -> Summary {
        let (language, text) = (Language::KOREAN, text.to_string());
        Summary { language, text }
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
