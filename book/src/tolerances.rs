//! `tolerances.txt`: the outputs whose numbers may differ more between processors than by rounding, and why.

use crate::compare::Tolerance;
use crate::error::Problem;
use crate::folders::{Folders, read};

const FILE: &str = "book/tolerances.txt";

/// One line: `ch04-backprop/train.txt  relative 0.05  absolute 0.01  # why`.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    pub file: String,
    pub tolerance: Tolerance,
}

#[derive(Debug, Default)]
pub struct Tolerances(Vec<Band>);

impl Tolerances {
    pub fn load(folders: &Folders) -> Result<Self, Problem> {
        let text = read(&folders.book.join("tolerances.txt"))
            .map_err(|error| Problem::new(FILE, error.to_string()))?;
        Self::parse(&text)
            .map_err(|line| Problem::new(FILE, format!("cannot read the line `{line}`")))
    }

    fn parse(text: &str) -> Result<Self, String> {
        let lines = text
            .lines()
            .filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
        lines
            .map(|line| band(line).ok_or_else(|| line.to_string()))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// The band stated for a file below `generated/`, or what rounding allows.
    pub fn of(&self, file: &str) -> Tolerance {
        let stated = self.0.iter().find(|band| band.file == file);
        stated.map_or(Tolerance::ROUNDING, |band| band.tolerance)
    }

    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|band| band.file.as_str())
    }
}

/// A band without a reason is none.
fn band(line: &str) -> Option<Band> {
    let (stated, why) = line.split_once('#')?;
    let words: Vec<&str> = stated.split_whitespace().collect();
    let [file, "relative", relative, "absolute", absolute] = words[..] else {
        return None;
    };
    let tolerance = Tolerance {
        relative: relative.parse().ok()?,
        absolute: absolute.parse().ok()?,
    };
    (!why.trim().is_empty()).then(|| Band {
        file: file.to_string(),
        tolerance,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stated_band_is_used_and_rounding_otherwise() {
        let stated =
            Tolerances::parse("# heading\n\na/b.txt relative 0.05 absolute 0.01 # training\n")
                .unwrap();
        assert_eq!(
            stated.of("a/b.txt"),
            Tolerance {
                relative: 0.05,
                absolute: 0.01
            }
        );
        assert_eq!(stated.of("a/c.txt"), Tolerance::ROUNDING);
    }

    #[test]
    fn a_band_without_a_reason_is_refused() {
        assert!(Tolerances::parse("a/b.txt relative 0.05 absolute 0.01\n").is_err());
        assert!(Tolerances::parse("a/b.txt relative x absolute 0.01 # why\n").is_err());
    }
}
