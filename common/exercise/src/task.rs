//! One exercise: its solution, how it is checked, and the mistakes that people make.

use crate::check::{Case, Check, Kept};
use exercise_text::Text;

/// An exercise. `A` is what the reader writes: a function, or a structure of several.
#[derive(Debug)]
pub struct Exercise<A: 'static> {
    /// The name of its file and of its module.
    pub name: &'static str,
    /// The teacher's file, which holds title, hints, skeleton and solution: `include_str!("huber.rs")`.
    pub text: &'static str,
    /// The solution.
    pub solution: A,
    /// The cases.
    pub check: fn(A, &mut Check<'_>),
    /// At least three.
    pub mistakes: &'static [Mistake<A>],
}

/// A mistake that people make: written with [`mistake!`](crate::mistake).
#[derive(Debug)]
pub struct Mistake<A> {
    /// What the teacher says to somebody who made it.
    pub remark: &'static str,
    /// The function that has it; of several functions the one that differs from the solution.
    pub answer: A,
    /// The name of that function; nothing where there is only one.
    pub function: &'static str,
    /// The body of the function.
    pub body: &'static str,
}

/// A mistake: `mistake!("what it looks like", |y, t| body)`, with the names that the skeleton gives the arguments. Where the
/// reader writes several functions, `Answer` of them, the name of the one that is wrong comes first:
/// `mistake!("…", backward: |y, dout| body)`; the others are those of `SOLUTION`.
#[macro_export]
macro_rules! mistake {
    ($remark:expr, |$($argument:pat_param),*| $body:expr $(,)?) => {
        $crate::Mistake {
            remark: $remark,
            answer: |$($argument),*| $body,
            function: "",
            body: stringify!($body),
        }
    };
    ($remark:expr, $function:ident: |$($argument:pat_param),*| $body:expr $(,)?) => {
        $crate::Mistake {
            remark: $remark,
            answer: Answer { $function: |$($argument),*| $body, ..SOLUTION },
            function: stringify!($function),
            body: stringify!($body),
        }
    };
}

/// A known mistake, as the teacher holds it against what a reader wrote.
#[derive(Debug)]
pub struct Known {
    /// What is said to somebody who made it.
    pub remark: &'static str,
    /// What it gives.
    pub cases: Vec<Case>,
    /// The function that has it.
    pub function: &'static str,
    /// Its body.
    pub body: &'static str,
}

/// An exercise, whatever its functions are.
pub trait Task: Sync {
    /// As it is typed: `label-smoothing`.
    fn name(&self) -> String;
    /// The teacher's file.
    fn text(&self) -> Result<Text, String>;
    /// What the solution gives.
    fn solution(&self) -> Vec<Case>;
    /// What the mistakes give.
    fn mistakes(&self) -> Vec<Known>;
}

impl<A: Copy + Sync> Exercise<A> {
    /// What a function gives, kept.
    fn cases(&self, answer: A) -> Vec<Case> {
        let mut kept = Kept::default();
        (self.check)(answer, &mut Check::new(&mut kept));
        kept.0
    }
}

impl<A: Copy + Sync> Task for Exercise<A> {
    fn name(&self) -> String {
        self.name.replace('_', "-")
    }

    fn text(&self) -> Result<Text, String> {
        Text::of(self.text).map_err(|what| format!("{}: {what}", self.name))
    }

    fn solution(&self) -> Vec<Case> {
        self.cases(self.solution)
    }

    fn mistakes(&self) -> Vec<Known> {
        let known = |mistake: &Mistake<A>| Known {
            remark: mistake.remark,
            cases: self.cases(mistake.answer),
            function: mistake.function,
            body: mistake.body,
        };
        self.mistakes.iter().map(known).collect()
    }
}
