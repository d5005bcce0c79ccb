//! The directives of a page: `{{#name …}}`, from the start of a line to the first line that ends in `}}`.

use crate::recording::{Recording, Run};

/// How each directive is written.
const FORMS: [(&str, &str); 5] = [
    ("listing", "FILE or FILE:ANCHOR"),
    ("run", "PROGRAM ARGUMENTS, and perhaps | PART"),
    ("fail", "PROGRAM ARGUMENTS, and perhaps | PART"),
    ("figure", "PROGRAM/NAME | alternative text | caption"),
    ("numpy", "PROGRAM/SECTION"),
];

/// What a page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Directive {
    /// `{{#listing common/src/activation.rs:sigmoid}}`: an anchored piece of source, or the whole file.
    Listing {
        path: String,
        anchor: Option<String>,
    },
    /// `{{#run ch03-gradient descent --learning-rate 10 | part}}`: a command and what it prints, or one part of that.
    /// `{{#fail …}}`: a command that is refused, and its message.
    Run { run: Run, part: Option<String> },
    /// `{{#figure ch03-gradient/1-4 | alternative text | caption}}`.
    Figure {
        name: String,
        alternative: String,
        caption: String,
    },
    /// `{{#numpy ch03-gradient/descent}}`: a script and what it prints.
    Numpy { name: String },
}

impl Directive {
    /// What has to be run or drawn for it.
    pub fn recording(self) -> Option<Recording> {
        match self {
            Self::Listing { .. } => None,
            Self::Run { run, .. } => Some(Recording::Output(run)),
            Self::Figure { name, .. } => Some(Recording::Figure(name)),
            Self::Numpy { name } => Some(Recording::Script(name)),
        }
    }
}

/// A page in order: text as written, and directives with their line.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Text(&'a str),
    Directive { line: usize, directive: Directive },
}

impl Piece<'_> {
    pub fn directive(self) -> Option<Directive> {
        match self {
            Self::Text(_) => None,
            Self::Directive { directive, .. } => Some(directive),
        }
    }
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
    let body = written.trim_end();
    let body = body.trim_start_matches("{{#").trim_end_matches("}}");
    let (name, rest) = body.split_once(char::is_whitespace).unwrap_or((body, ""));
    let plain = |field: &str| field.split_whitespace().collect::<Vec<_>>().join(" ");
    let fields: Vec<String> = rest.splitn(3, '|').map(plain).collect();
    let filled = fields.iter().all(|field| !field.is_empty());
    match (name, fields.as_slice()) {
        ("listing", [source]) if filled => Ok(listing(source)),
        ("run" | "fail", [command, part @ ..]) if filled && part.len() < 2 => Ok(Directive::Run {
            run: Run::parse(command, name == "fail")?,
            part: part.first().cloned(),
        }),
        ("figure", [name, alternative, caption]) if filled => Ok(Directive::Figure {
            name: name.clone(),
            alternative: alternative.clone(),
            caption: caption.clone(),
        }),
        ("numpy", [name]) if filled => Ok(Directive::Numpy { name: name.clone() }),
        _ => Err(misspelt(name)),
    }
}

fn listing(source: &str) -> Directive {
    let (path, anchor) = match source.split_once(':') {
        Some((path, anchor)) => (path, Some(anchor.to_string())),
        None => (source, None),
    };
    let path = path.to_string();
    Directive::Listing { path, anchor }
}

fn misspelt(name: &str) -> String {
    match FORMS.iter().find(|(known, _)| *known == name) {
        Some((_, form)) => format!("{{{{#{name}}}}} is written {{{{#{name} …}}}} with {form}"),
        None => {
            let known = FORMS.map(|(known, _)| known).join(", ");
            format!("there is no directive {{{{#{name}}}}}; there are {known}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(page: &str) -> Directive {
        let mut pieces = pieces(page).unwrap().into_iter();
        pieces.find_map(Piece::directive).unwrap()
    }

    #[test]
    fn a_listing_names_a_file_and_an_anchor() {
        let (path, anchor) = ("a/b.rs".to_string(), Some("c".to_string()));
        assert_eq!(
            one("{{#listing a/b.rs:c}}"),
            Directive::Listing { path, anchor }
        );
    }

    #[test]
    fn a_caption_may_hold_bars_and_braces_and_several_lines() {
        let figure = Directive::Figure {
            name: "a/1-1".into(),
            alternative: "what it shows".into(),
            caption: "$\\frac{1}{x_{2}}$ and |x|".into(),
        };
        let page =
            "text\n\n{{#figure a/1-1\n| what it shows\n| $\\frac{1}{x_{2}}$ and |x|\n}}\nmore";
        assert_eq!(one(page), figure);
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
        for (page, what) in [
            ("\n{{#include x}}", "there are listing, run"),
            ("\n{{#numpy}}", "PROGRAM/SECTION"),
            ("\n{{#run a b | }}", "PART"),
            ("\n{{#listing a.rs | b}}", "FILE"),
            ("\n{{#figure x | alt}}", "caption"),
            ("\n{{#numpy x", "}}"),
        ] {
            let (line, found) = pieces(page).unwrap_err();
            assert!(line == 2 && found.contains(what), "{page}: {found}");
        }
    }
}
