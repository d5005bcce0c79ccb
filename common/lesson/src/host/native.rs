//! A machine with a clock, a terminal and signals. Its cores are in [`threads`](super::threads).

use std::io::{self, Write};
use std::process;
use std::time::{Duration, Instant};

use indicatif::{ProgressFinish, ProgressStyle};

use crate::{Interrupt, failure};

pub use super::threads::*;
pub use indicatif::ProgressBar;

/// What `work` returns, and the time it took where there is a clock.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Option<Duration>) {
    let start = Instant::now();
    (work(), Some(start.elapsed()))
}

/// Draws itself on standard error if that is a terminal, and goes away when it is dropped.
pub fn progress_bar(steps: usize) -> ProgressBar {
    let style =
        ProgressStyle::with_template("{bar:40} {percent:>3} %  {pos}/{len} steps  {eta} left");
    ProgressBar::new(steps as u64)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        .with_finish(ProgressFinish::AndClear)
}

/// From now on Ctrl-C, or the signal by which a system asks a program to end, only sets this interrupt; the second one
/// ends the program wherever it is. Where the system refuses, and at the second call, a signal does what it always did.
pub fn interrupt() -> Interrupt {
    let interrupt = Interrupt::default();
    let handler = interrupt.clone();
    let _ = ctrlc::set_handler(move || {
        if handler.set() {
            let _ = writeln!(io::stderr(), "interrupted at once");
            process::exit(failure::INTERRUPTED.into());
        }
    });
    interrupt
}
