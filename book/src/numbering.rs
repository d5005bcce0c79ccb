//! Numbers before headings and figures. They are put into the finished page, so that ids and the search know nothing of them.

use std::collections::BTreeMap;
use std::slice::{Iter, from_ref};

use crate::contents::{Contents, Entry};

/// The figures of a file by their ids, each with its number.
pub type Figures = BTreeMap<String, String>;

/// The file at `path` with its headings and figures numbered.
pub fn numbered(html: &str, path: &str, contents: &Contents) -> (String, Figures) {
    // A file that is no page of its own holds all of them, for paper.
    let pages = contents.find(path).map_or(contents.entries(), from_ref);
    let mut numbers = Numbers::of(pages);
    let pieces = html.split_inclusive('<');
    let html = pieces.map(|piece| numbers.put_into(piece)).collect();
    (html, numbers.ids)
}

/// The numbers of the pages of one file, as they come.
struct Numbers<'a> {
    pages: Iter<'a, Entry>,
    /// The pages's number, and how many of its headings have come.
    section: Vec<u32>,
    headings: u32,
    figures: Iter<'a, (String, String)>,
    /// The number of the heading or figure that has begun.
    number: String,
    ids: Figures,
}

impl<'a> Numbers<'a> {
    fn of(pages: &'a [Entry]) -> Self {
        Self {
            pages: pages.iter(),
            section: Vec::new(),
            headings: 0,
            figures: [].iter(),
            number: String::new(),
            ids: Figures::new(),
        }
    }

    /// A tag with the text up to the next one, and a number between them where one belongs there.
    fn put_into(&mut self, piece: &str) -> String {
        if piece.starts_with("h1 id=") {
            self.begin_page();
        } else if piece.starts_with("h2 id=") {
            self.begin_heading();
        } else if let Some(id) = piece.strip_prefix("figure id=\"") {
            self.begin_figure(id.split('"').next().unwrap_or_default());
        } else if piece.starts_with("a class=\"header\"") && !self.number.is_empty() {
            let number = format!("><span class=\"section-number\">{}</span> ", self.number);
            return piece.replacen('>', &number, 1);
        } else if piece.starts_with("b class=\"figure-number\"") {
            return piece.replacen('<', &format!(" {}<", self.number), 1);
        }
        piece.to_string()
    }

    fn begin_page(&mut self) {
        let Some(page) = self.pages.next() else {
            return;
        };
        (self.section, self.figures, self.headings) = (page.number.clone(), page.figures.iter(), 0);
        self.number = page.label();
    }

    /// The headings on a chapter's first page would have the numbers of its sections, so they have none.
    fn begin_heading(&mut self) {
        self.headings += 1;
        let number = format!("{}.{}", dotted(&self.section), self.headings);
        self.number = if self.section.len() > 1 {
            number
        } else {
            String::new()
        };
    }

    fn begin_figure(&mut self, id: &str) {
        let number = self.figures.next().map(|(_, number)| number.clone());
        self.number = number.unwrap_or_default();
        self.ids.insert(id.to_string(), self.number.clone());
    }
}

/// `3.4`.
pub fn dotted(number: &[u32]) -> String {
    let numbers: Vec<_> = number.iter().map(u32::to_string).collect();
    numbers.join(".")
}
