//! `tolerances.txt`: the outputs whose numbers may differ more between processors than by rounding, and why.

use std::collections::BTreeMap;

use crate::compare::Tolerance;
use crate::error::{Problem, Result};
use crate::folders::Folders;

const FILE: &str = "book/tolerances.txt";

/// Bands by file, one a line: `ch04-backprop/train.txt  relative 0.05  absolute 0.01  # why`.
#[derive(Debug, Default)]
pub struct Tolerances(BTreeMap<String, Tolerance>);

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
            let form = "is not written FILE relative NUMBER absolute NUMBER # WHY";
            let problem = || Problem::new(format!("{FILE}:{number}"), format!("`{line}` {form}"));
            band(line).ok_or_else(problem)
        };
        stated.map(read).collect::<Result<_, _>>().map(Self)
    }

    /// The band stated for a file below `generated/`, or what rounding allows.
    pub fn of(&self, file: &str) -> Tolerance {
        self.0.get(file).copied().unwrap_or(Tolerance::ROUNDING)
    }

    /// Bands stated for files that are not there.
    pub fn stale(&self, exists: impl Fn(&str) -> bool) -> Vec<Problem> {
        let stale = self.0.keys().filter(|file| !exists(file));
        let what = |file| format!("{file} is no recorded output");
        stale.map(|file| Problem::new(FILE, what(file))).collect()
    }
}

/// A band without a reason is none.
fn band(line: &str) -> Option<(String, Tolerance)> {
    let (stated, why) = line.split_once('#')?;
    let words: Vec<&str> = stated.split_whitespace().collect();
    let [file, "relative", relative, "absolute", absolute] = words[..] else {
        return None;
    };
    let tolerance = Tolerance {
        relative: relative.parse().ok()?,
        absolute: absolute.parse().ok()?,
    };
    (!why.trim().is_empty()).then(|| (file.to_string(), tolerance))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stated_band_is_used_and_rounding_otherwise() {
        let text = "# heading\n\na/b.txt relative 0.05 absolute 0.01 # training\n";
        let stated = Tolerances::parse(text).unwrap();
        let (relative, absolute) = (0.05, 0.01);
        assert_eq!(stated.of("a/b.txt"), Tolerance { relative, absolute });
        assert_eq!(stated.of("a/c.txt"), Tolerance::ROUNDING);
        assert_eq!(stated.stale(|file| file == "a/b.txt"), []);
        assert_eq!(stated.stale(|_| false).len(), 1);
    }

    #[test]
    fn a_band_without_a_reason_is_refused_with_its_line() {
        for line in [
            "relative 0.05 absolute 0.01",
            "relative x absolute 0.01 # why",
        ] {
            let problem = Tolerances::parse(&format!("#\na/b.txt {line}\n")).unwrap_err();
            assert_eq!(problem.place, "book/tolerances.txt:2");
        }
    }
}
