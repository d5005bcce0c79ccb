//! Where a bound word comes from: cells of recorded outputs, constants of the code, counts, and what is computed from
//! them.
//!
//! | Source | is |
//! |---|---|
//! | `epochs:15:loss` | in the part `-- epochs` of the nearest output that has it: row `15`, column `loss` |
//! | `result:test accuracy` | the first number behind a row's label; `result:test accuracy:2` the second |
//! | `train --hidden 5:epochs:3:test` | the same in the output of another command of this chapter |
//! | `common/src/mnist/mod.rs:PIXELS` | a constant of the code, or the length of an array |
//! | `common/data/mnist/README.md` | a file that holds the number |
//! | `rows epochs`, `lines FILE.rs:ANCHOR` | how many rows of numbers a part has, how many lines the body of a listing |
//! | `count image ch04-backprop/weights` | how many such elements a figure has |
//! | `ln 10`, `a + b`, `a - b`, `a * b`, `a / b` | computed |
//! | `a < b`, `a > b`, `a = b`, `a < b < c` | something that has to hold |

use std::error::Error;

use scraper::Html;

use crate::block::{Block, Kind, blocks};
use crate::check::stated::{Stated, stated};
use crate::directive::Directive;
use crate::figure::Form;
use crate::folders::Folders;
use crate::listing::Listing;
use crate::markup::named;
use crate::recording::{Recording, Run, part_of};
use crate::table::cell;

/// A number, or what is wrong with its source.
pub type Answer<T = f64> = Result<T, Box<dyn Error>>;

const COMPARISONS: [&str; 3] = [" < ", " > ", " = "];

/// What a page can take its numbers from.
pub struct Sources<'a> {
    folders: &'a Folders,
    program: &'a str,
    /// The commands that the page shows: their lines, and the parts of their outputs if not the whole.
    runs: Vec<(usize, Run, Option<String>)>,
}

impl<'a> Sources<'a> {
    /// For the page with that text at `path`.
    pub fn of(folders: &'a Folders, path: &'a str, text: &str) -> Self {
        let run = |block: Block| match block.kind {
            Kind::Shown(Directive::Run { run, part }) => Some((block.line, run, part)),
            _ => None,
        };
        Self {
            folders,
            program: path.split(['/', '.']).next().unwrap_or_default(),
            runs: blocks(text).into_iter().filter_map(run).collect(),
        }
    }

    /// The number that `source` gives a text on that line of the page; none where what it says holds.
    pub fn value(&self, source: &str, line: usize, text: &str) -> Answer<Option<f64>> {
        if let Ok(file) = self.folders.read(&self.folders.repository.join(source)) {
            let known: Vec<_> = stated(&file).iter().map(|one| one.number.value).collect();
            let stands = |one: &Stated| known.contains(&one.number.value);
            let is_there = stated(text).iter().all(stands);
            return is_there
                .then_some(None)
                .ok_or("the file does not hold it".into());
        }
        let Some((left, sign, right)) = split(source, &COMPARISONS) else {
            return self.number(source, line).map(Some);
        };
        let middle = split(left, &COMPARISONS).map_or(left, |(.., middle)| middle);
        if middle != left {
            self.value(left, line, text)?;
        }
        let (a, b) = (self.number(middle, line)?, self.number(right, line)?);
        let holds = match sign {
            " < " => a < b,
            " > " => a > b,
            _ => a == b,
        };
        let what = || format!("`{middle}` is {a}, and `{right}` is {b}").into();
        holds.then_some(None).ok_or_else(what)
    }

