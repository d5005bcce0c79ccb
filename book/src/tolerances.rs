//! `tolerances.txt`: the numbers that may differ more between processors than by rounding, and why.

use crate::error::{Problem, Result};
use crate::folders::Folders;
use crate::number::Token;
use crate::piece::{Piece, lines};
use crate::refresh::Records;
use crate::tolerance::Tolerance;

const FILE: &str = "book/tolerances.txt";

/// Lines like `ch04-backprop/train*.txt  loss  within 2 %  # why`; of two for the same number, the later one holds.
#[derive(Debug, Default)]
pub struct Tolerances(Vec<Band>);

#[derive(Debug)]
struct Band {
    line: usize,
    /// Below `generated/`, with at most one `*`.
    file: String,
    /// A name of a piece, or `*` for all numbers.
    name: String,
    tolerance: Tolerance,
}

impl Tolerances {
    pub fn load(folders: &Folders) -> Result<Self> {
        Ok(Self::parse(
            &folders.read(&folders.book.join("tolerances.txt"))?,
        )?)
    }

    fn parse(text: &str) -> Result<Self, Problem> {
        let lines = (1..).zip(text.lines());
        let stated = lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
        let read = |(number, line): (usize, &str)| {
            let form = "is not written FILE NAME BAND # WHY with a BAND like those above";
            let problem = || Problem::new(format!("{FILE}:{number}"), format!("`{line}` {form}"));
            Band::read(number, line).ok_or_else(problem)
        };
        stated.map(read).collect::<Result<_, _>>().map(Self)
    }

    /// The tolerance of a piece of a file below `generated/`: the stated one, or what rounding allows. Whole numbers are
    /// exact, but in a drawing, where they are eighths of a pixel.
    pub fn of(&self, file: &str, piece: &Piece) -> Tolerance {
        match &piece.token {
            Token::Number(number) if number.is_whole() && !file.ends_with(".svg") => {
                Tolerance::LastDigit
            }
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
        let is_used = |band: &Band| {
            let files = recorded.iter().filter(|(file, _)| band.is_for(file));
            let mut pieces = files.flat_map(|(file, text)| lines(file, text)).flatten();
            pieces.any(|piece| band.names(&piece))
        };
        let problem = |band: &Band| {
            let what = format!("nothing in {} is named {}", band.file, band.name);
            Problem::new(format!("{FILE}:{}", band.line), what)
        };
        let stale = self.0.iter().filter(|band| !is_used(band));
        stale.map(problem).collect()
    }
}

impl Band {
    /// A band without a reason is none.
    fn read(line_number: usize, line: &str) -> Option<Self> {
        let (stated, why) = line.split_once('#')?;
        let words: Vec<&str> = stated.split_whitespace().collect();
        let starts = |word: &&str| ["within", "factor", "quartiles"].contains(word);
        let (name, tolerance) = words.split_at(words.iter().position(starts)?);
        let (file, name) = name.split_first()?;
        let is_whole = !name.is_empty() && !why.trim().is_empty();
        is_whole.then_some(Self {
            line: line_number,
            file: file.to_string(),
            name: name.join(" "),
            tolerance: Tolerance::read(tolerance)?,
        })
    }

    fn is_for(&self, file: &str) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_band_for_a_file_and_a_name_is_used_and_rounding_otherwise() {
        let text = "# heading\n\na/t*.txt  mean loss  within 5 %  # training\n\
                    a/t-1.txt mean loss factor 2 # wild\na/n.txt * within 0.5 # random\n\
                    a/b.svg circle y quartiles within 8 # noise\n";
        let stated = Tolerances::parse(text).unwrap();
        let output = "mean loss 7.5 at 3.5 in step 9";
        let dot = "<circle cx=\"1\" cy=\"2\"/>";
        for (file, text, number, tolerance) in [
            ("a/t.txt", output, "7.5", Tolerance::Percent(5.0)),
            ("a/t.txt", output, "3.5", Tolerance::LastDigit),
            ("a/t-1.txt", output, "7.5", Tolerance::Factor(2.0)),
            ("a/n.txt", output, "3.5", Tolerance::Within(0.5)),
            ("a/n.txt", output, "9", Tolerance::LastDigit),
            ("b/t.txt", output, "7.5", Tolerance::LastDigit),
            ("a/b.svg", dot, "2", Tolerance::Quartiles(8.0)),
            ("a/b.svg", dot, "1", Tolerance::LastDigit),
        ] {
            let mut pieces = lines(file, text).into_iter().flatten();
            let piece = pieces.find(|piece| piece.token.printed() == number);
            let found = stated.of(file, &piece.unwrap());
            assert_eq!(found, tolerance, "{file} {number}");
        }
        assert_eq!(stated.of_all("a/n.txt"), Tolerance::Within(0.5));
    }

    #[test]
    fn a_band_for_nothing_is_found() {
        let stated = Tolerances::parse("a/*.txt loss within 1 # why\n").unwrap();
        let stale =
            |file: &str, text: &str| stated.stale(&Records::from([(file.into(), text.into())]));
        assert_eq!(stale("a/b.txt", "loss 3"), []);
        assert_eq!(stale("a/b.txt", "cost 3")[0].place, "book/tolerances.txt:1");
        assert_eq!(stale("b/b.txt", "loss 3").len(), 1);
    }

    #[test]
    fn a_band_without_a_name_or_a_reason_is_refused_with_its_line() {
        for line in [
            "loss within 5 % #",
            "within 5 % # why",
            "loss within x # why",
        ] {
            let problem = Tolerances::parse(&format!("#\na/b.txt {line}\n")).unwrap_err();
            assert_eq!(problem.place, "book/tolerances.txt:2");
        }
    }
}
