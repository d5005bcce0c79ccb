//! Every number of a text, in digits and in words, has a reason to be what it is: it is bound to its source, or shown beside
//! it, or stands in a phrase of `phrases.txt`.

use scraper::Html;

use crate::block::{Block, Kind, Span, blocks};
use crate::check::phrases::Phrase;
use crate::check::stated::{Stated, stated};
use crate::directive::Directive;
use crate::error::{Problem, Result};
use crate::folders::Folders;
use crate::listing::Listing;
use crate::marker;
use crate::markup::texts;
use crate::number::Number;
use crate::page::Page;
use crate::recording::Recording;

/// Why a number is what it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason<'a> {
    /// `[97.48%]{result:test accuracy}`.
    Bound,
    /// The output, listing, figure or formula before or after its paragraph shows it, or a formula or code within that.
    Beside,
    /// It stands in a phrase that the book binds to a source, or leaves free.
    Phrase(&'a Phrase),
    None,
}

impl<'a> Reason<'a> {
    pub fn phrase(self) -> Option<&'a Phrase> {
        match self {
            Self::Phrase(phrase) => Some(phrase),
            _ => None,
        }
    }
}

/// How many numbers have which reason, in words.
pub fn shares(reasons: &[Reason<'_>]) -> String {
    let is_free = |reason: &Reason<'_>| reason.phrase().map(Phrase::is_free);
    let count = |of: fn(&Reason<'_>, Option<bool>) -> bool| {
        reasons
            .iter()
            .filter(|reason| of(reason, is_free(reason)))
            .count()
    };
    format!(
        "{} numbers: {} bound where they stand, {} by their phrase, {} shown beside, {} free, {} unexplained",
        reasons.len(),
        count(|reason, _| matches!(reason, Reason::Bound)),
        count(|_, is_free| is_free == Some(false)),
        count(|reason, _| matches!(reason, Reason::Beside)),
        count(|_, is_free| is_free == Some(true)),
        count(|reason, _| matches!(reason, Reason::None)),
    )
}

/// A number of a page's text.
#[derive(Debug)]
pub struct Reasoned<'a> {
    pub line: usize,
    /// With a little of the text on both sides.
    pub quoted: String,
    pub reason: Reason<'a>,
}

/// The numbers that each block of a page shows, if it is one that shows something: a directive, a fence, a formula on its
/// own lines.
pub type Shown = Vec<Option<Vec<Number>>>;

/// What the blocks of a page show.
pub fn shown(folders: &Folders, page: &Page) -> Shown {
    let blocks = blocks(&page.text);
    blocks
        .iter()
        .map(|block| shown_by(folders, block))
        .collect()
}

/// Every number of a page's text.
pub fn reasons<'a>(page: &Page, shown: &Shown, phrases: &'a [Phrase]) -> Vec<Reasoned<'a>> {
    let bound = marker::markers(&page.written)
        .into_iter()
        .map(|marker| Reasoned {
            line: marker.line,
            quoted: marker.text.to_string(),
            reason: Reason::Bound,
        });
    let mut reasons: Vec<_> = bound.collect();
    let blocks = blocks(&marker::replaced(&page.written, |_| marker::BOUND.into()));
    for (at, block) in blocks
        .iter()
        .enumerate()
        .filter(|(at, _)| shown[*at].is_none())
    {
        let beside = beside(&blocks, shown, at);
        let quoted: Vec<Number> = block.spans.iter().flat_map(quoted).collect();
        for (stated, in_words) in block.spans.iter().flat_map(claimed) {
            let shows = |numbers: &[Number]| numbers.iter().any(|number| stated.agrees(number));
            let is_beside = shows(&beside) || in_words && shows(&quoted);
            let phrase = phrases
                .iter()
                .find(|phrase| phrase.covers(page.language, &stated));
            let reason = match phrase {
                _ if is_beside && !stated.in_words => Reason::Beside,
                Some(phrase) => Reason::Phrase(phrase),
                None => Reason::None,
            };
            let (line, quoted) = (block.line, stated.quoted());
            reasons.push(Reasoned {
                line,
                quoted,
                reason,
            });
        }
    }
    reasons
}