    fn number(&self, source: &str, line: usize) -> Answer {
        let operators: [&[&str]; 2] = [&[" + ", " - "], &[" * ", " / "]];
        if let Some((a, sign, b)) = operators.iter().find_map(|signs| split(source, signs)) {
            let (a, b) = (self.number(a, line)?, self.number(b, line)?);
            return Ok(match sign {
                " + " => a + b,
                " - " => a - b,
                " * " => a * b,
                _ => a / b,
            });
        }
        let (word, rest) = source.split_once(' ').unwrap_or((source, ""));
        match word {
            "ln" => Ok(self.number(rest, line)?.ln()),
            "rows" => {
                let is_row =
                    |line: &&str| line.trim_start().starts_with(|c: char| c.is_ascii_digit());
                Ok(count(self.part(rest, line)?.lines().filter(is_row)))
            }
            "lines" => {
                let is_body = |line: &&str| line.starts_with(' ') && !line.trim().starts_with("//");
                let text = Listing::named(rest).text(self.folders)?;
                Ok(count(text.lines().filter(is_body)))
            }
            "count" => {
                let (element, figure) = rest.split_once(' ').unwrap_or((rest, ""));
                let svg = Recording::Figure(figure.to_string(), Form::Wide).read(self.folders)?;
                Ok(count(named(&Html::parse_fragment(&svg), element)))
            }
            _ => match source.replace(',', "").parse() {
                Ok(number) => Ok(number),
                Err(_) => self.named(source, line),
            },
        }
    }

    /// A constant of the code, or a cell of an output.
    fn named(&self, source: &str, line: usize) -> Answer {
        let form = "is no source of the kinds in `book/README.md`";
        let (first, rest) = source.split_once(':').ok_or(form)?;
        if first.ends_with(".rs") {
            return self.constant(first, rest);
        }
        if let Ok(part) = self.part(first, line) {
            return cell(&part, rest);
        }
        let text = self.output(first)?;
        let inner = rest.split_once(':');
        let inner = inner.and_then(|(part, rest)| Some((part_of(&text, part)?, rest)));
        let (text, rest) = inner.unwrap_or((text, rest));
        cell(&text, rest)
    }

    /// The part of that name in the nearest output above the line, or else below; rather where the page shows it.
    fn part(&self, name: &str, line: usize) -> Answer<String> {
        let (above, below): (Vec<_>, Vec<_>) = self.runs.iter().partition(|(at, ..)| *at < line);
        let mut nearest: Vec<_> = above.into_iter().rev().chain(below).collect();
        nearest.sort_by_key(|(_, _, shown)| shown.as_ref().is_some_and(|shown| shown != name));
        let part = |(_, run, _): &&(_, Run, _)| run.recorded(self.folders, Some(name)).ok();
        let missing = || format!("no output on this page has a part `-- {name}`").into();
        nearest.iter().find_map(part).ok_or_else(missing)
    }

    /// What a command of this program, or of the one that is named first, printed.
    fn output(&self, command: &str) -> Answer<String> {
        let commands = [format!("{} {command}", self.program), command.to_string()];
        let either = |words: &String| [false, true].map(|fails| Run::named(words, fails));
        let mut runs = commands.iter().flat_map(either).flatten();
        let what = "is no part of an output on this page, and no recorded command";
        let missing = || format!("`{command}` {what}").into();
        let found = runs.find_map(|run| run.recorded(self.folders, None).ok());
        found.ok_or_else(missing)
    }

    /// A constant that is a product of numbers and of other constants of its file, or the length of an array.
    fn constant(&self, file: &str, name: &str) -> Answer {
        let text = self.folders.read(&self.folders.repository.join(file))?;
        let definition = format!("const {name}: ");
        let found = text
            .lines()
            .find_map(|line| line.split_once(&definition)?.1.split_once(" = "));
        let (kind, value) = found.ok_or_else(|| format!("{file} has no `{definition}`"))?;
        if let Some((_, length)) = kind.rsplit_once("; ") {
            return Ok(length.trim_end_matches(']').parse()?);
        }
        let factors = value.trim_end_matches(';').split(" * ");
        let factor = |factor: &str| match factor.replace('_', "").parse() {
            Ok(number) => Ok(number),
            Err(_) => self.constant(file, factor),
        };
        factors.map(factor).product()
    }
}

/// The text before and after the last of these signs.
fn split<'a>(text: &'a str, signs: &[&'a str]) -> Option<(&'a str, &'a str, &'a str)> {
    let places = signs
        .iter()
        .filter_map(|sign| Some((text.rfind(sign)?, *sign)));
    let (at, sign) = places.max()?;
    Some((&text[..at], sign, &text[at + sign.len()..]))
}

fn count(items: impl Iterator) -> f64 {
    u32::try_from(items.count()).map_or(f64::NAN, f64::from)
}
