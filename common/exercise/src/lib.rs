//! The exercises' teacher. A reader writes one file; one command checks it and says what is right, where it first differs, and
//! what the mistake looks like.
//!
//! A chapter's exercises are a package of their own, `ch02-loss/exercises`, with three parts:
//!
//! - the reader's files, each with a signature and `todo!()`;
//! - the teacher, a library with one module an exercise ([`Exercise`]): its solution, how it is checked, the mistakes that
//!   people make; and its program, [`main`];
//! - the attempt, a program of the reader's files ([`attempts!`]), which the teacher compiles and runs in a process of its own.
#![deny(missing_docs)]

mod answer;
mod attempt;
mod build;
mod chapter;
mod check;
mod command_line;
mod compare;
mod lesson;
mod place;
mod reader;
mod record;
mod run;
mod shape;
mod show;
mod task;
#[cfg(test)]
mod toy;
pub mod trial;
mod trouble;
mod value;
mod verdict;

pub use attempt::{Memory, attempt, memory};
pub use chapter::Chapter;
pub use check::{Case, Check, Outcome};
pub use command_line::main;
pub use exercise_text::Text;
pub use record::Record;
pub use run::{Ending, Run};
pub use task::{Exercise, Known, Mistake, Task};
pub use value::{Given, Value};
pub use verdict::{Finding, Group, Verdict, judge};
