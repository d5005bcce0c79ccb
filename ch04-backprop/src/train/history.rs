//! What was measured epoch by epoch, as a file that another training can be compared with.

use std::fmt::Write as _;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::str::FromStr;

use common::file::{self, Disk};
use lesson::Result;

/// The first line of the file.
const HEADING: &str = "epoch,loss,train,test";
/// So many letters of a name have room beside a curve.
const LONGEST_NAME: usize = 12;
/// A file of the most epochs that there can be is shorter.
const LONGEST: u64 = 1 << 20;

/// Measured before the first epoch, and after each.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Epoch {
    /// The mean loss of the epoch's batches; before the first epoch, of all training images.
    pub loss: f64,
    /// The accuracy on the training images, in per cent.
    pub train: f64,
    /// The accuracy on the test images, in per cent.
    pub test: f64,
}

impl Epoch {
    /// On the training and on the test images.
    pub fn accuracies(&self) -> (f64, f64) {
        (self.train, self.test)
    }
}

/// Writes a line for each epoch; the numbers are whole, so that reading gives the same ones.
pub fn save(path: &Path, history: &[Epoch]) -> Result {
    let mut text = format!("{HEADING}\n");
    for (epoch, Epoch { loss, train, test }) in history.iter().enumerate() {
        writeln!(text, "{epoch},{loss},{train},{test}")?;
    }
    file::replace(path, text.as_bytes(), Disk::Later).map_err(|error| unwritable(path, &error))
}

/// Finds out before the work whether the file could be written.
pub fn check_writable(path: &Path) -> Result {
    file::check_replaceable(path).map_err(|error| unwritable(path, &error))
}

fn unwritable(path: &Path, error: &std::io::Error) -> Box<dyn std::error::Error> {
    let (path, why) = (path.display(), file::reason(error));
    format!("--history {path}: cannot be written ({why}); choose a file in an existing folder")
        .into()
}

/// Another training.
pub struct Other {
    /// That of its file.
    pub name: String,
    /// None when it ended in the first one.
    pub epochs: Vec<Epoch>,
}

impl Other {
    pub fn load(path: &Path) -> Result<Self> {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let epochs = load(path)?;
        Ok(Self {
            name: name.chars().take(LONGEST_NAME).collect(),
            epochs,
        })
    }
}

/// What [`save`] wrote.
fn load(path: &Path) -> Result<Vec<Epoch>> {
    let refused = |why: String| {
        let path = path.display();
        format!("--compare {path}: {why}; take a file that --history has written")
    };
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(LONGEST).read_to_string(&mut text));
    read.map_err(|error| refused(format!("cannot be read ({})", file::reason(&error))))?;
    Ok(parse(&text).map_err(refused)?)
}

fn parse(text: &str) -> std::result::Result<Vec<Epoch>, String> {
    let mut lines = text.lines();
    if lines.next() != Some(HEADING) {
        return Err(format!("line 1 is not {HEADING}"));
    }
    let expected = "a loss and two accuracies from 0 to 100";
    let wrong = |epoch| format!("line {} is not epoch {epoch}, {expected}", epoch + 2);
    let rows = (0..).zip(lines);
    rows.map(|(epoch, line)| row(epoch, line).ok_or_else(|| wrong(epoch)))
        .collect()
}

/// One line, if it is that of this epoch.
fn row(epoch: usize, line: &str) -> Option<Epoch> {
    let fields: Vec<&str> = line.split(',').collect();
    let [first, loss, train, test] = fields[..] else {
        return None;
    };
    let percent = |field| number(field).filter(|percent| (0.0..=100.0).contains(percent));
    let measured = Epoch {
        loss: number(loss).filter(|loss| *loss >= 0.0)?,
        train: percent(train)?,
        test: percent(test)?,
    };
    (usize::from_str(first) == Ok(epoch)).then_some(measured)
}

fn number(field: &str) -> Option<f64> {
    field.parse().ok().filter(|number: &f64| number.is_finite())
}
