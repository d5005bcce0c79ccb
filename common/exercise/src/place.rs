//! Where in the reader's file a panic was. A panic inside a library has its own place there, so the calls are followed back
//! to the file.

use std::backtrace::Backtrace;
use std::panic;
use std::sync::{Arc, Mutex};

/// The place of the last panic, `huber.rs:12`, or nothing.
#[derive(Debug, Clone, Default)]
pub(crate) struct Place(Arc<Mutex<String>>);

impl Place {
    /// From now on a panic says nothing, but its place in the file of that name is kept.
    pub(crate) fn of_panics_in(file: &str) -> Self {
        let place = Self::default();
        let (kept, file) = (place.clone(), file.to_string());
        panic::set_hook(Box::new(move |info| {
            let here = info.location().map(|at| (at.file(), at.line()));
            let place = match here.filter(|(path, _)| is_in(path, &file)) {
                Some((_, line)) => format!("{file}:{line}"),
                None => called(&Backtrace::force_capture().to_string(), &file).unwrap_or_default(),
            };
            if let Ok(mut last) = kept.0.lock() {
                *last = place;
            }
        }));
        place
    }

    pub(crate) fn take(&self) -> String {
        self.0
            .lock()
            .map_or(String::new(), |mut place| std::mem::take(&mut *place))
    }
}

fn is_in(path: &str, file: &str) -> bool {
    path.rsplit(['/', '\\']).next() == Some(file) && !path.contains("teacher")
}

/// The innermost call of a trace that stands in the file: `at ./ch02-loss/exercises/huber.rs:12:5`.
fn called(trace: &str, file: &str) -> Option<String> {
    let places = trace
        .lines()
        .filter_map(|line| line.trim().strip_prefix("at "));
    places.into_iter().find_map(|place| {
        let (rest, _column) = place.rsplit_once(':')?;
        let (path, line) = rest.rsplit_once(':')?;
        is_in(path, file).then(|| format!("{file}:{line}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_call_in_the_readers_file_is_found() {
        let trace = "   0: std::backtrace\n             at /rustc/backtrace.rs:331:13\n   \
                     1: ch02_attempt::huber::huber\n             at ./ch02-loss/exercises/huber.rs:12:5\n   \
                     2: teacher\n             at ./ch02-loss/exercises/teacher/huber.rs:40:9\n   \
                     3: ch02_attempt::huber::f\n             at ./ch02-loss/exercises/huber.rs:7:5\n";
        assert_eq!(called(trace, "huber.rs").as_deref(), Some("huber.rs:12"));
        assert_eq!(called(trace, "focal.rs"), None);
        let (_, teacher) = trace.split_once("   2: ").unwrap();
        assert_eq!(called(teacher, "huber.rs").as_deref(), Some("huber.rs:7"));
    }
}
