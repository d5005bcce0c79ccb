//! Threads: never more than the machine has cores, and never more than the system gives.

use std::env;
use std::thread;

use rayon::{ThreadPoolBuildError, ThreadPoolBuilder};

/// Some threads of its own, or those that run already.
#[derive(Debug)]
pub struct ThreadPool(Option<rayon::ThreadPool>);

impl ThreadPool {
    /// Runs `work` on these threads.
    pub fn install<T: Send>(&self, work: impl FnOnce() -> T + Send) -> T {
        match &self.0 {
            Some(pool) => pool.install(work),
            None => work(),
        }
    }
}

/// So many threads, or one for each core, but no more than that: more would only wait for one another. Those that run
/// already where the system has no threads left.
pub fn thread_pool(threads: Option<usize>) -> ThreadPool {
    let threads = threads.unwrap_or(usize::MAX).min(most());
    ThreadPool(own_threads(threads, start))
}

/// Runs the program on one thread for each core. Where the system has none to give, on the only one there is.
pub fn on_all_cores<T: Send>(program: impl FnOnce() -> T + Send) -> T {
    let only_this = || ThreadPoolBuilder::new().num_threads(1).use_current_thread();
    let pool = own_threads(most(), start).or_else(|| only_this().build().ok());
    ThreadPool(pool).install(program)
}

/// The cores, or what RAYON_NUM_THREADS says if that is less.
fn most() -> usize {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let wanted = env::var("RAYON_NUM_THREADS").ok();
    let wanted = wanted.and_then(|number| number.parse().ok());
    wanted
        .filter(|&threads| threads > 0)
        .map_or(cores, |threads| cores.min(threads))
}

fn start(threads: usize) -> Result<rayon::ThreadPool, ThreadPoolBuildError> {
    ThreadPoolBuilder::new().num_threads(threads).build()
}

/// So many threads, or half of them, or a quarter, …, as many as can be started.
fn own_threads<P, E>(threads: usize, start: impl Fn(usize) -> Result<P, E>) -> Option<P> {
    let fewer = |threads: &usize| Some(threads / 2).filter(|&half| half > 0);
    let numbers = std::iter::successors(Some(threads.max(1)), fewer);
    numbers.into_iter().find_map(|threads| start(threads).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_never_more_threads_than_cores() {
        for threads in [Some(1), Some(1024), None] {
            let running = thread_pool(threads).install(rayon::current_num_threads);
            assert_eq!(running, threads.unwrap_or(usize::MAX).min(most()));
        }
        assert_eq!(on_all_cores(rayon::current_num_threads), most());
    }

    #[test]
    fn where_the_system_gives_fewer_threads_fewer_do() {
        let most = |most| move |threads| if threads > most { Err(()) } else { Ok(threads) };
        assert_eq!(own_threads(64, most(20)), Some(16));
        assert_eq!(own_threads(64, most(1)), Some(1));
        assert_eq!(own_threads(64, most(0)), None);
    }
}