/// Numbers of a page without a reason.
pub fn unexplained(page: &Page, reasons: &[Reasoned<'_>]) -> Vec<Problem> {
    let alone = reasons
        .iter()
        .filter(|one| matches!(one.reason, Reason::None));
    let problem = |one: &Reasoned<'_>| {
        let mend = "nothing beside it shows this number; bind it, `[number]{source}`, or its phrase, in book/phrases.txt";
        Problem::new(
            format!("{page}:{}", one.line),
            format!("`{}`: {mend}", one.quoted),
        )
    };
    alone.map(problem).collect()
}

/// The numbers of the nearest blocks before and after that show something, within the same section.
fn beside(blocks: &[Block], shown: &[Option<Vec<Number>>], at: usize) -> Vec<Number> {
    let mut numbers = nearest((0..at).rev(), blocks, shown);
    numbers.extend(nearest(at + 1..blocks.len(), blocks, shown));
    numbers
}

/// The first blocks on the way that show something, with nothing but the words of a figure between them.
fn nearest(
    way: impl Iterator<Item = usize>,
    blocks: &[Block],
    shown: &[Option<Vec<Number>>],
) -> Vec<Number> {
    let mut numbers: Vec<Number> = Vec::new();
    let mut seen = false;
    for at in way {
        let of_figure = matches!(blocks[at].kind, Kind::Alternative | Kind::Caption);
        match &shown[at] {
            Some(shown) => numbers.extend_from_slice(shown),
            None if matches!(blocks[at].kind, Kind::Heading(_)) || seen && !of_figure => break,
            None => {}
        }
        seen |= shown[at].is_some();
    }
    numbers
}

fn shown_by(folders: &Folders, block: &Block) -> Option<Vec<Number>> {
    let text = match &block.kind {
        Kind::Shown(directive) => displayed(folders, directive.clone()).unwrap_or_default(),
        Kind::Fence(_) => block.spans.iter().map(Span::text).collect(),
        _ => block.spans.iter().find_map(|span| match span {
            Span::Display(latex) => Some(latex.clone()),
            _ => None,
        })?,
    };
    Some(
        stated(&text)
            .into_iter()
            .map(|stated| stated.number)
            .collect(),
    )
}

/// What formulas and code in a sentence show.
fn quoted(span: &Span) -> Vec<Number> {
    match span {
        Span::Code(text) | Span::Formula(text) => stated(text)
            .into_iter()
            .map(|stated| stated.number)
            .collect(),
        _ => Vec::new(),
    }
}

/// The numbers that a span states, and whether in words. A single digit in a formula or in code is a part of it, like the 2
/// of 2x.
fn claimed(span: &Span) -> Vec<(Stated, bool)> {
    let (text, in_words) = match span {
        Span::Words(text) => (text, true),
        Span::Code(text) | Span::Formula(text) => (text, false),
        _ => return Vec::new(),
    };
    let is_value = matches!(span, Span::Code(_)) && text.starts_with(['[', '-']);
    let counts = |stated: &Stated| {
        in_words || !stated.in_words && (is_value || stated.has_digits() || stated.is_power())
    };
    let claimed = stated(text).into_iter().filter(counts);
    claimed.map(|stated| (stated, in_words)).collect()
}

fn displayed(folders: &Folders, directive: Directive) -> Result<String, Problem> {
    Ok(match directive {
        Directive::Listing(listing) => listing.text(folders)?,
        Directive::Run { run, part } => {
            let printed = run.recorded(folders, part.as_deref())?;
            format!("{}\n{printed}", run.command_line())
        }
        Directive::Figure(figure) => text_of(&Recording::Figure(figure.name).read(folders)?),
        Directive::Numpy(name) => {
            let script = Listing::named(&format!("book/numpy/{name}.py"));
            script.text(folders)? + &Recording::Script(name).read(folders)?
        }
    })
}

fn text_of(svg: &str) -> String {
    texts(Html::parse_fragment(svg).root_element(), &[]).join(" ")
}
