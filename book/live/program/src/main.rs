//! All chapters in one program. The name that it is called by says which: `ch03-gradient descent --learning-rate 10`.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use lesson::Program;

const CHAPTERS: [(&str, Program); 4] = [
    ("ch01-forward", ch01_forward::run),
    ("ch02-loss", ch02_loss::run),
    ("ch03-gradient", ch03_gradient::run),
    ("ch04-backprop", ch04_backprop::run),
];

/// Wrong arguments end a chapter with this code, too.
const WRONG_USAGE: u8 = 2;

fn main() -> ExitCode {
    let called = env::args_os().next().unwrap_or_default();
    match chapter(&called) {
        Some((name, program)) => lesson::main(name, program),
        None => refuse(&called),
    }
}

/// The chapter of this name, which may be that of a file: `/bin/ch03-gradient.wasm`.
fn chapter(called: &OsString) -> Option<(&'static str, Program)> {
    let name = Path::new(called).file_stem()?;
    CHAPTERS.into_iter().find(|(chapter, _)| name == *chapter)
}

fn refuse(called: &OsString) -> ExitCode {
    let names = CHAPTERS.map(|(name, _)| name).join(", ");
    eprintln!(
        "error: there is no chapter {called:?}; this program is {names}, whichever it is called"
    );
    ExitCode::from(WRONG_USAGE)
}
