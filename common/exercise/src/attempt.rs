//! The process in which the reader's functions run: whatever they do, the teacher's own goes on.

use std::alloc::System;
use std::env;
use std::path::Path;
use std::process::ExitCode;

use cap::Cap;

use crate::check::Check;
use crate::place::Place;
use crate::record::Writer;
use crate::task::Exercise;

/// Memory that has an end long before the machine's has.
pub type Memory = Cap<System>;

/// A gigabyte, which no exercise needs.
#[must_use]
pub const fn memory() -> Memory {
    Cap::new(System, 1 << 30)
}

/// Runs the cases with what the reader wrote, and writes a record of them into the file that the command line names.
pub fn attempt<A>(exercise: &Exercise<A>, answer: A) -> ExitCode {
    let path = env::args_os().nth(2).unwrap_or_default();
    let place = Place::of_panics_in(&format!("{}.rs", exercise.name));
    let Ok(mut writer) = Writer::new(Path::new(&path), place) else {
        return ExitCode::FAILURE;
    };
    (exercise.check)(answer, &mut Check::new(&mut writer));
    match writer.finished() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// The `main` of the reader's functions, in the folder of their files: the crate with the exercises, and for each of them its
/// name and what the reader writes.
///
/// ```text
/// exercise::attempts! { ch02_exercises;
///     huber => huber::huber;
///     tanh => Answer { forward: tanh::forward, backward: tanh::backward };
/// }
/// ```
///
/// With `--cfg only --cfg huber` nothing but `huber` is compiled, so that a file that does not compile spoils no other.
#[macro_export]
macro_rules! attempts {
    ($teacher:ident; $($name:ident => $answer:expr;)*) => {
        $(
            #[allow(warnings, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]
            #[cfg(any(not(only), $name))]
            mod $name;
        )*

        #[global_allocator]
        static MEMORY: $crate::Memory = $crate::memory();

        fn main() -> std::process::ExitCode {
            let name = std::env::args().nth(1).unwrap_or_default();
            match name.as_str() {
                $(
                    #[cfg(any(not(only), $name))]
                    stringify!($name) => {
                        #[allow(unused_imports)]
                        use $teacher::$name::*;
                        $crate::attempt(&$teacher::$name::EXERCISE, $answer)
                    }
                )*
                _ => std::process::ExitCode::FAILURE,
            }
        }
    };
}
