//! `tolerances.txt`: the numbers that may differ more between processors than by rounding, how far, and why.

use crate::error::{Problem, Result};
use crate::figure::wide;
use crate::folders::Folders;
use crate::number::Number;
use crate::piece::{Piece, lines};
use crate::refresh::Records;

/// For the sums of decimals that are none in binary.
const JUST_ABOVE: f64 = 1.000_001;

/// How far a number may be from the recorded one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Tolerance {
    /// Rounding: one in the last printed digit. Whole numbers are exact.
    LastDigit,
    /// `within 0.3`.
    Within(f64),
    /// `within 5 %` of the recorded number.
    Percent(f64),
    /// `factor 3`: at most three times as large or small, for what is itself a rounding error.
    Factor(f64),
    /// `quartiles within 8`: the numbers of a cloud are compared together, by their quartiles.
    Quartiles(f64),
}

impl Tolerance {
    fn read(words: &str) -> Option<Self> {
        let words: Vec<_> = words.split_whitespace().collect();
        let (kind, number): (fn(f64) -> Self, _) = match &words[..] {
            ["within", number] => (Self::Within, number),
            ["within", number, "%"] => (Self::Percent, number),
            ["factor", number] => (Self::Factor, number),
            ["quartiles", "within", number] => (Self::Quartiles, number),
            _ => return None,
        };
        Some(kind(number.parse().ok()?))
    }

    /// Whether two processors may print these. A digit less than recorded is a difference.
    pub fn allows(self, recorded: &Number, new: &Number) -> bool {
        let last_digit = recorded.last_digit.min(new.last_digit);
        self.allows_value(recorded.value, new.value, last_digit)
    }

    /// Whether two programs may, one of which prints fewer digits.
    pub fn allows_coarser(self, one: &Number, other: &Number) -> bool {
        let last_digit = one.last_digit.max(other.last_digit);
        self.allows_value(one.value, other.value, last_digit)
    }

    fn allows_value(self, recorded: f64, new: f64, last_digit: f64) -> bool {
        let within = |distance: f64| (recorded - new).abs() <= distance * JUST_ABOVE;
        let in_band = match self {
            Self::LastDigit => false,
            Self::Within(distance) => within(distance),
            Self::Percent(percent) => within(percent / 100.0 * recorded.abs()),
            Self::Factor(factor) => (1.0 / factor..=factor).contains(&(new / recorded)),
            Self::Quartiles(_) => true,
        };
        in_band || within(last_digit)
    }
}

/// Lines like `ch04-backprop/train*.txt  loss  within 2 %  # why`; of two for the same number, the later one holds.
#[derive(Debug, Default)]
pub struct Tolerances(Vec<Band>);

#[derive(Debug)]
struct Band {
    /// Where it is stated.
    place: String,
    /// Below `generated/`, with at most one `*`.
    file: String,
    /// A name of a piece, or `*` for all numbers.
    name: String,
    tolerance: Tolerance,
}

impl Tolerances {
    pub fn load(folders: &Folders) -> Result<Self> {
        let text = folders.read(&folders.book.join("tolerances.txt"))?;
        let lines = (1..).zip(text.lines());
        let stated = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        let form = "is not written FILE  NAME  BAND  # WHY, with a BAND like those above";
        let read = |(number, line)| {
            let place = format!("book/tolerances.txt:{number}");
            let odd = Problem::new(&place, format!("`{line}` {form}"));
            Ok(Band::read(place, line).ok_or(odd)?)
        };
        stated.map(read).collect::<Result<_>>().map(Self)
    }

    /// The tolerance of a piece of a file below `generated/`: the stated one, or what rounding allows. Whole numbers are
    /// exact, but in a drawing, where they are eighths of a pixel.
    pub fn of(&self, file: &str, piece: &Piece) -> Tolerance {
        let is_drawn = file.ends_with(".svg");
        match &piece.number {
            Some(number) if number.is_whole() && !is_drawn => Tolerance::LastDigit,
            _ => self.stated(file, |band| band.names(piece)),
        }
    }

    /// The tolerance stated for all numbers of a file.
    pub fn of_all(&self, file: &str) -> Tolerance {
        self.stated(file, |band| band.name == "*")
    }

    fn stated(&self, file: &str, names: impl Fn(&Band) -> bool) -> Tolerance {
        let mut bands = self.0.iter().rev();
        let band = bands.find(|band| band.is_for(file) && names(band));
        band.map_or(Tolerance::LastDigit, |band| band.tolerance)
    }

    /// Bands for which there is no number.
    pub fn stale(&self, recorded: &Records) -> Vec<Problem> {
        let is_used = |band: &&Band| {
            let files = recorded.iter().filter(|(file, _)| band.is_for(file));
            let mut pieces = files.flat_map(|(file, text)| lines(file, text)).flatten();
            pieces.any(|piece| band.names(&piece))
        };
        let what = |band: &Band| format!("nothing in {} is named {}", band.file, band.name);
        let stale = self.0.iter().filter(|band| !is_used(band));
        stale
            .map(|band| Problem::new(&band.place, what(band)))
            .collect()
    }
}

impl Band {
    /// A band without a reason is none.
    fn read(place: String, line: &str) -> Option<Self> {
        let columns = line.split("  ").map(str::trim);
        let columns: Vec<_> = columns.filter(|column| !column.is_empty()).collect();
        let [file, name, band, why] = columns[..] else {
            return None;
        };
        why.starts_with("# ").then_some(Self {
            place,
            file: file.to_string(),
            name: name.to_string(),
            tolerance: Tolerance::read(band)?,
        })
    }

    /// Every form of a figure has the bands of the wide one.
    fn is_for(&self, file: &str) -> bool {
        let file = wide(file);
        match self.file.split_once('*') {
            Some((start, end)) => file.starts_with(start) && file.ends_with(end),
            None => file == self.file,
        }
    }

    /// The words before a number need only end with the name.
    fn names(&self, piece: &Piece) -> bool {
        let name = self.name.as_str();
        name == "*" || piece.head == name || piece.before.ends_with(name)
    }
}
