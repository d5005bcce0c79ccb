//! What of a block has to be the same in both languages, each as it stands in a message: `$x$`, `the number 3`.

use std::mem::discriminant;

use crate::block::{Block, Kind, Span};
use crate::check::stated::counted;
use crate::directive::Directive;
use crate::language::Language;
use crate::spoken::Spoken;

/// So many letters of a block are shown.
const SHOWN: usize = 30;

pub struct Marks {
    pub line: usize,
    /// What the block is and how it begins.
    pub name: String,
    kind: Kind,
    language: Language,
    length: usize,
    marks: Vec<String>,
    /// What the other language may have or not.
    loose: Vec<String>,
}

/// The marks of a block.
pub fn marks(block: Block, language: Language) -> Marks {
    let words: String = block.spans.iter().map(words).collect();
    let mut marks: Vec<String> = kind(&block.kind).into_iter().collect();
    marks.extend(block.spans.iter().filter_map(mark));
    let mut loose = Vec::new();
    match block.kind {
        Kind::Fence(_) => marks.push(format!("the lines “{}”", words.trim_end())),
        _ => numbers(&words, &mut marks, &mut loose),
    }
    Marks {
        line: block.line,
        name: name(&block.kind, &marks, &words),
        kind: block.kind,
        language,
        length: words.len(),
        marks,
        loose,
    }
}

/// Words for 1, 2 and a half have other uses.
fn numbers(words: &str, strict: &mut Vec<String>, loose: &mut Vec<String>) {
    for one in counted(words) {
        let (printed, value) = (&one.number.printed, one.number.value);
        let percent = if one.is_percent() { "%" } else { "" };
        match (one.in_words(), value) {
            (false, _) => strict.push(format!("the number {printed}{percent}")),
            (true, 0.5) => loose.push("the number 2".into()), // 2분의 1
            (true, 1.0 | 2.0) => loose.push(format!("the number {value}")),
            (true, _) => strict.push(format!("the number {value}")),
        }
    }
}

/// The author's words, with a space in place of code and formulas.
fn words(span: &Span) -> &str {
    match span {
        Span::Words(words) => words,
        Span::Code(_) | Span::Formula(_) | Span::Display(_) => " ",
        Span::Html(_) | Span::Link(_) | Span::Image(_) => "",
    }
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
    let start: String = words.trim().chars().take(SHOWN).collect();
    match marks {
        [first, ..] if start.is_empty() => first.clone(),
        _ => format!("the {sort} “{start}…”"),
    }
}

/// A figure's words are blocks of their own.
fn kind(kind: &Kind) -> Option<String> {
    Some(match kind {
        Kind::Heading(level_and_id) => format!("the heading {level_and_id}"),
        Kind::Fence(language) => format!("the code fence {language}"),
        Kind::Shown(Directive::Figure(figure)) => format!("the figure {}", figure.name),
        Kind::Shown(Directive::Numpy(name, spoken)) => format!("the script {name}{}", of(spoken)),
        Kind::Shown(Directive::Question(name)) => format!("the question {name}"),
        Kind::Shown(Directive::Listing(listing, spoken)) => {
            let anchor = listing.anchor.as_deref().unwrap_or("");
            format!("the listing {}:{anchor}{}", listing.path, of(spoken))
        }
        Kind::Shown(Directive::Exercise(exercise)) => format!("the exercise {exercise}"),
        Kind::Shown(Directive::Run { run, part }) => {
            let shows = if run.fails { "refusal" } else { "output" };
            let part = part.as_deref().unwrap_or("all");
            format!("the {shows} of {} | {part}", run.command_line())
        }
        _ => return None,
    })
}

/// The words of the lines that the text speaks of.
fn of(Spoken(passages): &Spoken) -> String {
    let passages = passages.iter().map(|words| format!(" | {words}"));
    passages.collect()
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
        if discriminant(&self.kind) != discriminant(&other.kind) {
            return 0;
        }
        let common = self.marks.len() - left(&self.marks, &other.marks).len();
        let longer = self.length.max(other.length).max(1);
        1000 + 20 * common + 10 * self.length.min(other.length) / longer
    }

    /// The marks that the other block does not have. A Korean page may have more code: beside its own word it gives the
    /// English one that the output prints, `loss`, and the English page needs no code for that.
    pub fn missing_in(&self, other: &Self) -> String {
        let is_code = |mark: &&str| mark.starts_with('`');
        let mut missing = left(&self.marks, other.marks.iter().chain(&other.loose));
        let replaces = left(&other.marks, &self.marks).iter().any(is_code);
        if self.language == Language::KOREAN && !replaces {
            missing.retain(|mark| !is_code(mark));
        }
        missing.join(", ")
    }
}

/// What is left of a list when every entry of `others` takes one of its like away.
fn left<'a>(list: &'a [String], others: impl IntoIterator<Item = &'a String>) -> Vec<&'a str> {
    let mut left: Vec<_> = list.iter().map(String::as_str).collect();
    for other in others {
        if let Some(at) = left.iter().position(|mark| mark == other) {
            left.remove(at);
        }
    }
    left
}
