//! The directives of a page: `{{#name …}}`, from the start of a line to the first line that ends in `}}`.

use crate::recording::Run;

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
        let end = end_of_directive(from).ok_or((
            line,
            "a directive without a line that ends in }}".to_string(),
        ))?;
        let body = from[..end]
            .trim_end()
            .trim_start_matches("{{#")
            .trim_end_matches("}}");
        let directive = parse(body).map_err(|what| (line, what))?;
        pieces.extend([Piece::Text(text), Piece::Directive { line, directive }]);
        line += from[..end].matches('\n').count();
        rest = &from[end..];
    }
    pieces.push(Piece::Text(rest));
    Ok(pieces)
}

/// The directives of a page, text aside.
pub fn directives(page: &str) -> Result<Vec<Directive>, (usize, String)> {
    let only = |piece| match piece {
        Piece::Directive { directive, .. } => Some(directive),
        Piece::Text(_) => None,
    };
    Ok(pieces(page)?.into_iter().filter_map(only).collect())
}

fn next_directive(text: &str) -> Option<usize> {
    if text.starts_with("{{#") {
        Some(0)
    } else {
        text.find("\n{{#").map(|at| at + 1)
    }
}

fn end_of_directive(text: &str) -> Option<usize> {
    let mut end = 0;
    for line in text.split_inclusive('\n') {
        end += line.len();
        if line.trim_end().ends_with("}}") {
            return Some(end);
        }
    }
    None
}

fn parse(body: &str) -> Result<Directive, String> {
    let (name, rest) = body.split_once(char::is_whitespace).unwrap_or((body, ""));
    let mut fields = rest
        .splitn(3, '|')
        .map(|field| field.split_whitespace().collect::<Vec<_>>().join(" "));
    let first = fields
        .next()
        .filter(|field| !field.is_empty())
        .ok_or(format!("{{{{#{name}}}}} names nothing"))?;
    let second = fields.next();
    match name {
        "listing" => {
            let (path, anchor) = first
                .split_once(':')
                .map_or((first.as_str(), None), |(path, anchor)| {
                    (path, Some(anchor))
                });
            Ok(Directive::Listing {
                path: path.to_string(),
                anchor: anchor.map(str::to_string),
            })
        }
        "run" | "fail" => Ok(Directive::Run {
            run: Run::parse(&first, name == "fail")?,
            part: second,
        }),
        "figure" => figure(first, second, fields.next()),
        "numpy" => Ok(Directive::Numpy { name: first }),
        _ => Err(format!(
            "there is no directive {{{{#{name}}}}}; there are listing, run, fail, figure and numpy"
        )),
    }
}

fn figure(
    name: String,
    alternative: Option<String>,
    caption: Option<String>,
) -> Result<Directive, String> {
    match (alternative, caption) {
        (Some(alternative), Some(caption)) if !alternative.is_empty() && !caption.is_empty() => {
            Ok(Directive::Figure {
                name,
                alternative,
                caption,
            })
        }
        _ => Err(format!(
            "figure {name} needs an alternative text and a caption: {{{{#figure {name} | … | …}}}}"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Directive {
        directives(text).unwrap().remove(0)
    }

    #[test]
    fn a_listing_names_a_file_and_an_anchor() {
        let (path, anchor) = ("common/src/loss.rs".to_string(), Some("loss".to_string()));
        assert_eq!(
            one("{{#listing common/src/loss.rs:loss}}"),
            Directive::Listing { path, anchor }
        );
    }

    #[test]
    fn a_caption_may_hold_bars_and_braces_and_several_lines() {
        let found = one(
            "text\n\n{{#figure ch01/1-1\n| what it shows\n| $\\frac{1}{x_{2}}$ and |x|\n}}\nmore",
        );
        let Directive::Figure {
            name,
            alternative,
            caption,
        } = found
        else {
            panic!("{found:?}")
        };
        assert_eq!(
            (name.as_str(), alternative.as_str()),
            ("ch01/1-1", "what it shows")
        );
        assert_eq!(caption, "$\\frac{1}{x_{2}}$ and |x|");
    }

    #[test]
    fn text_before_between_and_after_is_kept() {
        let found = pieces("a\n{{#numpy x/y}}\nb\n{{#numpy x/z}}\nc").unwrap();
        assert!(matches!(
            &found[..],
            [
                Piece::Text("a\n"),
                _,
                Piece::Text("b\n"),
                Piece::Directive { line: 4, .. },
                Piece::Text("c")
            ]
        ));
    }

    #[test]
    fn an_unknown_an_empty_and_an_open_directive_are_refused_with_their_line() {
        assert_eq!(pieces("\n{{#include x}}").unwrap_err().0, 2);
        assert!(
            pieces("{{#numpy}}")
                .unwrap_err()
                .1
                .contains("names nothing")
        );
        assert!(pieces("{{#numpy x").unwrap_err().1.contains("}}"));
        assert!(
            pieces("{{#figure x | alt}}")
                .unwrap_err()
                .1
                .contains("caption")
        );
    }
}
