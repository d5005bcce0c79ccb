//! A machine with a clock, cores, a terminal and signals.

use std::io::{self, Write};
use std::process;
use std::time::{Duration, Instant};

use indicatif::{ProgressFinish, ProgressStyle};
use rayon::ThreadPoolBuilder;

use crate::{Interrupt, Result, failure};

pub use indicatif::ProgressBar;
pub use rayon::ThreadPool;

/// What `work` returns, and the time it took where there is a clock.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Option<Duration>) {
    let start = Instant::now();
    (work(), Some(start.elapsed()))
}

/// That many threads, or one for each core. `install` runs something on them.
///
/// # Errors
/// When the system has no more threads to give.
pub fn thread_pool(threads: Option<usize>) -> Result<ThreadPool> {
    let threads = threads.unwrap_or(0); // 0: one for each core
    Ok(ThreadPoolBuilder::new().num_threads(threads).build()?)
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
/// ends the program wherever it is.
///
/// # Errors
/// When the system refuses, or at the second call.
pub fn interrupt() -> Result<Interrupt> {
    let interrupt = Interrupt::default();
    let handler = interrupt.clone();
    ctrlc::set_handler(move || {
        if handler.set() {
            let _ = writeln!(io::stderr(), "interrupted at once");
            process::exit(failure::INTERRUPTED.into());
        }
    })?;
    Ok(interrupt)
}
