//! What differs between a recorded output and a new one by more than another processor explains.

use std::collections::BTreeMap;

use crate::number::Token;
use crate::picture;
use crate::piece::{Line, Piece};
use crate::tolerance::Tolerance;

/// The line, from 1, and what differs there.
pub type Difference = (usize, String);

/// All differences that are more than the tolerance of the recorded piece.
pub fn differences(
    recorded: &[Line],
    new: &[Line],
    tolerance: impl Fn(&Piece) -> Tolerance,
) -> Vec<Difference> {
    let mut found = Vec::new();
    for (number, (old, new)) in (1..).zip(recorded.iter().zip(new)) {
        let differ = in_line(old, new, &tolerance).into_iter();
        found.extend(differ.map(|what| (number, what)));
    }
    if recorded.len() != new.len() {
        // What follows the first difference may only have moved.
        let (old, new) = (recorded.len(), new.len());
        found.truncate(1);
        found.push((old.min(new), format!("recorded {old} lines, now {new}")));
    }
    found.extend(clouds_moved(recorded, new, &tolerance));
    found
}

fn in_line(recorded: &Line, new: &Line, tolerance: impl Fn(&Piece) -> Tolerance) -> Vec<String> {
    if recorded.len() != new.len() {
        let (old, new) = (text(recorded), text(new));
        return vec![format!("recorded `{old}`, now `{new}`")];
    }
    let pairs = recorded.iter().zip(new);
    let differ = pairs.filter_map(|(old, new)| in_piece(old, new, tolerance(old)));
    differ.collect()
}

/// The beginning of a line.
fn text(line: &Line) -> String {
    let words: Vec<_> = line.iter().map(|piece| piece.token.printed()).collect();
    words.join(" ").chars().take(80).collect()
}

fn in_piece(recorded: &Piece, new: &Piece, tolerance: Tolerance) -> Option<String> {
    let (old, now) = (recorded.token.printed(), new.token.printed());
    match (&recorded.token, &new.token) {
        _ if old == now => None,
        (Token::Number(a), Token::Number(b)) if tolerance.allows(a, b) => None,
        (Token::Number(_), Token::Number(_)) => {
            let what = format!("{} recorded {old}, now {now}", recorded.head.trim());
            Some(format!(
                "{} (book/tolerances.txt allows {tolerance:?})",
                what.trim()
            ))
        }
        _ if recorded.before == "pixels" => picture::difference(old, now, tolerance),
        _ => Some(format!("recorded `{old}`, now `{now}`")),
    }
}

/// Where rounding decides where a dot falls, the dots of one size and colour are compared by their quartiles.
fn clouds_moved(
    recorded: &[Line],
    new: &[Line],
    tolerance: impl Fn(&Piece) -> Tolerance,
) -> Vec<Difference> {
    let new = clouds(new, &tolerance);
    let moved = |(dots, (line, allowed, places)): (String, Cloud)| {
        let (old, now) = (quartiles(places), quartiles(new.get(&dots)?.2.clone()));
        let far = |(old, now): (&f64, &f64)| (old - now).abs() > allowed;
        let what = format!("quartiles of dots like this recorded {old:?}, now {now:?}");
        let is_far = old.iter().zip(&now).any(far);
        is_far.then(|| {
            (
                line,
                format!("{what} (book/tolerances.txt allows {allowed})"),
            )
        })
    };
    let recorded = clouds(recorded, &tolerance).into_iter();
    recorded.filter_map(moved).collect()
}

/// The line of the first dot, how far a quartile may move, and where the dots are.
type Cloud = (usize, f64, Vec<f64>);

/// By the words on the line of a dot.
fn clouds(lines: &[Line], tolerance: impl Fn(&Piece) -> Tolerance) -> BTreeMap<String, Cloud> {
    let mut clouds = BTreeMap::new();
    for (line, pieces) in (1..).zip(lines) {
        for piece in pieces {
            let (Token::Number(place), Tolerance::Quartiles(allowed)) =
                (&piece.token, tolerance(piece))
            else {
                continue;
            };
            let (_, _, places): &mut Cloud =
                clouds
                    .entry(words(pieces))
                    .or_insert((line, allowed, Vec::new()));
            places.push(place.value);
        }
    }
    clouds
}

fn words(line: &Line) -> String {
    let is_word = |piece: &&Piece| matches!(piece.token, Token::Word(_));
    let words = line.iter().filter(is_word);
    words.map(|piece| piece.token.printed()).collect()
}

fn quartiles(mut places: Vec<f64>) -> [f64; 3] {
    places.sort_by(f64::total_cmp);
    [1, 2, 3].map(|quarter| places[places.len() * quarter / 4])
}
