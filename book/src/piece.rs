//! An output in pieces: the words and numbers of each line, each with the names that a tolerance can be stated for.

use crate::number::{Token, tokens};

/// A word or number. In a text its names are the head of its column and the words before it, in a drawing the element
/// with the axis, `circle y`, and the axis alone, `y`.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    pub token: Token,
    pub head: String,
    pub before: String,
}

pub type Line = Vec<Piece>;

/// The lines of what a program printed or drew.
pub fn lines(file: &str, text: &str) -> Vec<Line> {
    match file.ends_with(".svg") {
        true => text.lines().map(drawn).collect(),
        false => printed(text),
    }
}

/// A line without a number is the head of those below it.
fn printed(text: &str) -> Vec<Line> {
    let mut head = "";
    let mut lines = Vec::new();
    for line in text.lines() {
        let mut end = 0;
        let piece = |token: Token| {
            let start = end + line[end..].find(token.printed()).unwrap_or(0);
            end = start + token.printed().len();
            Piece {
                head: over(head, line[..end].chars().count()),
                before: line[..start].trim().to_string(),
                token,
            }
        };
        let pieces: Line = tokens(line).into_iter().map(piece).collect();
        let is_word = |piece: &Piece| matches!(piece.token, Token::Word(_));
        if pieces.iter().all(is_word) {
            head = line;
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
        start += head.chars().count() + 2;
        letters.contains(&end)
    };
    let head = heads.split("  ").find(covers);
    head.unwrap_or_default().trim().to_string()
}

/// An element of a drawing, which has a line of its own. Its places are numbers; what else stands in quotes is a word.
fn drawn(line: &str) -> Line {
    let element = line.split(' ').next().unwrap_or_default();
    let element = element.trim_start_matches('<');
    let mut attribute = "";
    let mut pieces = Line::new();
    for part in line.split('"') {
        let names = match attribute {
            "x" | "cx" | "width" => ["x"; 2],
            "y" | "cy" | "height" => ["y"; 2],
            "points" | "viewBox" => ["x", "y"],
            "href" => ["pixels"; 2],
            _ => [""; 2],
        };
        let found = match (attribute, names) {
            ("", _) | (_, ["x" | "y", _]) => tokens(&part.replace(',', " ")),
            _ => vec![Token::Word(part.to_string())],
        };
        let named = found.into_iter().zip(names.into_iter().cycle());
        pieces.extend(named.map(|(token, name)| Piece {
            token,
            head: format!("{element} {name}"),
            before: name.to_string(),
        }));
        let next = part.strip_suffix('=').filter(|_| attribute.is_empty());
        attribute = next
            .and_then(|part| part.split(' ').next_back())
            .unwrap_or("");
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the number that was printed so is called.
    fn names<'a>(lines: &'a [Line], number: &str) -> [&'a str; 2] {
        let mut pieces = lines.iter().flatten();
        let piece = pieces.find(|piece| piece.token.printed() == number);
        let piece = piece.unwrap();
        [&piece.head, &piece.before]
    }

    #[test]
    fn a_number_has_the_head_of_its_column_and_the_words_before_it() {
        let text = "-- check\n    of  max |∂L|  relative\nW1  50  0.034730   5.3e-4\n\
                    -- epochs\nepoch    test\n    1  9.12 %\n-- result\nmean loss is 7.5 at\n";
        let lines = lines("a/b.txt", text);
        assert_eq!(names(&lines, "50"), ["of", "W1"]);
        assert_eq!(names(&lines, "0.034730"), ["max |∂L|", "W1  50"]);
        assert_eq!(names(&lines, "5.3e-4")[0], "relative");
        assert_eq!(names(&lines, "9.12"), ["test", "1"]);
        assert_eq!(names(&lines, "7.5"), ["", "mean loss is"]);
    }

    #[test]
    fn a_place_has_its_axis_and_a_colour_is_a_word() {
        let svg = "<polyline points=\"1,2 3,-4\" stroke=\"#0b66c3\"/>\n\
                   <text x=\"5\" y=\"6\">say \"7\" = 8</text>";
        let lines = lines("a/b.svg", svg);
        for (number, axis) in [("1", "x"), ("2", "y"), ("3", "x"), ("-4", "y")] {
            assert_eq!(names(&lines, number), [&format!("polyline {axis}"), axis]);
        }
        assert_eq!(names(&lines, "6"), ["text y", "y"]);
        assert_eq!(names(&lines, "#0b66c3")[1], "");
        assert_eq!((names(&lines, "7")[1], names(&lines, "8")[1]), ("", ""));
    }
}
