//! Every number of a text, in digits and in words, has a reason to be what it is: it is bound to its source, or shown beside
//! it, or stands in a phrase of `phrases.txt`.

use scraper::Html;

use crate::block::{Block, Kind, Span, blocks};
use crate::check::phrases::Phrase;
use crate::check::stated::{Stated, stated};
use crate::directive::Directive;
use crate::error::Problem;
use crate::figure::Form;
use crate::folders::Folders;
use crate::listing::Listing;
use crate::marker::{BOUND, replaced};
use crate::markup::texts;
use crate::number::Number;
use crate::page::Page;
use crate::recording::Recording;

/// A block, and the numbers that it shows if it shows something: a directive, a fence, a formula on its own lines.
type Shown = (Block, Option<Vec<Number>>);

/// Why the numbers of a page are what they are, those aside that it binds.
#[derive(Debug, Default)]
pub struct Reasons<'a> {
    /// How many are shown beside it.
    pub beside: usize,
    /// The phrases that the others stand in.
    pub phrases: Vec<&'a Phrase>,
    pub unexplained: Vec<Problem>,
}

pub fn reasons<'a>(folders: &Folders, page: &Page, phrases: &'a [Phrase]) -> Reasons<'a> {
    let blocks = blocks(&replaced(&page.written, |_| BOUND.into())).into_iter();
    let blocks: Vec<Shown> = blocks.map(|block| shown_by(folders, block)).collect();
    let mut reasons = Reasons::default();
    for (at, (block, _)) in blocks.iter().enumerate().filter(|(_, one)| one.1.is_none()) {
        let beside = nearest(blocks[..at].iter().rev()).chain(nearest(blocks[at + 1..].iter()));
        let beside: Vec<&Number> = beside.collect();
        let quoted: Vec<Number> = block.spans.iter().flat_map(quoted).collect();
        for (stated, in_sentence) in block.spans.iter().flat_map(claimed) {
            let quoted = quoted.iter().filter(|_| in_sentence);
            let mut shown = beside.iter().copied().chain(quoted);
            let is_shown = shown.any(|one| stated.agrees(one));
            let covers = |phrase: &&Phrase| phrase.covers(page.language, &stated);
            match phrases.iter().find(covers) {
                _ if is_shown && !stated.in_words() => reasons.beside += 1,
                Some(phrase) => reasons.phrases.push(phrase),
                None => reasons.unexplained.push(problem(page, block.line, &stated)),
            }
        }
    }
    reasons
}

fn problem(page: &Page, line: usize, stated: &Stated) -> Problem {
    let mend = "nothing beside it shows this number; bind it, `[number]{source}`, or its phrase, in book/phrases.txt";
    let place = format!("{page}:{line}");
    Problem::new(place, format!("`{}`: {mend}", stated.quoted()))
}

/// The numbers of the first blocks on the way that show something, with nothing but the words of a figure between them,
/// within the same section.
fn nearest<'a>(way: impl Iterator<Item = &'a Shown>) -> impl Iterator<Item = &'a Number> {
    let of_figure = |kind: &Kind| matches!(kind, Kind::Alternative | Kind::Caption);
    let section = way.take_while(|(block, _)| !matches!(block.kind, Kind::Heading(_)));
    let from = section.skip_while(|(_, shown)| shown.is_none());
    let near = from.take_while(move |(block, shown)| shown.is_some() || of_figure(&block.kind));
    near.flat_map(|(_, shown)| shown.iter().flatten())
}

fn shown_by(folders: &Folders, block: Block) -> Shown {
    let display = |span: &Span| match span {
        Span::Display(latex) => Some(latex.clone()),
        _ => None,
    };
    let text = match &block.kind {
        Kind::Shown(Directive::Question(_)) => None, // its numbers stand in its own file
        Kind::Shown(directive) => Some(displayed(folders, directive).unwrap_or_default()),
        Kind::Fence(_) => Some(block.spans.iter().map(Span::text).collect()),
        _ => block.spans.iter().find_map(display),
    };
    (block, text.map(|text| values(&text)))
}

fn values(text: &str) -> Vec<Number> {
    stated(text).into_iter().map(|one| one.number).collect()
}

/// What formulas and code in a sentence show.
fn quoted(span: &Span) -> Vec<Number> {
    match span {
        Span::Code(text) | Span::Formula(text) => values(text),
        _ => Vec::new(),
    }
}

/// The numbers that a span states, and whether in words. A single digit in a formula or in code is a part of it, like the 2
/// of 2x.
fn claimed(span: &Span) -> Vec<(Stated, bool)> {
    let (text, in_sentence, is_value) = match span {
        Span::Words(text) => (text, true, true),
        Span::Code(text) => (text, false, text.starts_with(['[', '-'])),
        Span::Formula(text) => (text, false, false),
        _ => return Vec::new(),
    };
    let counts =
        |one: &Stated| in_sentence || !one.in_words() && (is_value || has_digits(&one.number));
    let claimed = stated(text).into_iter().filter(counts);
    claimed.map(|one| (one, in_sentence)).collect()
}

/// Whether it has two significant digits or more, or is a power of ten. The zeros at the end of a whole number are none.
fn has_digits(number: &Number) -> bool {
    match number.is_whole() {
        true => format!("{:e}", number.value).contains('.'),
        false => number.value.abs() > 9.5 * number.last_digit || number.printed.contains('e'),
    }
}

fn displayed(folders: &Folders, directive: &Directive) -> Result<String, Problem> {
    Ok(match directive {
        Directive::Listing(listing, _) => listing.text(folders)?,
        Directive::Run { run, part } => {
            run.command_line() + "\n" + &run.recorded(folders, part.as_deref())?
        }
        Directive::Figure(figure) => {
            let svg = Recording::Figure(figure.name.clone(), Form::Wide).read(folders)?;
            texts(Html::parse_fragment(&svg).root_element(), &[]).join(" ")
        }
        Directive::Exercise(exercise) => exercise.text(folders)?.skeleton(),
        Directive::Numpy(name, _) => {
            let script = Listing::named(&format!("book/numpy/{name}.py"));
            script.text(folders)? + &Recording::Script(name.clone()).read(folders)?
        }
        Directive::Question(_) => String::new(),
    })
}
