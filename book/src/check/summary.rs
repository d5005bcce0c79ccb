//! Every page stands in its language's SUMMARY.md, and both languages list the same pages in the same order.

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

/// The first place where the two languages' lists differ.
pub fn different(korean: &str, english: &str) -> Option<Problem> {
    let (at, korean, english) = first_difference(&links(korean), &links(english))?;
    let what = format!("entry {at} is {korean} in Korean and {english} in English");
    Some(Problem::new("SUMMARY.md", what))
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
    fn another_order_and_a_missing_entry_are_found() {
        assert_eq!(different(SUMMARY, SUMMARY), None);
        assert!(different(SUMMARY, "[a](index.md) [b](ch03/b.md) [a](ch03/a.md)").is_some());
        assert!(different(SUMMARY, "[a](index.md) [b](ch03/a.md)").is_some());
    }
}
