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

use scraper::Html;

use crate::block::{Kind, blocks};
use crate::check::stated::{Stated, stated};
use crate::directive::Directive;
use crate::error::Problem;
use crate::folders::Folders;
use crate::listing::Listing;
use crate::markup::named;
use crate::page::Page;
use crate::recording::{Recording, Run, part_of};
use crate::table::cell;

/// What a source says.
#[derive(Debug, PartialEq)]
pub enum Value {
    Number(f64),
    /// A comparison that holds.
    Holds,
}

/// What a page can take its numbers from.
pub struct Sources<'a> {
    folders: &'a Folders,
    program: &'a str,
    /// The commands that the page shows: their lines, and the parts of their outputs if not the whole.
    runs: Vec<(usize, Run, Option<String>)>,
}

impl<'a> Sources<'a> {
    /// For a text on no page.
    pub fn of_program(folders: &'a Folders, program: &'a str) -> Self {
        let runs = Vec::new();
        Self {
            folders,
            program,
            runs,
        }
    }

    pub fn of(folders: &'a Folders, page: &'a Page) -> Self {
        let run = |block: crate::block::Block| match block.kind {
            Kind::Shown(Directive::Run { run, part }) => Some((block.line, run, part)),
            _ => None,
        };
        let program = page.path.split(['/', '.']).next().unwrap_or_default();
        let runs = blocks(&page.text).into_iter().filter_map(run).collect();
        Self {
            folders,
            program,
            runs,
        }
    }

    /// What `source` says of a text on that line of the page.
    pub fn value(&self, source: &str, line: usize, text: &str) -> Result<Value, String> {
        match self.folders.read(&self.folders.repository.join(source)) {
            Ok(file) => self.stands_in(&file, text),
            Err(_) => self.computed(source, line),
        }
    }

    fn stands_in(&self, file: &str, text: &str) -> Result<Value, String> {
        let known = stated(file);
        let stands = |one: &Stated| {
            known
                .iter()
                .any(|other| other.number.value == one.number.value)
        };
        let all = stated(text).iter().all(stands);
        all.then_some(Value::Holds)
            .ok_or_else(|| "the file does not hold it".to_string())
    }

    fn computed(&self, source: &str, line: usize) -> Result<Value, String> {
        let Some((left, sign, right)) = split(source, &[" < ", " > ", " = "]) else {
            return self.number(source, line).map(Value::Number);
        };
        if split(left, &[" < ", " > ", " = "]).is_some() {
            self.computed(left, line)?;
        }
        let middle = split(left, &[" < ", " > ", " = "]).map_or(left, |(_, _, middle)| middle);
        let (a, b) = (self.number(middle, line)?, self.number(right, line)?);
        let holds = match sign.trim() {
            "<" => a < b,
            ">" => a > b,
            _ => a == b,
        };
        let what = || format!("`{middle}` is {a}, and `{right}` is {b}");
        holds.then_some(Value::Holds).ok_or_else(what)
    }

    fn number(&self, source: &str, line: usize) -> Result<f64, String> {
        let operators: [&[&str]; 2] = [&[" + ", " - "], &[" * ", " / "]];
        if let Some((a, sign, b)) = operators.iter().find_map(|signs| split(source, signs)) {
            let (a, b) = (self.number(a, line)?, self.number(b, line)?);
            return Ok(match sign.trim() {
                "+" => a + b,
                "-" => a - b,
                "*" => a * b,
                _ => a / b,
            });
        }
        let source = source.trim();
        let (word, rest) = source.split_once(' ').unwrap_or((source, ""));
        match word {
            "ln" => return Ok(self.number(rest, line)?.ln()),
            "rows" => {
                return Ok(count(
                    self.part(rest, line)?.lines().filter(|line| is_row(line)),
                ));
            }
            "lines" => return self.lines(rest),
            "count" => return self.elements(rest),
            _ => {}
        }
        match source.replace(',', "").parse() {
            Ok(number) => Ok(number),
            Err(_) => self.named(source, line),
        }
    }

