//! What a section asks of the machine that it runs on: the time, threads, a progress bar, Ctrl-C.
//!
//! WebAssembly has none of these. There a section runs without a clock, on one thread and to its end.

#[cfg(not(target_family = "wasm"))]
mod native;
#[cfg(any(target_family = "wasm", test))]
mod quiet;
#[cfg(not(target_family = "wasm"))]
mod threads;

#[cfg(not(target_family = "wasm"))]
pub use native::*;
#[cfg(target_family = "wasm")]
pub use quiet::*;

#[cfg(test)]
mod tests {
    /// The same calls to both, so that one can stand in for the other.
    macro_rules! serves {
        ($host:ident, $has_a_clock:expr) => {
            #[test]
            fn $host() {
                use super::$host::*;
                for bar in [progress_bar(3), ProgressBar::hidden()] {
                    bar.inc(1);
                    assert_eq!(bar.suspend(|| 7), 7);
                }
                let pool: ThreadPool = thread_pool(Some(2));
                assert_eq!(pool.install(|| 7), 7);
                let (seven, time) = timed(|| 7);
                assert_eq!((seven, time.is_some()), (7, $has_a_clock));
                assert_eq!(on_all_cores(|| 7), 7);
                assert!(interrupt().control().is_continue());
            }
        };
    }
    serves!(native, true);
    serves!(quiet, false);
}
