//! What of a block has to be the same in both languages, each as it stands in a message: `$x$`, `the number 3`.

use std::fmt;
use std::mem::{Discriminant, discriminant};

use crate::block::{Block, Kind, Span};
use crate::check::counted::counted;
use crate::directive::Directive;
use crate::language::Language;

/// So many letters of a block are shown.
const SHOWN: usize = 30;

pub struct Marks {
    /// What the block is and how it begins.
    name: String,
    /// Only blocks of one sort can be twins.
    sort: Discriminant<Kind>,
    marks: Vec<String>,
    /// What the other language may have or not.
    loose: Vec<String>,
    language: Language,
    length: usize,
}

/// The marks of a block.
pub fn marks(block: &Block, language: Language) -> Marks {
    let words = words(block);
    let counted = counted(&words, language);
    let number = |number: String| format!("the number {number}");
    let mut marks: Vec<String> = kind(&block.kind).into_iter().collect();
    marks.extend(block.spans.iter().filter_map(mark));
    match block.kind {
        Kind::Fence(_) => marks.push(format!("the lines “{}”", words.trim_end())),
        _ => marks.extend(counted.strict.into_iter().map(number)),
    }
    Marks {
        name: name(&block.kind, &marks, &words),
        sort: discriminant(&block.kind),
        marks,
        loose: counted.loose.into_iter().map(number).collect(),
        language,
        length: words.len(),
    }
}

/// The author's words, with a space in place of code and formulas.
fn words(block: &Block) -> String {
    let words = block.spans.iter().map(|span| match span {
        Span::Words(words) => words,
        Span::Code(_) | Span::Formula(_) | Span::Display(_) => " ",
        Span::Html(_) | Span::Link(_) | Span::Image(_) => "",
    });
    words.collect()
}

fn name(kind: &Kind, marks: &[String], words: &str) -> String {
    let sort = match kind {
        Kind::Heading(_) | Kind::Shown(_) | Kind::Fence(_) => return marks[0].clone(),
        Kind::Row => return "a row of a table".to_string(),
        Kind::Paragraph => "paragraph",
        Kind::Item => "item of a list",
        Kind::Cell => "cell",
        Kind::Alternative => "alternative text",
        Kind::Caption => "caption",
    };
    match (words.trim(), marks) {
        ("", [first, ..]) => first.clone(),
        ("", []) => format!("an empty {sort}"),
        (words, _) => {
            let start: String = words.chars().take(SHOWN).collect();
            format!("the {sort} “{start}…”")
        }
    }
}

fn kind(kind: &Kind) -> Option<String> {
    Some(match kind {
        Kind::Heading(level_and_id) => format!("the heading {level_and_id}"),
        Kind::Fence(language) => format!("the code fence {language}"),
        Kind::Shown(directive) => shown(directive),
        _ => return None,
    })
}

/// A figure's words are blocks of their own.
fn shown(directive: &Directive) -> String {
    match directive {
        Directive::Figure(figure) => format!("the figure {}", figure.name),
        Directive::Listing(listing) => {
            let anchor = listing.anchor.as_deref().unwrap_or("");
            format!("the listing {}:{anchor}", listing.path)
        }
        Directive::Run { run, part } => {
            let shows = if run.fails {
                "the refusal of"
            } else {
                "the output of"
            };
            let part = part.as_deref().unwrap_or("all");
            format!("{shows} {} | {part}", run.command_line())
        }
        Directive::Numpy(name) => format!("the script {name}"),
    }
}

fn mark(span: &Span) -> Option<String> {
    Some(match span {
        Span::Code(code) => format!("`{code}`"),
        Span::Formula(latex) => format!("${latex}$"),
        Span::Display(latex) => format!("$$ {latex} $$"),
        Span::Link(to) => format!("a link to {to}"),
        Span::Image(at) => format!("the picture {at}"),
        Span::Words(_) | Span::Html(_) => return None,
    })
}

impl Marks {
    /// How well two blocks go together; 0 where they cannot be twins. A mark in common counts more than a like length.
    pub fn likeness(&self, other: &Self) -> usize {
        if self.sort != other.sort {
            return 0;
        }
        let common = self.marks.len() - left(&self.marks, &other.marks).len();
        let longer = self.length.max(other.length).max(1);
        1000 + 20 * common + 10 * self.length.min(other.length) / longer
    }

    /// The marks that the other block does not have. A Korean page may have more code: beside its own word it gives the
    /// English one that the output prints, `loss`, and the English page needs no code for that.
    pub fn missing_in(&self, other: &Self) -> Vec<&str> {
        let is_code = |mark: &str| mark.starts_with('`');
        let known: Vec<_> = other.marks.iter().chain(&other.loose).cloned().collect();
        let mut missing = left(&self.marks, &known);
        let replaces = left(&other.marks, &self.marks).into_iter().any(is_code);
        if self.language == Language::KOREAN && !replaces {
            missing.retain(|mark| !is_code(mark));
        }
        missing
    }
}

impl fmt::Display for Marks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

/// What is left of a list when every entry of `others` takes one of its like away.
fn left<'a>(list: &'a [String], others: &[String]) -> Vec<&'a str> {
    let mut left: Vec<_> = list.iter().map(String::as_str).collect();
    for other in others {
        if let Some(at) = left.iter().position(|mark| mark == other) {
            left.remove(at);
        }
    }
    left
}
