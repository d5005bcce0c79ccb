//! The network reads your own handwriting.

mod draw;
mod files;
mod judge;
mod nearest;
mod sheet;
mod table;
mod window;

use std::io::Write;
use std::path::{Path, PathBuf};

use common::handwriting::default_file;
use common::mnist::Dataset;
use common::network::TwoLayerNet;
use lesson::{Page, Result};

use super::names::Names;
use super::terminal;
use sheet::{Read, Sheet};

/// Who reads: a network, and the digits that a picture is compared with.
pub struct Reader {
    pub net: TwoLayerNet<f32>,
    pub test: Dataset,
    pub names: Names,
}

/// Without a path, the picture of this repository.
pub fn run(paths: &[PathBuf], reader: &Reader, page: &mut Page) -> Result {
    let files = match paths {
        [] => vec![default_file()],
        paths => files::files(paths)?,
    };
    match &files[..] {
        [file] => one(file, reader, page),
        files => table::run(files, reader, page),
    }
}

/// One picture: each of its digits as the network sees it.
fn one(file: &Path, reader: &Reader, page: &mut Page) -> Result {
    let sheet = Sheet::open(file, reader)?;
    page.part("image")?;
    writeln!(page, "{}", sheet.summary())?;
    for (read, number) in sheet.read.iter().zip(1..) {
        digit(read, number, &reader.names, page)?;
    }
    page.figure("preparation", &draw::preparation(&sheet))
}

/// How the picture of this repository is prepared.
pub fn preparation(reader: &Reader, page: &mut Page) -> Result {
    let sheet = Sheet::open(&default_file(), reader)?;
    page.figure("preparation", &draw::preparation(&sheet))
}

fn digit(read: &Read, number: usize, names: &Names, page: &mut Page) -> Result {
    let answer = names.explained(read.scores.answer());
    writeln!(page, "digit {number}: answer {answer}")?;
    for line in read.judgement.words() {
        writeln!(page, "{line}")?;
    }
    let pixels = read.digit.image.values();
    terminal::draw_bars(pixels, &read.scores.probabilities(), names, page)
}
