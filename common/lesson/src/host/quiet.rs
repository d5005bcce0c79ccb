//! No clock, one thread, no terminal and no signals: what stands in for a machine in WebAssembly.

use std::time::Duration;

use rayon::ThreadPoolBuilder;

use crate::Interrupt;

/// What `work` returns, without the time it took.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Option<Duration>) {
    (work(), None)
}

/// The only thread.
#[derive(Debug)]
pub struct ThreadPool;

impl ThreadPool {
    /// Runs `work`.
    pub fn install<T>(&self, work: impl FnOnce() -> T) -> T {
        work()
    }
}

/// The only thread, whatever the number asked for.
pub fn thread_pool(_threads: Option<usize>) -> ThreadPool {
    ThreadPool
}

/// Runs the program on the only core: parallel work is done by this thread, piece after piece. Without a pool `rayon` would
/// look for other threads, and wait for them.
pub fn on_all_cores<T: Send>(program: impl FnOnce() -> T + Send) -> T {
    let this = ThreadPoolBuilder::new().num_threads(1).use_current_thread();
    match this.build() {
        Ok(pool) => pool.install(program),
        Err(_) => program(),
    }
}

/// A progress bar that is never drawn.
#[derive(Debug)]
pub struct ProgressBar;

impl ProgressBar {
    /// A progress bar that is never drawn.
    pub fn hidden() -> Self {
        Self
    }

    /// Counts more steps.
    pub fn inc(&self, _steps: u64) {}

    /// Runs `work`.
    pub fn suspend<T>(&self, work: impl FnOnce() -> T) -> T {
        work()
    }
}

/// A progress bar that is never drawn.
pub fn progress_bar(_steps: usize) -> ProgressBar {
    ProgressBar
}

/// An interrupt that no signal sets.
pub fn interrupt() -> Interrupt {
    Interrupt::default()
}
