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
    let same = match (&recorded.token, &new.token) {
        (Token::Number(old), Token::Number(new)) => tolerance.allows(old, new),
        _ if recorded.before == "pixels" => return picture::difference(old, now, tolerance),
        (old, new) => old == new,
    };
    let what = format!("{} recorded {old}, now {now}", recorded.head.trim());
    (!same).then(|| format!("{} (allowed: {tolerance:?})", what.trim()))
}

/// Where rounding decides where a dot falls, the dots of one size and colour are compared by their quartiles.
fn clouds_moved(
    recorded: &[Line],
    new: &[Line],
    tolerance: impl Fn(&Piece) -> Tolerance,
) -> Vec<Difference> {
    let now = clouds(new, &tolerance);
    let moved = |(dots, cloud): (String, Cloud)| {
        let (old, now) = (quartiles(&cloud), quartiles(now.get(&dots)?));
        let far = |(old, now): (&f64, &f64)| (old - now).abs() > cloud.allowed;
        let what = format!("the dots like this have quartiles at {now:?}, recorded {old:?}");
        let is_far = old.iter().zip(&now).any(far);
        is_far.then(|| (cloud.line, format!("{what} (allowed: {})", cloud.allowed)))
    };
    let recorded = clouds(recorded, &tolerance).into_iter();
    recorded.filter_map(moved).collect()
}

#[derive(Debug)]
struct Cloud {
    line: usize,
    allowed: f64,
    places: Vec<f64>,
}

/// By the words on the line of a dot.
fn clouds(lines: &[Line], tolerance: impl Fn(&Piece) -> Tolerance) -> BTreeMap<String, Cloud> {
    let mut clouds = BTreeMap::<String, Cloud>::new();
    for (line, pieces) in (1..).zip(lines) {
        for piece in pieces {
            if let (Token::Number(place), Tolerance::Quartiles(allowed)) =
                (&piece.token, tolerance(piece))
            {
                let words = pieces
                    .iter()
                    .filter(|piece| matches!(piece.token, Token::Word(_)));
                let words = words.map(|piece| piece.token.printed()).collect();
                let cloud = clouds.entry(words).or_insert(Cloud {
                    line,
                    allowed,
                    places: Vec::new(),
                });
                cloud.places.push(place.value);
            }
        }
    }
    clouds
}

fn quartiles(cloud: &Cloud) -> [f64; 3] {
    let mut places = cloud.places.clone();
    places.sort_by(f64::total_cmp);
    [1, 2, 3].map(|quarter| places[places.len() * quarter / 4])
}
