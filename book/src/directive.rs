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

/// A page in order: text as written, and directives with their line.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Text(&'a str),
    Directive { line: usize, directive: Directive },
}

/// Splits a page. The error is the line and what is wrong there.
pub fn pieces(page: &str) -> Result<Vec<Piece<'_>>, (usize, String)> {
    let mut pieces = Vec::new();
    let mut rest = page;
    let mut line = 1;
    while let Some(start) = next_directive(rest) {
        let (text, from) = rest.split_at(start);
        line += text.matches('\n').count();
        let (written, after) = split_after_directive(from)
            .ok_or((line, "no line ends in }} from here".to_string()))?;
        let directive = parse(written).map_err(|what| (line, what))?;
        pieces.extend([Piece::Text(text), Piece::Directive { line, directive }]);
        line += written.matches('\n').count();
        rest = after;
    }
    pieces.push(Piece::Text(rest));
    Ok(pieces)
}

fn next_directive(text: &str) -> Option<usize> {
    if text.starts_with("{{#") {
        Some(0)
    } else {
        text.find("\n{{#").map(|at| at + 1)
    }
}

fn split_after_directive(text: &str) -> Option<(&str, &str)> {
    let ends = |line: &&str| line.trim_end().ends_with("}}");
    let mut lines = text.split_inclusive('\n');
    let before: usize = lines
        .by_ref()
        .take_while(|line| !ends(line))
        .map(str::len)
        .sum();
    let last = text[before..].split_inclusive('\n').next()?;
    Some(text.split_at(before + last.len()))
}

fn parse(written: &str) -> Result<Directive, String> {
    let body = written.trim_end().trim_start_matches("{{#");
    let body = body.trim_end_matches("}}");
    let (name, rest) = body.split_once(char::is_whitespace).unwrap_or((body, ""));
    let plain = |field: &str| field.split_whitespace().collect::<Vec<_>>().join(" ");
    let fields: Vec<String> = rest.splitn(3, '|').map(plain).collect();
    let directive = if fields.iter().any(String::is_empty) {
        None
    } else {
        filled(name, fields)
    };
    directive.ok_or_else(|| format!("`{{{{#{}}}}}` is none of {FORMS}", plain(body)))
}

fn filled(name: &str, fields: Vec<String>) -> Option<Directive> {
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

    fn only(page: &str) -> Directive {
        match pieces(page).unwrap().swap_remove(1) {
            Piece::Directive { directive, .. } => directive,
            text => panic!("{text:?}"),
        }
    }

    #[test]
    fn a_listing_names_a_file_and_an_anchor() {
        let (path, anchor) = ("a/b.rs".into(), Some("c".into()));
        let listing = Directive::Listing(Listing { path, anchor });
        assert_eq!(only("{{#listing a/b.rs:c}}"), listing);
    }

    #[test]
    fn a_caption_may_hold_bars_and_braces_and_several_lines() {
        let figure = Figure {
            name: "a/1-1".into(),
            alternative: "what it shows".into(),
            caption: "$\\frac{1}{x_{2}}$ and |x|".into(),
        };
        let page =
            "text\n\n{{#figure a/1-1\n| what it\nshows\n| $\\frac{1}{x_{2}}$ and |x|\n}}\nmore";
        assert_eq!(only(page), Directive::Figure(figure));
    }

    #[test]
    fn text_before_between_and_after_is_kept() {
        let found = pieces("a\n{{#numpy x/y}}\nb\n{{#numpy x/z}}\nc").unwrap();
        let [
            Piece::Text("a\n"),
            _,
            Piece::Text("b\n"),
            Piece::Directive { line: 4, .. },
            Piece::Text("c"),
        ] = found[..]
        else {
            panic!("{found:?}")
        };
    }

    #[test]
    fn an_unknown_an_empty_and_an_open_directive_are_refused_with_their_line() {
        for directive in [
            "include x}}",
            "numpy}}",
            "run a | }}",
            "listing a.rs | b}}",
            "figure x | y}}",
        ] {
            let (line, what) = pieces(&format!("\n{{{{#{directive}")).unwrap_err();
            assert!(
                line == 2 && what.contains(directive) && what.contains("FILE:ANCHOR"),
                "{what}"
            );
        }
        assert_eq!(pieces("\n{{#numpy x").unwrap_err().0, 2);
    }
}
