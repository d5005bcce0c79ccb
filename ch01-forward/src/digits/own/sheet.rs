//! A picture, its digits, and what the network takes them for.

use std::path::Path;

use common::handwriting::{self, Digit, Picture};
use lesson::Result;

use super::Reader;
use super::judge::Judgement;
use crate::digits::reading::Scores;

/// A sheet has no more digits: where there are more shapes, the picture shows something else.
const MOST: usize = 60;

pub struct Sheet {
    pub picture: Picture,
    pub ink: Picture,
    pub read: Vec<Read>,
    /// How many shapes of ink there are.
    shapes: usize,
}

/// A digit of the picture.
pub struct Read {
    pub digit: Digit,
    pub scores: Scores,
    pub judgement: Judgement,
}

impl Sheet {
    pub fn open(file: &Path, reader: &Reader) -> Result<Self> {
        let picture = handwriting::open(file)?;
        let ink = handwriting::ink(&picture);
        let digits = handwriting::digits(&ink);
        let shapes = digits.len();
        let shown = digits.into_iter().filter(|_| shapes <= MOST);
        let read: Result<Vec<_>> = shown.map(|digit| Read::new(digit, reader)).collect();
        Ok(Self {
            picture,
            ink,
            read: read?,
            shapes,
        })
    }

    /// How many digits there are, or why there are none.
    pub fn summary(&self) -> String {
        match (self.shapes, self.read.len()) {
            (0, _) => "no digit: nothing stands out from the paper".into(),
            (shapes, 0) => format!("no digits: {shapes} shapes are too many for a sheet of them"),
            (_, 1) => "1 digit".into(),
            (_, digits) => match self.rows().count() {
                1 => format!("{digits} digits, from left to right"),
                rows => format!("{digits} digits in {rows} rows, each from left to right"),
            },
        }
    }

    /// The digits of each row.
    pub fn rows(&self) -> impl Iterator<Item = &[Read]> {
        self.read
            .chunk_by(|one, next| one.digit.row == next.digit.row)
    }

    /// The same of a picture without digits, in fewer words.
    pub fn brief(&self) -> &'static str {
        match self.shapes {
            0 => "no digit",
            _ => "no digits: too many shapes",
        }
    }
}

impl Read {
    fn new(digit: Digit, reader: &Reader) -> Result<Self> {
        let pixels = digit.image.values();
        let scores = Scores::of(&reader.net, pixels)?;
        if !scores.is_finite() {
            return Err("the scores are not finite; take other weights".into());
        }
        let judgement = Judgement::new(&scores, pixels, &reader.test);
        Ok(Self {
            digit,
            scores,
            judgement,
        })
    }
}
