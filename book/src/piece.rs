//! An output in pieces: the words and numbers of each line, each with the names that a tolerance can be stated for.

use crate::number::{Number, tokens};

/// A word or number. In a text its names are the head of its column and the words before it, in a drawing the element
/// with the axis, `circle y`, and the axis alone, `y`.
#[derive(Debug)]
pub struct Piece {
    pub printed: String,
    pub number: Option<Number>,
    pub head: String,
    pub before: String,
}

pub type Line = Vec<Piece>;

/// The lines of what a program printed or drew.
pub fn lines(file: &str, text: &str) -> Vec<Line> {
    match file.rsplit('.').next() {
        Some("svg") => text.lines().map(drawn).collect(),
        Some("json") => text.lines().map(described).collect(),
        _ => printed(text),
    }
}

/// A line of a description. Nothing in it is rounded, so its numbers are words.
fn described(line: &str) -> Line {
    let word = |printed: &str| Piece {
        printed: printed.to_string(),
        number: None,
        head: String::new(),
        before: String::new(),
    };
    line.split(',').map(word).collect()
}

/// A line without a number is the head of those below it.
fn printed(text: &str) -> Vec<Line> {
    let (mut lines, mut heads) = (Vec::new(), "");
    for line in text.lines() {
        let piece = |(at, printed): (usize, &str)| Piece {
            printed: printed.to_string(),
            number: Number::read(printed),
            head: over(heads, line[..at + printed.len()].chars().count()),
            before: line[..at].trim().to_string(),
        };
        let pieces: Line = tokens(line).into_iter().map(piece).collect();
        if pieces.iter().all(|piece| piece.number.is_none()) {
            heads = line;
        }
        lines.push(pieces);
    }
    lines
}

/// The head that stands over the last letter before `end`; between two heads are two spaces or more.
fn over(heads: &str, end: usize) -> String {
    let mut start = 0;
    let covers = |head: &&str| {
        let letters = start + 1..=start + head.chars().count();
        start = letters.end() + 2;
        letters.contains(&end)
    };
    let head = heads.split("  ").find(covers);
    head.unwrap_or_default().trim().to_string()
}

/// An element of a drawing, which has a line of its own. Its places are numbers; what else stands in quotes is a word.
fn drawn(line: &str) -> Line {
    let element = line.split(['<', ' ']).nth(1).unwrap_or_default();
    let (mut pieces, mut attribute) = (Line::new(), "");
    for part in line.split('"') {
        let names: &[&str] = match attribute {
            "x" | "cx" | "width" => &["x"],
            "y" | "cy" | "height" => &["y"],
            "points" | "viewBox" | "d" => &["x", "y"],
            "href" => &["pixels"],
            _ => &[""],
        };
        let spaced = match attribute {
            "d" => part.replace([',', 'M', 'C'], " "), // the commands of a path
            _ => part.replace(',', " "),
        };
        let is_place = attribute.is_empty() || ["x", "y"].contains(&names[0]);
        let found = match is_place {
            true => tokens(&spaced),
            false => vec![(0, part)],
        };
        let named = found.into_iter().zip(names.iter().cycle());
        pieces.extend(named.map(|((_, printed), name)| Piece {
            printed: printed.to_string(),
            number: Number::read(printed).filter(|_| is_place),
            head: format!("{element} {name}").trim().to_string(),
            before: name.to_string(),
        }));
        let next = part.strip_suffix('=').filter(|_| attribute.is_empty());
        attribute = next.map_or("", |names| names.rsplit(' ').next().unwrap_or(""));
    }
    pieces
}