    /// A constant of the code, or a cell of an output.
    fn named(&self, source: &str, line: usize) -> Result<f64, String> {
        let (first, rest) = source
            .split_once(':')
            .ok_or("is no source of the kinds in `book/README.md`")?;
        if first.ends_with(".rs") {
            return self.constant(first, rest);
        }
        if let Ok(part) = self.part(first, line) {
            return cell(&part, rest);
        }
        let text = self.output(first)?;
        let inner = rest.split_once(':');
        let inner = inner.and_then(|(part, rest)| Some((part_of(&text, part)?, rest)));
        match inner {
            Some((part, rest)) => cell(&part, rest),
            None => cell(&text, rest),
        }
    }

    /// The part of that name in the nearest output above the line, or else below; rather where the page shows it.
    fn part(&self, name: &str, line: usize) -> Result<String, String> {
        let (above, below): (Vec<_>, Vec<_>) = self.runs.iter().partition(|(at, ..)| *at < line);
        let mut nearest: Vec<_> = above.into_iter().rev().chain(below).collect();
        nearest.sort_by_key(|(_, _, shown)| shown.as_ref().is_some_and(|shown| shown != name));
        let text = |run: &Run| Recording::Output(run.clone()).read(self.folders).ok();
        let found = nearest
            .into_iter()
            .find_map(|(_, run, _)| part_of(&text(run)?, name));
        found.ok_or_else(|| format!("no output on this page has a part `-- {name}`"))
    }

    /// What a command of this program, or of the one that is named first, printed.
    fn output(&self, command: &str) -> Result<String, String> {
        let commands = [format!("{} {command}", self.program), command.to_string()];
        let runs = commands
            .iter()
            .flat_map(|words| [false, true].map(|fails| Run::named(words, fails)));
        let mut texts = runs
            .flatten()
            .filter_map(|run| Recording::Output(run).read(self.folders).ok());
        texts.next().ok_or_else(|| {
            format!("`{command}` is no part of an output on this page, and no recorded command")
        })
    }

    /// A constant that is a product of numbers and of other constants of its file, or the length of an array.
    fn constant(&self, file: &str, name: &str) -> Result<f64, String> {
        let text = self.folders.read(&self.folders.repository.join(file));
        let text = text.map_err(|error| error.to_string())?;
        let definition = format!("const {name}: ");
        let found = text
            .lines()
            .find_map(|line| line.split_once(&definition)?.1.split_once(" = "));
        let (kind, value) = found.ok_or_else(|| format!("{file} has no `{definition}`"))?;
        if let Some((_, length)) = kind.rsplit_once("; ") {
            return length
                .trim_end_matches(']')
                .parse()
                .map_err(|_| format!("{name} has no length"));
        }
        let factors = value.trim_end_matches(';').split(" * ");
        let factor = |factor: &str| match factor.replace('_', "").parse() {
            Ok(number) => Ok(number),
            Err(_) => self.constant(file, factor),
        };
        factors.map(factor).product()
    }

    fn lines(&self, listing: &str) -> Result<f64, String> {
        let text = Listing::named(listing).text(self.folders);
        let text = text.map_err(|problem: Problem| problem.to_string())?;
        let is_body = |line: &&str| line.starts_with(' ') && !line.trim().starts_with("//");
        Ok(count(text.lines().filter(is_body)))
    }

    fn elements(&self, words: &str) -> Result<f64, String> {
        let (element, figure) = words.split_once(' ').unwrap_or((words, ""));
        let svg = Recording::Figure(figure.to_string()).read(self.folders);
        let svg = svg.map_err(|problem| problem.to_string())?;
        Ok(count(named(&Html::parse_fragment(&svg), element)))
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

fn is_row(line: &str) -> bool {
    line.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

fn count(items: impl Iterator) -> f64 {
    u32::try_from(items.count()).map_or(f64::NAN, f64::from)
}
