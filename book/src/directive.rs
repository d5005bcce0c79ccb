//! The directives of a page: `{{#name …}}`, from the start of a line to the first line that ends in `}}`.

use crate::exercise::Exercise;
use crate::figure::Figure;
use crate::listing::Listing;
use crate::recording::Run;
use crate::spoken::Spoken;

/// What a page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Directive {
    /// `{{#listing common/src/activation.rs:sigmoid}}`: an anchored piece of source, or the whole file. Behind `|` stand
    /// words of the lines that the text speaks of.
    Listing(Listing, Spoken),
    /// `{{#run ch03-gradient descent --learning-rate 10 | part}}`: a command and what it prints, or one part of that.
    /// `{{#fail …}}`: a command that is refused, and its message.
    Run { run: Run, part: Option<String> },
    /// `{{#figure ch03-gradient/1-4 | alternative text | caption}}`.
    Figure(Figure),
    /// `{{#numpy ch03-gradient/descent}}`: a script and what it prints; `| words` as in a listing.
    Numpy(String, Spoken),
    /// `{{#question identity}}`: a question of the page, or `activation/identity` of another page of the chapter.
    Question(String),
    /// `{{#exercise ch02-loss huber}}`: the file that a reader writes, the command that checks it, hints and the solution.
    Exercise(Exercise),
}

/// What a directive may be.
const FORMS: &str = "listing FILE or FILE:ANCHOR; listing FILE:ANCHOR | WORDS; run PROGRAM ARGUMENTS; \
    run PROGRAM ARGUMENTS | PART; fail, like run; figure PROGRAM/NAME | ALTERNATIVE TEXT | CAPTION; \
    numpy PROGRAM/SECTION; numpy PROGRAM/SECTION | WORDS; question NAME; exercise PROGRAM NAME";

/// A page in order, each piece with its line: text as written, and directives.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Text { line: usize, text: &'a str },
    Directive { line: usize, directive: Directive },
}

/// Splits a page. The error is the line and what is wrong there.
pub fn pieces(page: &str) -> Result<Vec<Piece<'_>>, (usize, String)> {
    let mut pieces = Vec::new();
    let (mut rest, mut line) = (page, 1);
    while let Some(start) = next_directive(rest) {
        let (text, from) = rest.split_at(start);
        pieces.push(Piece::Text { line, text });
        line += text.matches('\n').count();
        let unclosed = || (line, "no line ends in }} from here".to_string());
        let (written, after) = split_after_directive(from).ok_or_else(unclosed)?;
        let odd = || (line, format!("`{}` is none of {FORMS}", plain(written)));
        let directive = parse(written).ok_or_else(odd)?;
        pieces.push(Piece::Directive { line, directive });
        line += written.matches('\n').count();
        rest = after;
    }
    pieces.push(Piece::Text { line, text: rest });
    Ok(pieces)
}

fn next_directive(text: &str) -> Option<usize> {
    let mut found = text.match_indices("{{#").map(|(at, _)| at);
    found.find(|at| *at == 0 || text[..*at].ends_with('\n'))
}

/// A directive may go on over several lines, but not beyond its paragraph.
fn split_after_directive(text: &str) -> Option<(&str, &str)> {
    let closes = |line: &str| line.trim_end().ends_with("}}");
    let lines = text.split_inclusive('\n');
    let paragraph = lines.take_while(|line| !line.trim().is_empty());
    let mut end = 0;
    for line in paragraph {
        end += line.len();
        if closes(line) {
            return Some(text.split_at(end));
        }
    }
    None
}

/// The words of a text, a space between two.
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn parse(written: &str) -> Option<Directive> {
    let body = written
        .strip_prefix("{{#")?
        .trim_end()
        .trim_end_matches("}}");
    let (name, rest) = body.split_once(char::is_whitespace)?;
    // Code may hold a `|`, and so may a caption.
    let most = if name == "figure" { 3 } else { 2 };
    let fields: Vec<String> = rest.splitn(most, '|').map(plain).collect();
    if fields.iter().any(String::is_empty) {
        return None;
    }
    Some(match (name, &fields[..]) {
        ("listing", [source, words @ ..]) => {
            Directive::Listing(Listing::named(source), Spoken::named(words))
        }
        ("run" | "fail", [command, part @ ..]) => Directive::Run {
            run: Run::named(command, name == "fail")?,
            part: part.first().cloned(),
        },
        ("figure", [name, alternative, caption]) => Directive::Figure(Figure {
            name: name.clone(),
            alternative: alternative.clone(),
            caption: caption.clone(),
        }),
        ("numpy", [name, words @ ..]) => Directive::Numpy(name.clone(), Spoken::named(words)),
        ("question", [name]) => Directive::Question(name.clone()),
        ("exercise", [words]) => Directive::Exercise(Exercise::named(words)?),
        _ => return None,
    })
}
