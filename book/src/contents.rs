//! The pages of one language in the order of its SUMMARY.md, with their numbers and their figures.

use std::path::Path;

use mdbook_driver::book::{Book, Chapter};

use crate::folders::below;
use crate::numbering::dotted;

/// A page, after its directives were expanded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// Below the language's folder: `ch03-gradient/descent.html`.
    pub path: String,
    pub title: String,
    /// `[3, 4]` for the fourth section of chapter 3; empty for a page outside the chapters.
    pub number: Vec<u32>,
    /// The ids of its figures, each with its number: `3.4`, or `4` on a page outside the chapters, which counts its own.
    pub figures: Vec<(String, String)>,
}

#[derive(Debug, Default)]
pub struct Contents(Vec<Entry>);

impl Contents {
    pub fn of(book: &Book) -> Self {
        let mut entries: Vec<Entry> = Vec::new();
        for chapter in book.chapters() {
            entries.push(entry(chapter, &entries));
        }
        Self(entries)
    }

    pub fn entries(&self) -> &[Entry] {
        &self.0
    }

    pub fn find(&self, path: &str) -> Option<&Entry> {
        self.0.iter().find(|entry| entry.path == path)
    }

    /// The number of a figure, by its page and its id.
    pub fn figure(&self, path: &str, id: &str) -> Option<String> {
        let mut figures = self.find(path)?.figures.iter();
        let (_, number) = figures.find(|(figure, _)| figure == id)?;
        Some(number.clone())
    }

    /// The pages before and after the one at `path`.
    pub fn neighbours(&self, path: &str) -> [Option<&Entry>; 2] {
        let Some(at) = self.0.iter().position(|entry| entry.path == path) else {
            return [None, None];
        };
        let before = at.checked_sub(1).and_then(|before| self.0.get(before));
        [before, self.0.get(at + 1)]
    }
}

impl Entry {
    pub fn is_chapter(&self) -> bool {
        self.number.len() == 1
    }

    /// `3.4`, or nothing.
    pub fn label(&self) -> String {
        dotted(&self.number)
    }

    /// `3.4 Gradient descent`.
    pub fn name(&self) -> String {
        format!("{} {}", self.label(), self.title)
            .trim()
            .to_string()
    }
}

/// The entry of a page that comes after `before`: the figures of a chapter are counted through its pages.
fn entry(chapter: &Chapter, before: &[Entry]) -> Entry {
    let number = chapter.number.as_deref().cloned().unwrap_or_default();
    let own = number.first();
    let in_chapter = before
        .iter()
        .filter(|entry| own.is_some() && entry.number.first() == own);
    let counted: usize = in_chapter.map(|entry| entry.figures.len()).sum();
    let prefix = own.map_or(String::new(), |chapter| format!("{chapter}."));
    let figures = (counted + 1..).zip(ids(&chapter.content));
    let figures = figures.map(|(count, id)| (id, format!("{prefix}{count}")));
    let path = chapter.path.as_deref().unwrap_or(Path::new(""));
    Entry {
        path: below(Path::new(""), &path.with_extension("html")),
        title: chapter.name.clone(),
        figures: figures.collect(),
        number,
    }
}

fn ids(markdown: &str) -> impl Iterator<Item = String> {
    let after = markdown.split("<figure id=\"").skip(1);
    after.filter_map(|rest| Some(rest.split_once('"')?.0.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use mdbook_driver::book::{BookItem, SectionNumber};

    fn chapter(path: &str, number: &[u32], figures: &[&str]) -> Chapter {
        let figures = figures.iter().map(|id| format!("<figure id=\"{id}\">"));
        let mut chapter = Chapter::new(path, figures.collect(), format!("{path}.md"), Vec::new());
        chapter.number = (!number.is_empty()).then(|| SectionNumber::new(number));
        chapter
    }

    fn contents() -> Contents {
        let mut first = chapter("ch", &[1], &["a"]);
        first.sub_items = [
            chapter("ch/a", &[1, 1], &[]),
            chapter("ch/b", &[1, 2], &["b", "c"]),
        ]
        .map(BookItem::Chapter)
        .to_vec();
        let [before, second, after] = [
            chapter("before", &[], &["x"]),
            chapter("two", &[2], &["d"]),
            chapter("after", &[], &["y", "z"]),
        ];
        let items = [before, first, second, after].map(BookItem::Chapter);
        Contents::of(&Book::new_with_items(items.to_vec()))
    }

    #[test]
    fn figures_are_counted_through_a_chapter_and_on_a_page_outside_by_themselves() {
        let contents = contents();
        let numbers = contents.entries().iter().flat_map(|entry| &entry.figures);
        let numbers: Vec<_> = numbers
            .map(|(id, number)| format!("{id} {number}"))
            .collect();
        let expected = ["x 1", "a 1.1", "b 1.2", "c 1.3", "d 2.1", "y 1", "z 2"];
        assert_eq!(numbers, expected);
    }

    #[test]
    fn neighbours_are_the_pages_before_and_after_with_their_numbers() {
        let contents = contents();
        let names = |path| {
            let neighbours = contents.neighbours(path);
            neighbours.map(|entry| entry.map(Entry::name).unwrap_or_default())
        };
        assert_eq!(names("before.html"), ["", "1 ch"]);
        assert_eq!(names("ch/b.html"), ["1.1 ch/a", "2 two"]);
        assert_eq!(names("after.html"), ["2 two", ""]);
        assert_eq!(names("print.html"), ["", ""]);
    }
}
