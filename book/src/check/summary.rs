//! Every page stands in its language's SUMMARY.md, both languages list the same pages in the same order, and the glossary
//! has that order, too.

use crate::check::first_difference;
use crate::error::Problem;
use crate::markdown::links;
use crate::page::Page;

/// Pages of a language that its SUMMARY.md does not list.
pub fn unlisted(pages: &[Page], summary: &str) -> Vec<Problem> {
    let listed = links(summary);
    let missing = pages.iter().filter(|page| !listed.contains(&page.path));
    let what = "SUMMARY.md does not list it";
    missing.map(|page| Problem::new(page, what)).collect()
}

/// Pages that SUMMARY.md lists under another title than their first heading.
pub fn misnamed(pages: &[Page], summary: &str) -> Vec<Problem> {
    let entry = |page: &Page| {
        let title = page.text.lines().find_map(|line| line.strip_prefix("# "));
        format!("[{}]({})", title.unwrap_or_default(), page.path)
    };
    let misnamed = pages.iter().filter(|page| !summary.contains(&entry(page)));
    misnamed
        .map(|page| Problem::new(page, format!("SUMMARY.md does not say {}", entry(page))))
        .collect()
}

/// The first place where the two languages' lists differ.
pub fn different(korean: &str, english: &str) -> Option<Problem> {
    let (at, korean, english) = first_difference(&links(korean), &links(english))?;
    let what = format!("entry {at} is {korean} in Korean and {english} in English");
    Some(Problem::new("SUMMARY.md", what))
}

/// The first link of a page that leads to an earlier page than the link before it: the glossary has the book's order.
pub fn out_of_order(page: &Page, summary: &str) -> Option<Problem> {
    let listed = links(summary);
    let place = |link: &String| {
        let path = link.split('#').next();
        listed.iter().position(|one| Some(one.as_str()) == path)
    };
    let links = links(&page.text);
    let back = links
        .iter()
        .zip(links.iter().skip(1))
        .find(|(before, link)| place(link) < place(before));
    back.map(|(before, link)| Problem::new(page, format!("{link} comes after {before}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::page::page;

    const SUMMARY: &str =
        "# 차례\n\n[들어가며](index.md)\n- [미분](ch03/a.md)\n  - [b](./ch03/b.md)\n";

    #[test]
    fn a_page_that_is_not_listed_is_found() {
        let page = |path| page(Language::KOREAN, path, "");
        let problems = unlisted(&[page("ch03/a.md"), page("ch03/c.md")], SUMMARY);
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].place, "book/ko/ch03/c.md");
    }

    #[test]
    fn a_page_with_another_title_than_its_entry_is_found() {
        let problems = |text| misnamed(&[page(Language::KOREAN, "ch03/a.md", text)], SUMMARY);
        assert_eq!(problems("# 미분\n\n## 편미분\n"), []);
        assert_eq!(problems("# 편미분\n\n## 미분\n").len(), 1);
    }

    #[test]
    fn a_link_back_to_an_earlier_page_is_found() {
        let problem = |text| out_of_order(&page(Language::KOREAN, "glossary.md", text), SUMMARY);
        assert_eq!(
            problem("[a](index.md) [b](ch03/a.md#x) [c](ch03/a.md) [d](ch03/b.md)"),
            None
        );
        assert!(problem("[a](ch03/b.md) [b](ch03/a.md#x)").is_some());
    }

    #[test]
    fn another_order_and_a_missing_entry_are_found() {
        assert_eq!(different(SUMMARY, SUMMARY), None);
        assert!(different(SUMMARY, "[a](index.md) [b](ch03/b.md) [a](ch03/a.md)").is_some());
        assert!(different(SUMMARY, "[a](index.md) [b](ch03/a.md)").is_some());
    }
}
