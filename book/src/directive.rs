//! The directives of a page: `{{#name …}}`, from the start of a line to the first line that ends in `}}`.

use crate::figure::Figure;
use crate::listing::Listing;
use crate::recording::Run;

/// What a page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Directive {
    /// `{{#listing common/src/activation.rs:sigmoid}}`: an anchored piece of source, or the whole file.
    Listing(Listing),
    /// `{{#run ch03-gradient descent --learning-rate 10 | part}}`: a command and what it prints, or one part of that.
    /// `{{#fail …}}`: a command that is refused, and its message.
    Run { run: Run, part: Option<String> },
    /// `{{#figure ch03-gradient/1-4 | alternative text | caption}}`.
    Figure(Figure),
    /// `{{#numpy ch03-gradient/descent}}`: a script and what it prints.
    Numpy(String),
}

/// What a directive may be.
const FORMS: &str = "listing FILE or FILE:ANCHOR; run PROGRAM ARGUMENTS; run PROGRAM ARGUMENTS | PART; fail, like run; \
    figure PROGRAM/NAME | ALTERNATIVE TEXT | CAPTION; numpy PROGRAM/SECTION";

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
        let directive = parse(written).map_err(|what| (line, what))?;
        pieces.push(Piece::Directive { line, directive });
        line += written.matches('\n').count();
        rest = after;
    }
    pieces.push(Piece::Text { line, text: rest });
    Ok(pieces)
}

fn next_directive(text: &str) -> Option<usize> {
    let starts_a_line = |at: &usize| *at == 0 || text[..*at].ends_with('\n');
    let mut found = text.match_indices("{{#").map(|(at, _)| at);
    found.find(starts_a_line)
}

fn split_after_directive(text: &str) -> Option<(&str, &str)> {
    let mut end = 0;
    let mut lines = text.split_inclusive('\n');
    lines.find(|line| {
        end += line.len();
        line.trim_end().ends_with("}}")
    })?;
    Some(text.split_at(end))
}

/// The words of a text, a space between two.
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn parse(written: &str) -> Result<Directive, String> {
    let open = written.trim_start_matches("{{#").trim_end();
    let body = open.trim_end_matches("}}");
    let (name, rest) = body.split_once(char::is_whitespace).unwrap_or((body, ""));
    let fields: Vec<String> = rest.splitn(3, '|').map(plain).collect();
    let filled = fields.iter().all(|field| !field.is_empty());
    let directive = filled.then(|| directive(name, fields)).flatten();
    directive.ok_or_else(|| format!("`{{{{#{}}}}}` is none of {FORMS}", plain(body)))
}

fn directive(name: &str, fields: Vec<String>) -> Option<Directive> {
    let mut fields = fields.into_iter();
    let first = fields.next()?;
    let directive = match name {
        "listing" => Directive::Listing(Listing::named(&first)),
        "run" | "fail" => Directive::Run {
            run: Run::named(&first, name == "fail")?,
            part: fields.next(),
        },
        "figure" => Directive::Figure(Figure {
            name: first,
            alternative: fields.next()?,
            caption: fields.next()?,
        }),
        "numpy" => Directive::Numpy(first),
        _ => return None,
    };
    fields.next().is_none().then_some(directive)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caption_may_hold_bars_and_braces_and_several_lines() {
        let figure = Figure {
            name: "a/1-1".into(),
            alternative: "what it shows".into(),
            caption: "$\\frac{1}{x_{2}}$ and |x|".into(),
        };
        let page = "a\n{{#figure a/1-1\n| what it\nshows\n| $\\frac{1}{x_{2}}$ and |x|\n}}\nb";
        let directive = Directive::Figure(figure);
        assert_eq!(
            pieces(page).unwrap()[1],
            Piece::Directive { line: 2, directive }
        );
    }

    #[test]
    fn text_before_between_and_after_is_kept() {
        let found = pieces("a\n{{#numpy x/y}}\nb\n{{#listing x:z}}\nc").unwrap();
        let (path, anchor) = ("x".into(), Some("z".into()));
        let directive = |line, directive| Piece::Directive { line, directive };
        let text = |line, text| Piece::Text { line, text };
        let pieces = [
            text(1, "a\n"),
            directive(2, Directive::Numpy("x/y".into())),
            text(3, "b\n"),
            directive(4, Directive::Listing(Listing { path, anchor })),
            text(5, "c"),
        ];
        assert_eq!(found, pieces);
    }

    #[test]
    fn an_unknown_an_empty_and_an_open_directive_are_refused_with_their_line() {
        for written in [
            "include x}}",
            "numpy}}",
            "run a |}}",
            "listing a | b}}",
            "figure a | b}}",
        ] {
            let (line, what) = pieces(&format!("\n{{{{#{written}")).unwrap_err();
            assert_eq!(line, 2);
            assert!(what.contains(written) && what.contains(FORMS), "{what}");
        }
        assert_eq!(pieces("\n{{#numpy x").unwrap_err().0, 2);
    }
}
